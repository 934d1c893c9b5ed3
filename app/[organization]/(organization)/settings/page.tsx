import { redirect } from "next/navigation";

type Props = { params: Promise<{ organization: string }> };

export default async function Page({ params }: Props) {
  redirect(`/${(await params).organization}/settings/general`);
}
