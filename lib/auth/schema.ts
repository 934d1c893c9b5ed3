import { z } from "zod";

// Messages are keys of `fields` in messages/: the door that answers a person puts them into words.
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "email-missing")
  .max(254, "email-malformed")
  .pipe(z.email("email-malformed"));

const nameSchema = z.string().trim().min(1, "name-missing").max(80, "name-long");
const newPasswordSchema = z.string().min(10, "password-short").max(200, "password-long");
// No rule for one that exists: only whether it fits matters.
const passwordSchema = z.string().min(1, "password-missing").max(200, "password-long");
const tokenSchema = z.string().max(100);

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema });
export const signUpSchema = z.object({ name: nameSchema, email: emailSchema, password: newPasswordSchema });
/** Somebody whose address an invitation has shown. */
export const newcomerSchema = signUpSchema.omit({ email: true });
export const forgotPasswordSchema = z.object({ email: emailSchema });
export const resetPasswordSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export const verifyEmailSchema = z.object({ token: tokenSchema });
export const changeNameSchema = z.object({ name: nameSchema });
export const changeEmailSchema = z.object({ email: emailSchema, password: passwordSchema });
export const changePasswordSchema = z.object({ current: passwordSchema, password: newPasswordSchema });
export const endSessionSchema = z.object({ sessionId: z.string().max(40) });

export type SignIn = z.infer<typeof signInSchema>;
export type SignUp = z.infer<typeof signUpSchema>;
export type Newcomer = z.infer<typeof newcomerSchema>;
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
export type ChangeEmail = z.infer<typeof changeEmailSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
