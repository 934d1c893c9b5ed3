import { expect, test } from "vitest";
import { LETTERS, type LetterData, type LetterName, renderLetter } from "@/lib/mail/letters";

const url = "https://baton.test/x?token=abc&more=1";
const SAMPLES: { [Name in LetterName]: LetterData<Name> } = {
  "verify-email": { name: "Ben", url },
  "reset-password": { name: "Ben", url },
  invitation: { organization: "Acme", invitedBy: "Olivia", role: "owner", url },
  "email-changed": { name: "Ben", to: "ben@new.test", url },
  "address-in-use": { name: "Ben", signInUrl: url, resetUrl: url },
  "remind-verification": { name: "Ben", organization: "Acme", remindedBy: "Olivia", url },
  "desk-account": {
    name: "Ben",
    organization: "Acme",
    address: url,
    userName: "ben@acme.test",
    password: "s3<cr>et",
  },
  "callbacks-off": {
    name: "Ben",
    organization: "Acme",
    bot: "Acme bot",
    channel: "Default",
    reason: "500",
    url,
  },
};

const names = Object.keys(LETTERS) as LetterName[];

test.each(names)("%s says the same with and without HTML, and its link survives both", (name) => {
  const { subject, text, html } = renderLetter(name, SAMPLES[name]);
  expect(subject).not.toBe("");
  expect(text).toContain(url);
  expect(html).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
  expect(text).not.toMatch(/undefined|\[object/);
  expect(html).not.toMatch(/undefined|\[object/);
});

test("words of other people stay words", () => {
  const { html } = renderLetter("invitation", {
    ...SAMPLES.invitation,
    organization: `<img src=x onerror="alert(1)">`,
  });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
});

test("a name with a line break begins no header", () => {
  const { subject } = renderLetter("invitation", {
    ...SAMPLES.invitation,
    organization: "Acme\r\nBcc: all@acme.test",
  });
  expect(subject).toBe("Olivia invites you to Acme Bcc: all@acme.test");
});

test("the letter of a new Chatwoot user holds the password, that of a standing one sends to the known one", () => {
  const fresh = renderLetter("desk-account", SAMPLES["desk-account"]);
  expect(fresh.subject).toBe("Your Chatwoot account for Acme");
  expect(fresh.text).toContain("Password: s3<cr>et");
  expect(fresh.html).toContain("s3&lt;cr&gt;et");
  const { password: _, ...standing } = SAMPLES["desk-account"];
  const known = renderLetter("desk-account", standing);
  expect(known.text).not.toContain("Password:");
  expect(known.text).toContain("sign in with the password you know");
});
