import { createTransport } from "nodemailer";

export type Mail = { to: string; subject: string; text: string };
export type SendMail = (mail: Mail) => Promise<void>;

export function sendMailBySmtp(smtpUrl: string, from: string): SendMail {
  const transport = createTransport(smtpUrl);
  return async (mail) => void (await transport.sendMail({ from, ...mail }));
}
