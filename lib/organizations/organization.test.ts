import { expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { createOrganization } from "@/lib/organizations/create-organization";
import { proveOrganization } from "@/lib/organizations/prove-organization";
import { listOrganizations } from "@/lib/organizations/queries";
import { renameOrganization } from "@/lib/organizations/rename-organization";
import { organizationSchema } from "@/lib/organizations/schema";
import { build } from "@/lib/testing/build";

test("who founds an organization owns it, and it is written down", async () => {
  const olivia = await build.user({ name: "Olivia" });
  const { slug } = await createOrganization(olivia, { name: "Hooli GmbH" });
  expect(slug).toBe("hooli-gmbh");
  const organization = await proveOrganization(olivia, slug);
  expect(organization).toMatchObject({ slug, name: "Hooli GmbH", role: "owner" });
  expect(await listOrganizations(olivia)).toEqual([
    { slug, name: "Hooli GmbH", role: "owner", members: 1, bots: 0 },
  ]);
  const { entries } = await listAudit(organization ?? { id: "", role: "" }, {});
  expect(entries).toMatchObject([
    { action: "organization.created", subject: "Hooli GmbH", actorName: "Olivia" },
  ]);
});

test("the same name twice, also at once, is two addresses", async () => {
  const olivia = await build.user();
  const slugs = await Promise.all([1, 2, 3].map(() => createOrganization(olivia, { name: "Initech" })));
  expect(slugs.map(({ slug }) => slug).sort()).toEqual(["initech", "initech-2", "initech-3"]);
});

test("a name that would take one of our own addresses is refused at the field", async () => {
  const olivia = await build.user();
  await expect(createOrganization(olivia, { name: "Sign in" })).rejects.toMatchObject({
    code: "invalid-request",
    fields: { name: "organization-name-reserved" },
    values: { wanted: "sign-in" },
  });
  expect(await listOrganizations(olivia)).toEqual([]);
});

test("a name in another script gets an address all the same", async () => {
  const { slug } = await createOrganization(await build.user(), { name: "株式会社" });
  expect(slug).toMatch(/^organization-/);
});

test("one belongs to an organization or finds nothing there, under any address", async () => {
  const acme = await build.organization();
  const stranger = await build.user();
  for (const slug of [acme.slug, "no-such", "", "'; drop table", "x".repeat(500)])
    expect(await proveOrganization(stranger, slug)).toBeNull();
});

test("a new name leaves the address as it is", async () => {
  const acme = await build.organization();
  await renameOrganization(acme, { name: "Acme Europe" });
  await renameOrganization(acme, { name: "Acme Europe" });
  expect(await proveOrganization(acme.user, acme.slug)).toMatchObject({
    name: "Acme Europe",
    slug: acme.slug,
  });
  const { entries } = await listAudit(acme, { action: "organization.renamed" });
  expect(entries).toMatchObject([{ details: { from: "Acme", to: "Acme Europe" } }]);
});

test.each(["", "   ", "x".repeat(61)])("«%s» is no name", (name) =>
  expect(organizationSchema.safeParse({ name }).success).toBe(false),
);
