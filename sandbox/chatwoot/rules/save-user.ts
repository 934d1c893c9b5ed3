import type { Attributes } from "../cast";
import type { Installation } from "../installation";
import { secureToken } from "../random";
import { invalid } from "../refusal";
import { issueToken } from "../store/find-token";
import type { UserRow } from "../store/rows";
import { hashPassword, passwordProblems } from "./password";

export type UserFields = {
  name: string;
  displayName?: string | null;
  email: string;
  /** Null for somebody invited, who will choose one. */
  password: string | null;
  confirmed: boolean;
  customAttributes?: Attributes;
  permissible: boolean;
};

const EMAIL = /^[^@\s]+@[^@\s]+$/;

export function createUser({ store, now }: Installation, fields: UserFields): UserRow {
  refuse(userProblems(fields));
  const at = now();
  const user = store.users.insert({
    name: fields.name,
    displayName: fields.displayName ?? null,
    email: fields.email,
    password: fields.password === null ? null : hashPassword(fields.password),
    confirmed: fields.confirmed,
    pubsubToken: secureToken(),
    customAttributes: fields.customAttributes ?? {},
    permissible: fields.permissible,
    createdAt: at,
    updatedAt: at,
  });
  issueToken(store, "User", user.id, at);
  return user;
}

export type UserPatch = {
  name?: string;
  displayName?: string | null;
  email?: string;
  password?: string;
  confirmed?: boolean;
  customAttributes?: Attributes;
};

export function saveUser({ store, now }: Installation, user: UserRow, patch: UserPatch): void {
  const { password, ...fields } = patch;
  const problems = userProblems({ ...user, ...fields, password: password ?? null });
  const owner = store.by.userEmail.first(patch.email ?? user.email);
  if (owner && owner.id !== user.id) problems.push(["Email has already been taken", "email"]);
  refuse(problems);
  const hashed = password === undefined ? {} : { password: hashPassword(password) };
  store.users.update(user, { ...fields, ...hashed, updatedAt: now() });
}

type Problem = [message: string, attribute: string];

function userProblems(fields: { name: string; email: string; password: string | null }): Problem[] {
  const problems: Problem[] = [];
  if (fields.email === "") problems.push(["Email can't be blank", "email"]);
  else if (!EMAIL.test(fields.email)) problems.push(["Email is invalid", "email"]);
  if (fields.password === "") problems.push(["Password can't be blank", "password"]);
  else if (fields.password !== null) {
    for (const sentence of passwordProblems(fields.password)) problems.push([sentence, "password"]);
  }
  if (fields.name.trim() === "") problems.push(["Name can't be blank", "name"]);
  return problems;
}

function refuse(problems: Problem[]): void {
  if (problems.length === 0) return;
  throw invalid(problems.map(([message]) => message).join(", "), [
    ...new Set(problems.map(([, attribute]) => attribute)),
  ]);
}
