"use server";

import { z } from "zod";
import { changeEmail, keepEmail } from "@/lib/auth/change-email";
import { changeName } from "@/lib/auth/change-name";
import { changePassword } from "@/lib/auth/change-password";
import { endOtherSessions, endSession } from "@/lib/auth/end-session";
import {
  changeEmailSchema,
  changeNameSchema,
  changePasswordSchema,
  endSessionSchema,
} from "@/lib/auth/schema";
import { userAction } from "@/lib/entry/action";

const nothing = z.object({});

export const changeNameAction = userAction(changeNameSchema, changeName);
export const changeEmailAction = userAction(changeEmailSchema, changeEmail);
export const keepEmailAction = userAction(nothing, keepEmail);
export const changePasswordAction = userAction(changePasswordSchema, changePassword);
export const endSessionAction = userAction(endSessionSchema, (user, { sessionId }) =>
  endSession(user, sessionId),
);
export const endOtherSessionsAction = userAction(nothing, endOtherSessions);
