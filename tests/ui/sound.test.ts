import { describe, expect, it } from "vitest";
import { FASTEST_BEAT, orderToSound, SLOWEST_BEAT } from "../../src/ui/sound";

const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

describe("order as sound", () => {
  it("is less rough the more order there is, whichever order it is", () => {
    for (let i = 1; i < STEPS.length; i++) {
      const [less, more] = [STEPS[i - 1]!, STEPS[i]!];
      for (const other of [0, less]) {
        expect(orderToSound(more, other).roughness).toBeLessThan(orderToSound(less, other).roughness);
        expect(orderToSound(other, more).roughness).toBeLessThan(orderToSound(other, less).roughness);
      }
    }
    expect(orderToSound(0, 0).roughness).toBe(1);
    expect([orderToSound(1, 0).roughness, orderToSound(0, 1).roughness]).toEqual([0, 0]);
  });

  it("beats where the ear hears roughness", () => {
    for (const p of STEPS) {
      const { beat } = orderToSound(p, 0);
      expect(beat).toBeGreaterThanOrEqual(SLOWEST_BEAT);
      expect(beat).toBeLessThanOrEqual(FASTEST_BEAT);
    }
    expect(orderToSound(0, 0).beat).toBe(FASTEST_BEAT);
  });

  it("tells alignment from circulation by interval and by sway", () => {
    const aligned = orderToSound(0.95, 0.03);
    const circling = orderToSound(0.1, 0.85);
    expect(aligned.fifth).toBeGreaterThan(10 * aligned.third);
    expect(circling.third).toBeGreaterThan(10 * circling.fifth);
    expect(circling.sway).toBeGreaterThan(0.5);
    expect(aligned.sway).toBeLessThan(0.01);
  });

  it("keeps every level within its range, whatever comes", () => {
    for (const odd of [Number.NaN, -1, 2, Number.POSITIVE_INFINITY]) {
      const { roughness, fifth, third, sway } = orderToSound(odd, odd);
      for (const level of [roughness, fifth, third, sway]) {
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(1);
      }
    }
  });
});
