import createNextIntlPlugin from "next-intl/plugin";

// The messages are compiled at build time: their parser stays out of every page.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n.ts",
  experimental: { messages: { path: "./messages", locales: "infer", format: "json", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run types` checks them, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pino",
    "pg",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "undici",
    "nodemailer",
  ],
};

export default withNextIntl(config);
