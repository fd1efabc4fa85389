/** The grain does not matter: a thousand agents, summed over cells, in the four conditions. About a minute. */
import { describe } from "vitest";
import { STANDARD_NAMES } from "../model/regime-runs";
import { itHoldsInNineOfTen } from "./ten-seeds";

describe("the regime held longest over the second half of 200 s", () => {
  for (const name of STANDARD_NAMES) itHoldsInNineOfTen(name, 1000, 1800);
});
