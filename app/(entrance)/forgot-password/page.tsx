import { pageTitle } from "@/app/page-title";
import { ForgotPasswordCard } from "./forgot-password-card";

export const generateMetadata = pageTitle("people.forgot.title");

type Props = { searchParams: Promise<{ email?: string }> };

export default async function Page({ searchParams }: Props) {
  return <ForgotPasswordCard email={(await searchParams).email} />;
}
