import { type Context, Hono } from "hono";
import { asText } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { Refusal } from "../refusal";
import { isPassword } from "../rules/password";
import { saveUser } from "../rules/save-user";
import { findTicket, redeemTicket } from "../rules/tickets";
import { findMembership } from "../store/find-membership";
import { signedIn, signIn, signOut } from "./session";
import { choosePasswordPage, messagePage, signInPage } from "./sign-in-page";

/** In by password, by a login link, or by the letter to a new agent; and out again. */
export function signInRoutes(installation: Installation): Hono {
  const { store } = installation;
  const app = new Hono();
  app.get("/", (c) => toDashboard(installation, c));
  app.get("/login", (c) => {
    const token = c.req.query("sso_auth_token");
    if (token === undefined) return c.html(signInPage({ email: c.req.query("email") ?? "" }));
    const user = redeemTicket(installation, "login", token);
    if (!user || user.email !== c.req.query("email")) {
      return c.html(
        signInPage({ error: "This login link was used before, or is older than five minutes." }),
        401,
      );
    }
    signIn(installation, c, user);
    const account = Number(c.req.query("sso_account_id"));
    return c.redirect(
      findMembership(store, account, user.id) ? `/app/accounts/${account}/dashboard` : "/app",
    );
  });
  app.post("/login", async (c) => {
    const params = await readParams(c);
    const email = asText(params.email)?.trim().toLowerCase() ?? "";
    const user = store.by.userEmail.first(email);
    if (!user?.confirmed || !isPassword(asText(params.password) ?? "", user.password)) {
      return c.html(signInPage({ email, error: "Invalid login credentials. Please try again." }), 401);
    }
    signIn(installation, c, user);
    return c.redirect("/app");
  });
  app.post("/logout", (c) => {
    signOut(installation, c);
    return c.redirect("/app/login");
  });
  app.get("/auth/password/edit", (c) => {
    const token = c.req.query("reset_password_token") ?? "";
    if (findTicket(installation, "password", token)) return c.html(choosePasswordPage({ token }));
    return c.html(messagePage("This link is not valid", "It was used before, or is too old."), 404);
  });
  app.post("/auth/password/edit", (c) => choosePassword(installation, c));
  return app;
}

function toDashboard(installation: Installation, c: Context) {
  const user = signedIn(installation, c);
  if (!user) return c.redirect("/app/login");
  const account = installation.store.by.membershipsOfUser.all(user.id)[0]?.accountId;
  if (account !== undefined) return c.redirect(`/app/accounts/${account}/dashboard`);
  return c.html(messagePage("No account yet", `${user.email} is in no account.`));
}

async function choosePassword(installation: Installation, c: Context) {
  const params = await readParams(c);
  const token = asText(params.reset_password_token) ?? "";
  const password = asText(params.password) ?? "";
  const ticket = findTicket(installation, "password", token);
  const user = installation.store.users.get(ticket?.userId ?? null);
  if (!user) return c.html(messagePage("This link is not valid", "It was used before, or is too old."), 404);
  if (password !== params.password_confirmation) {
    return c.html(choosePasswordPage({ token, error: "The two passwords differ." }), 422);
  }
  try {
    saveUser(installation, user, { password, confirmed: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message } = error.body as { message: string };
    return c.html(choosePasswordPage({ token, error: message }), 422);
  }
  redeemTicket(installation, "password", token);
  signIn(installation, c, user);
  return c.redirect("/app");
}
