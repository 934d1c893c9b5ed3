import { html } from "hono/html";
import { type Html, page } from "./page";

/** The pages before anyone is signed in: one narrow card. */
const cardPage = (title: string, content: Html) =>
  page({
    title: `${title} · Chatwoot stand-in`,
    body: html`<main class="door"><p class="muted small">This stands in for Chatwoot</p>
<section class="card pad" aria-labelledby="title"><h1 id="title">${title}</h1>${content}</section></main>`,
  });

const problem = (words: string | undefined) => (words ? html`<p class="bad" role="alert">${words}</p>` : "");

export const signInPage = ({ email = "", error }: { email?: string; error?: string } = {}) =>
  cardPage(
    "Sign in",
    html`<form method="post" action="/app/login" class="stack">
${problem(error)}
<label>Email<input class="field" type="email" name="email" value="${email}" required autocomplete="username"></label>
<label>Password<input class="field" type="password" name="password" required autocomplete="current-password"></label>
<button class="button primary">Sign in</button>
</form>`,
  );

export const choosePasswordPage = ({ token, error }: { token: string; error?: string }) =>
  cardPage(
    "Set your password",
    html`<form method="post" action="/app/auth/password/edit" class="stack">
${problem(error)}
<input type="hidden" name="reset_password_token" value="${token}">
<label>Password<input class="field" type="password" name="password" required autocomplete="new-password"></label>
<label>Confirm password<input class="field" type="password" name="password_confirmation" required autocomplete="new-password"></label>
<p class="hint">At least 6 characters, with an upper-case letter, a digit and a special character.</p>
<button class="button primary">Set password</button>
</form>`,
  );

export const messagePage = (title: string, words: string) =>
  cardPage(title, html`<p>${words}</p><p><a class="link" href="/app/login">Go to sign in</a></p>`);
