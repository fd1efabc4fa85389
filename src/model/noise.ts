/**
 * Noise without a stream: a number for every (key, tick, agent), so that the order in which agents are visited
 * cannot matter and a run can be taken up again at any tick. The key comes from the seed (see run.ts).
 */

/** Gaussian noise of one agent in one tick, s.d. 1, no unit. */
export type Noise = (agent: number) => number;

// The sum of four uniforms on [0, 1) has variance 1/3.
const TO_UNIT_DEVIATION = Math.sqrt(3);
const HALF_WORD = 1 / 65536;

/**
 * The noise of one tick: for each agent a sum of four 16-bit uniforms, centred and scaled: mean 0, s.d. 1, within
 * +-3.47, kurtosis 2.7 (a Gaussian has 3). Integer hashing and + - * only, so the same in every engine.
 */
export function noiseAt(key: number, tick: number): Noise {
  const now = mix(tick + key);
  return (agent) => {
    const first = mix(Math.imul(agent, 0x9e3779b1) ^ now);
    const second = mix(first ^ 0x5bd1e995);
    const sum = (first & 0xffff) + (first >>> 16) + (second & 0xffff) + (second >>> 16);
    // + 2 because a 16-bit word stands for the middle of its step.
    return ((sum + 2) * HALF_WORD - 2) * TO_UNIT_DEVIATION;
  };
}

/** The 32-bit finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
