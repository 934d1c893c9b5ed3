import { redirect } from "next/navigation";
import { requireUser } from "@/lib/entry/require-user";
import { listOrganizations } from "@/lib/organizations/queries";
import Organizations from "./organizations/page";

export { generateMetadata } from "./organizations/page";

/** Your organizations, or straight into the only one. */
export default async function Page() {
  const organizations = await listOrganizations(await requireUser());
  const [first] = organizations;
  if (first && organizations.length === 1) redirect(`/${first.slug}`);
  return <Organizations />;
}
