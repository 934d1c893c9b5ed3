import { createServer } from "node:net";

export type Ports = { console: number; stage: number; mail: number; smtp: number };

const VARIABLES: Record<keyof Ports, [variable: string, usual: number]> = {
  console: ["PORT", 3000],
  stage: ["STAGE_PORT", 3001],
  mail: ["MAIL_PORT", 1080],
  smtp: ["SMTP_PORT", 1025],
};

/** The ports to use, from the environment; throws in words when one makes no sense. */
export function readPorts(env: NodeJS.ProcessEnv): Ports {
  const read = (name: keyof Ports): number => {
    const [variable, usual] = VARIABLES[name];
    const port = Number(env[variable] || usual);
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
    throw new Error(`${variable} must be a port number, not «${env[variable]}».`);
  };
  return { console: read("console"), stage: read("stage"), mail: read("mail"), smtp: read("smtp") };
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** Throws with a line for each port that somebody else has. */
export async function checkPorts(ports: Ports): Promise<void> {
  const taken: string[] = [];
  for (const [name, port] of Object.entries(ports) as [keyof Ports, number][]) {
    if (!(await isFree(port))) taken.push(`Port ${port} is in use: set ${VARIABLES[name][0]} to another.`);
  }
  if (taken.length > 0) throw new Error(taken.join("\n"));
}

/** Ports that nobody has this moment. */
export async function freePorts(): Promise<Ports> {
  const free = () =>
    new Promise<{ port: number; close(): void }>((resolve) => {
      const server = createServer();
      server.listen(0, () =>
        resolve({ port: (server.address() as { port: number }).port, close: () => server.close() }),
      );
    });
  const held = [await free(), await free(), await free(), await free()];
  const [console, stage, mail, smtp] = held.map(({ port }) => port) as [number, number, number, number];
  for (const one of held) one.close();
  return { console, stage, mail, smtp };
}
