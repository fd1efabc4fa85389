/** Two thousand agents summed over cells and over pairs: about seven minutes, of which the pairs take nearly all. */
import { itKeepsTheOrder } from "./both-sums";

itKeepsTheOrder("threat", 2000, 60);
itKeepsTheOrder("led", 2000, 60);
