/** The grain does not matter: a thousand agents under the conditions of "rest". About three minutes. */
import { describe } from "vitest";
import { itHoldsInNineOfTen } from "./ten-seeds";

describe("the regime held longest over the second half of 200 s", () => {
  itHoldsInNineOfTen("rest", 1000, 1800);
});
