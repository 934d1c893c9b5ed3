import { redirect } from "next/navigation";

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization, bot } = await params;
  redirect(`/${organization}/${bot}/settings/general`);
}
