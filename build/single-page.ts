/** The page of the build of one file: its tags, its letters, and a policy that lets nothing run but what is in it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @returns what names this text in a policy */
export const sourceOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Takes out the tags that speak of other files, which are the site's; the icon comes along. */
export function nothingBeside(icon: string): Plugin {
  const svg = readFileSync(inRoot(icon), "utf8").replace(/\s+/g, " ").trim();
  const foreign = [
    /\s*<link\b[^>]*\brel="(?:manifest|alternate|canonical|apple-touch-icon|preload|modulepreload)"[^>]*>/g,
    /\s*<meta\b[^>]*\b(?:property="og:|name="twitter:|http-equiv="Content-Security-Policy")[^>]*>/gi,
    /<!--.*?-->/gs,
  ];
  return {
    name: "nothing-beside",
    transformIndexHtml: {
      order: "pre",
      handler(html) {
        const bare = foreign.reduce((text, tag) => text.replace(tag, ""), html);
        const data = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        const page = bare.replace(/(<link rel="icon" href=")[^"]*"/, `$1${data}"`);
        if (page === bare) throw new Error("the page has no icon to bring along");
        return page;
      },
    },
  };
}

/** Names the file, takes out what is blank, and writes its policy. @param scripts CSP sources of scripts that come later */
export function alone(fileName: string, scripts: () => readonly string[]): Plugin {
  return {
    name: "alone",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        const others = Object.keys(bundle).filter((name) => name !== "index.html");
        if (page?.type !== "asset" || others.length > 0) this.error(`not in one file: ${others.join(", ")}`);
        const html = withPolicy(plain(tight(String(page.source))), scripts());
        const strays = html
          .replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, "$1")
          .match(/\b(?:src|href)="(?!data:)[^"]*"/g);
        if (strays) this.error(`the page asks for ${strays.join(", ")}`);
        delete bundle["index.html"];
        this.emitFile({ type: "asset", fileName, source: html });
      },
    },
  };
}

function tight(html: string): string {
  return html
    .replace(/<(script|style)( type="module")? (?:rel="stylesheet" )?crossorigin>/g, "<$1$2>")
    .replace(/^\s+(?=<)/gm, "");
}

/** Not one letter that another encoding reads otherwise: a server that names a wrong one would void the hashes. */
function plain(html: string): string {
  const code = (letter: string) => letter.charCodeAt(0).toString(16);
  const escapes: Record<string, (letter: string) => string> = {
    script: (letter) => `\\u${code(letter).padStart(4, "0")}`,
    style: (letter) => `\\${code(letter)} `,
  };
  const letters = /[\u0080-\uffff]/g;
  const [within, outside] = [/(<(script|style)\b[^>]*>)(.*?)(?=<\/\2>)/gs, /[\u0080-\u{10ffff}]/gu];
  return html
    .replace(within, (_, tag, name, text) => tag + text.replace(letters, escapes[name]))
    .replace(outside, (letter) => `&#${letter.codePointAt(0)};`);
}

function withPolicy(html: string, scripts: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    `script-src ${[...sourcesOf(html, "script"), ...scripts].join(" ")}`,
    `style-src ${sourcesOf(html, "style").join(" ")}`,
    "img-src data: blob:",
    "media-src blob:",
    "worker-src blob:",
    // The link maker shows the page in a frame.
    "frame-src 'self' file: blob: data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // Before anything that it is to hold for.
  const page = html.replace(/<meta charset="utf-8" ?\/?>/i, (charset) => charset + tag);
  if (page === html) throw new Error("the page does not begin with its charset: nowhere to put its policy");
  return page;
}

/** The CSP sources of what stands between the tags of that name. */
function sourcesOf(html: string, tag: "script" | "style"): string[] {
  const found = html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, "gs"));
  return [...found].map(([, text]) => sourceOf(text!));
}
