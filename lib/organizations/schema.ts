import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";

/** Text as a page shows it: each run of blanks is one, and none stands at an end. */
export const textAsShown = z.string().overwrite((text) => text.trim().replace(/\s+/g, " "));

const roleSchema = z.enum(["owner", "member"]);
export type Role = z.infer<typeof roleSchema>;

const id = z.string().max(40);

export const organizationSchema = z.object({
  name: textAsShown.min(1, "organization-name-missing").max(60, "organization-name-long"),
});
export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });
export const setRoleSchema = z.object({ userId: id, role: roleSchema });
export const memberSchema = z.object({ userId: id });
export const invitationSchema = z.object({ invitationId: id });
export const invitationTokenSchema = z.object({ token: z.string().max(100) });

export type Invite = z.infer<typeof inviteSchema>;
export type SetRole = z.infer<typeof setRoleSchema>;
