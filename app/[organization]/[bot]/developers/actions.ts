"use server";

import { issueApiKey } from "@/lib/bots/issue-api-key";
import { revokeApiKey } from "@/lib/bots/revoke-api-key";
import { issueKeySchema, revokeKeySchema } from "@/lib/bots/schema";
import { ownerAction } from "@/lib/entry/action";

export const issueKeyAction = ownerAction(issueKeySchema, issueApiKey);
export const revokeKeyAction = ownerAction(revokeKeySchema, revokeApiKey);
