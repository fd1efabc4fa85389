/**
 * The site as an app that can be installed and runs without a network: a manifest, and a service worker that keeps all of the
 * site's own files. src/offline.ts asks for it.
 */
import { VitePWA } from "vite-plugin-pwa";

const icon = (size: number, purpose?: string) => ({
  src: `icon-${purpose ? `${purpose}-` : ""}${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  ...(purpose && { purpose }),
});

export const offline = () =>
  VitePWA({
    // A new version waits until it is asked in: it never reloads a running talk.
    registerType: "prompt",
    injectRegister: false,
    manifest: {
      id: "./",
      name: "Coarse Grain",
      short_name: "Coarse Grain",
      description: "A swarm in the browser, steered by its conditions, never by its members.",
      background_color: "#0e1420",
      theme_color: "#0e1420",
      icons: [
        { src: "favicon.svg", sizes: "any", type: "image/svg+xml" },
        ...[icon(192), icon(512), icon(512, "maskable")],
      ],
    },
    // Named in the manifest, and then kept as all the other files are.
    includeManifestIcons: false,
    workbox: {
      globPatterns: ["index.html", "assets/**/*", "*.{svg,webmanifest}", "icon-*.png"],
      // Whatever stands behind the question mark, it is the same page.
      ignoreURLParametersMatching: [/.*/],
      // No page stands in for another: beside this one lie the one file, the examples and the zip, which are not kept.
      navigateFallback: null,
      // What is opened for the first time after the network has gone comes from it too.
      clientsClaim: true,
      // Its other half would be a script from text: the policy of the headers file forbids that.
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
