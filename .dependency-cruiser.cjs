// The table of rooms: whom each folder of lib/ may import. Whatever is not named here is refused.
const ROOMS = {
  chatwoot: [],
  callbacks: [],
  deliveries: [],
  mail: ["deliveries"],
  audit: [],
  auth: ["mail", "deliveries", "audit"],
  organizations: ["auth", "mail", "deliveries", "audit"],
  bots: ["organizations", "audit"],
  channels: ["organizations", "bots", "callbacks", "mail", "deliveries", "audit"],
  desk: ["organizations", "bots", "channels", "chatwoot", "mail", "deliveries", "audit"],
  routing: ["organizations", "bots", "desk", "audit"],
  conversations: [
    "audit",
    "organizations",
    "bots",
    "channels",
    "desk",
    "routing",
    "chatwoot",
    "callbacks",
    "deliveries",
  ],
};
const DOMAIN = Object.keys(ROOMS);
Object.assign(ROOMS, {
  api: DOMAIN,
  entry: ["auth", "organizations", "bots"],
  worker: [...DOMAIN, "api"],
  testing: [...DOMAIN, "api", "entry", "worker"],
});

const PLATFORM = "^lib/[^/]+\\.ts$";
const TEST = "\\.test\\.tsx?$";
const OURS = "^(app|components|lib|sandbox|e2e|bench|scripts)/";

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `lib/${room}`,
  comment: `lib/${room} may import the platform files and: ${allowed.join(", ") || "nothing else"}`,
  severity: "error",
  from: { path: `^lib/${room}/`, pathNot: TEST },
  // The only ones who may look into the sandbox are the tests, which run it.
  to: {
    path: OURS,
    pathNot: [
      PLATFORM,
      `^lib/(${[room, ...allowed].join("|")})/`,
      ...(room === "testing" ? ["^sandbox/"] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "platform-knows-no-noun",
      severity: "error",
      from: { path: PLATFORM, pathNot: TEST },
      to: { path: OURS, pathNot: PLATFORM },
    },
    {
      name: "no-unknown-room",
      comment: "A folder of lib/ is a room of the table above, or it is not there.",
      severity: "error",
      from: {},
      to: { path: "^lib/[^/]+/", pathNot: `^lib/(${Object.keys(ROOMS).join("|")})/` },
    },
    {
      name: "app-is-a-door",
      comment:
        "app/ imports components, lib/entry, and of a noun its queries, schemas and verbs; protocols and workers never.",
      severity: "error",
      from: { path: "^app/" },
      to: {
        path: "^(lib/(chatwoot|callbacks|deliveries/(claim|settle)|worker|testing)|sandbox|e2e|bench|scripts)/",
      },
    },
    {
      name: "components-draw",
      comment: "components/ is given what it shows.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: OURS,
        pathNot: [
          "^components/",
          "^lib/(cn|fetch-json|query-client)\\.ts$",
          "^lib/[^/]+/(schema|choices)\\.ts$",
        ],
      },
    },
    {
      name: "ui-knows-no-noun",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: OURS, pathNot: ["^components/ui/", "^lib/cn\\.ts$"] },
    },
    {
      name: "schemas-are-safe-in-a-browser",
      severity: "error",
      from: { path: "^lib/[^/]+/(schema|choices)\\.ts$" },
      to: { path: OURS, pathNot: ["^lib/[^/]+/(schema|choices)\\.ts$", "^lib/clean-text\\.ts$"] },
    },
    {
      name: "scopes-are-minted-at-the-doors",
      comment: "Only lib/entry and the API door prove a scope; the seed acts as the person it has just made.",
      severity: "error",
      from: { path: OURS, pathNot: ["^lib/(entry|api|testing|worker)/", "^scripts/seed.ts$", TEST] },
      to: {
        path: "^lib/(auth/prove-user|organizations/prove-organization|bots/prove-bot|bots/prove-api-key)\\.ts$",
      },
    },
    {
      name: "sandbox-shares-nothing",
      comment: "A stand-in that shares code with what it tests proves nothing.",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { path: "^(app|components|lib|prisma)/" },
    },
    {
      name: "tests-only",
      severity: "error",
      from: { path: OURS, pathNot: [TEST, "^(lib/testing|e2e|bench)/"] },
      to: { path: "^lib/testing/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|\\.next|dist|data|prisma/client)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
