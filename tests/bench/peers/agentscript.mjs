/** agentscript's FlockModel, run without a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { mean, sideOf } from "./world.mjs";

// The bundle makes a canvas as it loads, and draws on it only when asked for a view.
globalThis.OffscreenCanvas = class {
  getContext() {
    return {};
  }
};
const { Model, util } = await import("agentscript/dist/agentscript2d.js");

/** The package imports its models by the addresses of its own site (/src/Model.js): load the text, hand it the bundle. */
function flockModel() {
  const path = createRequire(import.meta.url).resolve("agentscript/models/FlockModel.js");
  const text = readFileSync(path, "utf8").replace(/^import .*$/gm, "");
  return new Function("Model", "util", text.replace("export default", "return"))(Model, util);
}

/** Random by Math.random: the model takes no other source. */
export function start(agents) {
  const vision = 3;
  const patches = Math.round(sideOf(agents, vision));
  const model = new (flockModel())({
    minX: 0,
    maxX: patches - 1,
    minY: 0,
    maxY: patches - 1,
    minZ: 0,
    maxZ: 0,
  });
  model.population = agents;
  model.vision = vision;
  model.report = () => {}; // it would print the order every 50 steps
  model.setup();

  function neighbours() {
    return mean(agents, (i) => model.turtles.inRadius(model.turtles[i], vision, false).length);
  }
  return { step: model.step, neighbours };
}
