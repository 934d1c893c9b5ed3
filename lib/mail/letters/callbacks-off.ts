import { compose, type Letter } from "@/lib/mail/compose";

type Data = { name: string; organization: string; bot: string; channel: string; reason: string; url: string };

/** To the owners, when a channel's callbacks were switched off because its bot wants no more of them. */
export const callbacksOff = ({ name, organization, bot, channel, reason, url }: Data): Letter =>
  compose({
    subject: `Callbacks of ${bot} were switched off`,
    parts: [
      `Hello ${name},`,
      `The callback URL of the channel “${channel}” of ${bot} (${organization}) wants no more callbacks, so they were switched off. Its customers do not read what agents write.`,
      { facts: [["Last answer", reason]] },
      "Repair the callback URL, then switch the channel on again. Nothing is lost: what waited is sent then.",
      { link: { label: "Open the channel", url } },
    ],
    small: `You get this letter because you are an owner of ${organization} on Baton.`,
  });
