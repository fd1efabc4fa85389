/** Five hundred agents summed over cells and over pairs: about a minute. */
import { STANDARD_NAMES } from "../model/regime-runs";
import { itKeepsTheOrder } from "./both-sums";

for (const name of STANDARD_NAMES) itKeepsTheOrder(name, 500);
