/** The four conditions at N = 50 and 200, ten random starts each. About a minute. */
import { describe } from "vitest";
import { STANDARD_NAMES } from "../model/regime-runs";
import { itHoldsInNineOfTen } from "./ten-seeds";

describe("the regime held longest over the second half of 200 s", () => {
  for (const agents of [50, 200]) {
    for (const name of STANDARD_NAMES) itHoldsInNineOfTen(name, agents, 300);
  }
});
