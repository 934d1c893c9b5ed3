import { redirect } from "next/navigation";
import { pageTitle } from "@/app/page-title";
import { currentUser } from "@/lib/entry/current-user";
import { safePath } from "@/lib/entry/safe-path";
import { SignUpCard } from "./sign-up-card";

export const generateMetadata = pageTitle("people.signUp.title");

type Props = { searchParams: Promise<{ next?: string }> };

export default async function Page({ searchParams }: Props) {
  const next = safePath((await searchParams).next);
  if (await currentUser()) redirect(next);
  return <SignUpCard next={next} />;
}
