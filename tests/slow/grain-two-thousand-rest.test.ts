/** Two thousand agents summed over cells and over pairs: about seven minutes, of which the pairs take nearly all. */
import { itKeepsTheOrder } from "./both-sums";

itKeepsTheOrder("rest", 2000, 60);
itKeepsTheOrder("activity", 2000, 60);
