/** A short name for an exact state: equal bits, equal hash. For replays and tests, not for security. */
import type { Swarm } from "./swarm";

/** 16 hexadecimal digits of every bit of every position and heading, of who stands where, and of the tick. */
export function hashOf(swarm: Swarm, tick: number): string {
  let a = 0x243f6a88 ^ tick;
  let b = 0x85a308d3 ^ swarm.agents;
  for (const array of [swarm.id, swarm.x, swarm.y, swarm.hx, swarm.hy]) {
    const words = new Uint32Array(array.buffer, array.byteOffset, array.byteLength / 4);
    for (const word of words) {
      a = rotate(Math.imul(a ^ word, 0x9e3779b1), 15) + b;
      b = rotate(Math.imul(b ^ word, 0x85ebca77), 13) ^ a;
    }
  }
  return hex(a) + hex(b);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
