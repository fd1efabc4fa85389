/**
 * What the built site may do, said twice: in the page itself, and as the headers file that Netlify and Cloudflare read. Not in
 * development, where vite puts scripts and styles of its own into the page.
 */
import type { Plugin } from "vite";

/** Nothing from elsewhere, nothing inline, no text that becomes code. blob: is the page's own doing: a picture, a video, a worker. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "media-src blob:",
  // The link maker shows the page in a frame of its own.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The policy of src/trusted.ts.
  "trusted-types coarse-grain",
].join("; ");

/** What the page never asks for. Not full screen, wake lock and clipboard: those it does, and a host may hand on. */
const NEVER = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "bluetooth", "midi", "hid"];

/**
 * The policy is for the page and its own scripts alone: the one file and the examples, which lie beside it, have inline scripts.
 * No X-Frame-Options, no frame-ancestors, no Cross-Origin-Opener-Policy: the page is made to stand in other people's.
 */
const HEADERS = `${[
  "/*",
  "  X-Content-Type-Options: nosniff",
  // The guest in the link maker's frame knows its host by the referrer.
  "  Referrer-Policy: strict-origin-when-cross-origin",
  `  Permissions-Policy: ${NEVER.map((feature) => `${feature}=()`).join(", ")}`,
  "  Cross-Origin-Resource-Policy: cross-origin",
  // Modules are loaded by other people's pages only with their leave.
  "/embed/*",
  "  Access-Control-Allow-Origin: *",
  ...["/", "/index.html", "/assets/*", "/sw.js"].flatMap((path) => [
    path,
    `  Content-Security-Policy: ${POLICY}`,
  ]),
].join("\n")}\n`;

/**
 * lil-gui carries a font as text for four signs (an arrow down, one aside, a tick, a double arrow), which every system has. The
 * policy lets no font in that way.
 */
export const systemSigns: Plugin = {
  name: "system-signs",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("lil-gui.css")) return undefined;
    const bare = code.replace(/@font-face\s*\{[^}]*\}/, "");
    if (bare === code) this.error("lil-gui has no font of its own any more: take this out");
    return { code: bare, map: null };
  },
};

export function contentSecurity(): Plugin {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  return {
    name: "content-security",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        // It holds for what comes after it; the character set has to be within the first kilobyte.
        const page = html.replace(/<meta charset[^>]*>/, `$&\n    ${tag}`);
        if (page === html) throw new Error("index.html has no <meta charset> to put the policy behind");
        return page;
      },
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: HEADERS });
    },
  };
}
