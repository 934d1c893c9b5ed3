"use server";

import { signUpSchema } from "@/lib/auth/schema";
import { signUp } from "@/lib/auth/sign-up";
import { guestAction } from "@/lib/entry/action";

export const signUpAction = guestAction(signUpSchema, (caller, input) => signUp(input, caller));
