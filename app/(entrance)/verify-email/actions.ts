"use server";

import { z } from "zod";
import { requestVerification } from "@/lib/auth/request-verification";
import { verifyEmailSchema } from "@/lib/auth/schema";
import { verifyEmail } from "@/lib/auth/verify-email";
import { userAction } from "@/lib/entry/action";

export const verifyEmailAction = userAction(verifyEmailSchema, (user, { token }) => verifyEmail(user, token));

export const requestVerificationAction = userAction(z.object({}), requestVerification);
