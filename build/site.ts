/**
 * What the page says to machines that show a link to it: addresses in its head, and an oEmbed file. Both have to be absolute, so
 * they need to know where the site will be: SITE_URL. Without it the picture's address stays relative and there is no oEmbed.
 */
import type { Plugin } from "vite";

const TITLE = "Coarse Grain";
const FRAME = { width: 800, height: 520 };
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/**
 * @param given where the site will be, a whole address; undefined or empty = not known
 * @throws Error when it is no address of a site
 */
export function siteAddress(given: string | undefined): Plugin {
  const site = given ? folder(given) : null;
  return {
    name: "site-address",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        if (!site) return html;
        return {
          html: html.replace(/content="(\.\/share\.png)"/g, (_, path) => `content="${new URL(path, site)}"`),
          tags: [
            { tag: "meta", attrs: { property: "og:url", content: site }, injectTo: "head" },
            { tag: "link", attrs: { rel: "canonical", href: site }, injectTo: "head" },
            {
              tag: "link",
              attrs: {
                rel: "alternate",
                type: "application/json+oembed",
                href: new URL("oembed.json", site).href,
                title: TITLE,
              },
              injectTo: "head",
            },
          ],
        };
      },
    },
    generateBundle() {
      if (site) this.emitFile({ type: "asset", fileName: "oembed.json", source: oEmbed(site) });
    },
  };
}

/** @throws Error */
function folder(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is ${given}, expected a whole address such as https://swarm.example/`);
  url.search = url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** oembed.com, 2.3.4.4: "rich" is a piece of markup for the host's page. */
function oEmbed(site: string): string {
  const { width, height } = FRAME;
  const html =
    `<iframe src="${site}?v=1&amp;embed=true" title="${TITLE}" width="${width}" height="${height}" loading="lazy"` +
    ` allow="fullscreen; screen-wake-lock" allowfullscreen sandbox="${SANDBOX}"></iframe>`;
  return JSON.stringify({
    ...{ version: "1.0", type: "rich", title: TITLE, provider_name: TITLE, provider_url: site },
    ...{ html, width, height },
    ...{ thumbnail_url: `${site}share.png`, thumbnail_width: 1200, thumbnail_height: 630 },
  });
}
