import { type AddressInfo, createServer, type Socket } from "node:net";

/** Takes letters by SMTP and keeps them. */
export async function startMailCatcher() {
  const letters: string[] = [];
  const server = createServer((socket) => converse(socket, (letter) => letters.push(readable(letter))));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters: letters as readonly string[],
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function converse(socket: Socket, keep: (letter: string) => void): void {
  let text = "";
  let inLetter = false;
  socket.write("220 ready\r\n");
  socket.on("data", (chunk) => {
    text += chunk;
    for (let end = endOf(text, inLetter); end >= 0; end = endOf(text, inLetter)) {
      const part = text.slice(0, end);
      text = text.slice(end + (inLetter ? 5 : 2));
      if (inLetter) keep(part);
      const isQuit = !inLetter && /^QUIT/i.test(part);
      inLetter = !inLetter && /^DATA/i.test(part);
      if (isQuit) socket.end("221 bye\r\n");
      else socket.write(inLetter ? "354 go on\r\n" : "250 done\r\n");
    }
  });
}

const endOf = (text: string, inLetter: boolean) => text.indexOf(inLetter ? "\r\n.\r\n" : "\r\n");

/** Quoted-printable, undone as far as a test reads it. */
const readable = (letter: string) => letter.replace(/=\r\n/g, "").replace(/=3D/g, "=");
