import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run types` checks them, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "pg", "@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "undici", "nodemailer"],
};

export default withNextIntl(config);
