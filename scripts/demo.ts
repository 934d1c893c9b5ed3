import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres";
import { buildIfNeeded } from "@/scripts/build-if-needed";
import { checkPorts, readPorts } from "@/scripts/ports";
import { type Product, startProduct } from "@/scripts/start-product";

const directory = path.resolve(process.env.DATA_DIR || "data");

async function startFresh(): Promise<void> {
  const cluster = path.join(directory, "postgres");
  if (existsSync(cluster)) await (await startEmbeddedPostgres({ directory: cluster })).stop();
  rmSync(directory, { recursive: true, force: true });
}

function tell({ urls, demoFile }: Product): void {
  const demo = JSON.parse(readFileSync(demoFile, "utf8")) as { organization: string; bot: string };
  const bot = `${urls.console}/${demo.organization}/${demo.bot}`;
  console.log(`
Baton is up.

  Stage      ${urls.stage}   the customer's chat, the agent's desk and the mailbox side by side
  Console    ${urls.console}   olivia@acme.test · handover-demo   (ben@acme.test is an owner too, mia@acme.test a member)
  Mailbox    ${urls.mail}
  Chatwoot   ${urls.chatwoot}${urls.chatwoot === urls.stage ? "/app   (a stand-in)" : ""}
  API        ${urls.console}/api/v1/docs   the demo bot's key is in ${path.relative(process.cwd(), demoFile)}

Try it: sign in as Olivia, go to ${bot}/settings/integrations
and switch Chatwoot on. It refuses until Ben has verified his e-mail: sign in as him, click his name,
click the "!" and open the letter in the mailbox. Then write on the stage: "I want to speak to a person".

Ctrl-C stops everything; the data stays in ${path.relative(process.cwd(), directory) || directory}. «npm run demo -- --fresh» starts from nothing.
`);
}

async function main(): Promise<void> {
  const ports = readPorts(process.env);
  await checkPorts(ports);
  buildIfNeeded();
  if (process.argv.includes("--fresh")) await startFresh();
  const starting = startProduct({ directory, ports });
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    console.log("\nStopping …");
    await (await starting).stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  tell(await starting);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
