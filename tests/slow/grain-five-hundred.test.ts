/** Five hundred agents summed over cells and over pairs: about three minutes. */
import { STANDARD_NAMES } from "../model/regime-runs";
import { itKeepsTheOrder } from "./both-sums";

for (const name of STANDARD_NAMES) itKeepsTheOrder(name, 500, 300);
