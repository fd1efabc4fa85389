/** Serves a folder as a plain host does, for tests that need one which can be stopped, changed, or sends headers of its own. */
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

type Headers = Record<string, string>;

export interface ServedFolder {
  /** http://localhost:PORT/ */
  readonly address: string;
  /** Paths that have been asked for. */
  readonly asked: string[];
  /** Cuts all lines at once. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** What else goes with a path. */
  readonly headers?: (path: string) => Headers;
  /** What becomes of the page itself. */
  readonly page?: (html: string) => string;
}

export async function serveFolder(
  folder: string,
  { headers = () => ({}), page = (html) => html }: ServeOptions = {},
): Promise<ServedFolder> {
  const asked: string[] = [];
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    asked.push(path);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    try {
      const body = await readFile(join(folder, name));
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      const all = { "Content-Type": type, "Cache-Control": "no-cache", ...headers(path) };
      send(response, 200, all, name.endsWith(".html") ? page(body.toString()) : body);
    } catch {
      send(response, 404, {}, "");
    }
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    asked,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, headers: Headers, body: string | Buffer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/**
 * Reads a headers file as its hosts do: every block whose path fits, a star standing for anything.
 * @returns what goes with a path
 */
export function readHeaders(text: string): (path: string) => Headers {
  const blocks: { path: string; headers: Headers }[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    if (!/^\s/.test(line)) blocks.push({ path: line.trim(), headers: {} });
    else {
      const at = line.indexOf(":");
      blocks.at(-1)!.headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
  }
  const fits = (rule: string, path: string) =>
    rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;
  return (path) =>
    Object.assign({}, ...blocks.filter((block) => fits(block.path, path)).map(({ headers }) => headers));
}
