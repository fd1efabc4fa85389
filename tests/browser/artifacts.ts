/** What `npm run build` makes besides the site, and hosts of a few pages to put it into. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** Elsewhere for whoever builds elsewhere. */
const FOLDER = process.env.ARTIFACTS ?? fileURLToPath(new URL("../../dist", import.meta.url));

export const pathOf = (name: string) => `${FOLDER}/${name}`;

/** @throws with what to do when it has not been built */
export function readArtifact(name: string): Buffer {
  try {
    return readFileSync(pathOf(name));
  } catch {
    throw new Error(`no ${name} in ${FOLDER}: run npm run build`);
  }
}

/** @param pages by path: a string is a page, sent without a word on its encoding, as many hosts do */
export async function host(pages: Readonly<Record<string, string | Uint8Array>>) {
  const server = createServer(({ url = "/" }, response) => {
    const page = pages[new URL(url, "http://localhost").pathname];
    response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html" });
    response.end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
