/** In the place of src/worker/open.ts in the build of one file. */
import { borrow, openCarried } from "./carried";

/** @throws where there are no workers, or none may be opened; it may also fail later, and without a word */
export const openWorker = (): Worker => openCarried("swarm");

export const loadHost = async () => borrow().Host;
