import type { Installation } from "../installation";
import type { Mail } from "../send-mail";

/** Mail goes out beside the request; a letter that cannot be sent changes nothing else. */
export function post({ sendMail, report }: Installation, mail: Mail): void {
  sendMail(mail).catch(report);
}
