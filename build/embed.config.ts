/**
 * What a course page loads to drive a frame: embed/client.js and embed/element.js, each whole in one file. Two builds in one run
 * (`vite build --app`): in one build they would share a third file.
 */
import { type BuildEnvironmentOptions, defineConfig } from "vite";

const whole = (name: string): BuildEnvironmentOptions => ({
  lib: { entry: `src/embed/${name}.ts`, formats: ["es"], fileName: name },
});

export default defineConfig({
  publicDir: false,
  build: { outDir: "dist/embed", emptyOutDir: false, target: "es2022" },
  environments: {
    // Has to be named so: the one that vite always has.
    client: { build: whole("client") },
    element: { consumer: "client", build: whole("element") },
  },
  builder: {},
});
