import { createServer, type Socket } from "node:net";

type CaughtLetter = { to: string; raw: string };

/** A mail server for tests: speaks SMTP, keeps what it is given, and refuses where it is told to. */
export type MailCatcher = {
  url: string;
  letters: CaughtLetter[];
  /** From now on this command is answered with this line; without one it works again. */
  answer(command: "RCPT" | "DATA" | "MAIL", line?: string): void;
  stop(): Promise<void>;
};

type Answers = Map<string, string>;

function converse(socket: Socket, letters: CaughtLetter[], answers: Answers): void {
  let buffer = "";
  let to = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  const command = (line: string) => {
    const name = line.slice(0, 4).toUpperCase();
    const told = answers.get(name);
    if (told) return say(told);
    if (name === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? "";
    if (name === "QUIT") return socket.end("221 Bye\r\n");
    if (name !== "DATA") return say("250 OK");
    isData = true;
    say("354 Go on");
  };

  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    buffer += chunk.toString("utf8");
    for (;;) {
      const end = isData ? buffer.indexOf("\r\n.\r\n") : buffer.indexOf("\r\n");
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (!isData) {
        command(part);
        continue;
      }
      isData = false;
      letters.push({ to, raw: part });
      say("250 Kept");
    }
  });
  say("220 catcher");
}

export function catchMail(): Promise<MailCatcher> {
  const letters: CaughtLetter[] = [];
  const answers: Answers = new Map();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once("close", () => sockets.delete(socket)));
    converse(socket, letters, answers);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      resolve({
        url: `smtp://127.0.0.1:${port}`,
        letters,
        answer: (name, line) => (line ? answers.set(name, line) : answers.delete(name)),
        stop,
      });
    });
  });
}
