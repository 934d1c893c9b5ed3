import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Letter } from "@/lib/mail/compose";
import { done, type Exchange, type Outcome, refused, retry } from "@/lib/outcome";

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** What nodemailer throws. */
type SmtpFailure = Error & { code?: string; responseCode?: number; response?: string; command?: string };

type Addressed = Letter & {
  to: string;
  /** The same for every attempt, so that a repeat can be recognised. */
  messageId: string;
};

/** The server alone: user name and password of the address are nobody's business. */
const serverName = (): string => new URL(env().SMTP_URL).host;

// Only an answer about this recipient or these words is final. A refused sender or sign-in is ours to repair.
const isFinal = ({ responseCode = 0, command = "" }: SmtpFailure): boolean =>
  responseCode >= 500 && /^(RCPT TO|DATA)/.test(command);

function outcomeOf(failure: SmtpFailure, to: string, request: Exchange["request"]): Outcome {
  if (!failure.responseCode) {
    // Not even handed in: nodemailer found that it is no address.
    if (failure.code === "EENVELOPE") return refused(`${to} is no address`, { request });
    return retry(`The mail server ${serverName()} could not be reached`, { request });
  }
  const answer = { status: failure.responseCode, body: (failure.response ?? "").slice(0, 300) };
  if (isFinal(failure)) return refused(`The mail server refused ${to}: ${answer.body}`, { request, answer });
  return retry(`The mail server answered ${answer.status}`, { request, answer });
}

/** Sends one letter over SMTP, once. */
export async function sendLetter({ to, messageId, subject, text, html }: Addressed): Promise<Outcome> {
  const request: Exchange["request"] = {
    method: "SMTP",
    url: `smtp://${serverName()}`,
    body: `To: ${to}\nSubject: ${subject}\nMessage-ID: ${messageId}`,
  };
  try {
    const transport = createTransport({ url: env().SMTP_URL, ...TIMEOUTS });
    const from = env().MAIL_FROM;
    const { response } = await transport.sendMail({
      from,
      to: { name: "", address: to },
      messageId,
      subject,
      text,
      html,
    });
    return done(`Sent to ${to}`, { request, answer: { status: 250, body: response } });
  } catch (error) {
    return outcomeOf(error as SmtpFailure, to, request);
  }
}
