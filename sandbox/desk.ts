// The stand-in for Chatwoot alone, in memory, with its faults under /faults: PORT, CHATWOOT_PLATFORM_TOKEN, FAULT_SEED.
import { startChatwoot } from "./chatwoot/start-chatwoot";
import { faultRoutes } from "./faults/fault-routes";
import { faultyChatwoot } from "./faults/faulty-chatwoot";
import { seededRandom } from "./faults/seeded-random";

const { PORT, CHATWOOT_PLATFORM_TOKEN = "", FAULT_SEED } = process.env;

const { books, options } = faultyChatwoot(seededRandom(Number(FAULT_SEED ?? 1)));
const chatwoot = await startChatwoot({
  ...options,
  port: Number(PORT ?? 0),
  platformToken: CHATWOOT_PLATFORM_TOKEN,
});
chatwoot.app.route("/faults", faultRoutes(books));
console.log(chatwoot.url);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void chatwoot.close().then(() => process.exit(0)));
}
