import { describe, expect, it } from "vitest";
import { type Regime, RegimeWatch, regimeOf } from "../../src/model/regime";

describe("the regime of one pair of measures", () => {
  const cases: [P: number, M: number, regime: Regime][] = [
    [0.1, 0.1, "milling"],
    [0, 0, "milling"],
    [0.1, 0.85, "circulation"],
    [0, 1, "circulation"],
    [0.95, 0.03, "alignment"],
    [1, 0, "alignment"],
    [0.5, 0.1, "mixed"],
    [0.1, 0.5, "mixed"],
    [0.5, 0.5, "mixed"],
    [0.8, 0.8, "mixed"],
    // Each threshold, from both sides: docs/model.md says P > .65, M < .35 and so on, so the threshold itself is mixed.
    [0.66, 0.34, "alignment"],
    [0.65, 0.34, "mixed"],
    [0.66, 0.35, "mixed"],
    [0.34, 0.66, "circulation"],
    [0.35, 0.66, "mixed"],
    [0.34, 0.65, "mixed"],
    [0.34, 0.34, "milling"],
    [0.35, 0.34, "mixed"],
    [0.34, 0.35, "mixed"],
  ];
  it.each(cases)("P %d, M %d: %s", (P, M, regime) => {
    expect(regimeOf(P, M)).toBe(regime);
  });
});

describe("smoothing", () => {
  it("starts from the first measures, with no past", () => {
    const watch = new RegimeWatch(0.3, 0.7);
    expect([watch.polarization, watch.rotation]).toEqual([0.3, 0.7]);
  });

  it("is first order over one second: after 1 s a step has covered 1 - (9/10)^10 of its way, near 1 - 1/e", () => {
    const watch = new RegimeWatch(0, 1);
    for (let k = 0; k < 10; k++) watch.watch(1, 0);
    expect(watch.polarization).toBeCloseTo(1 - 0.9 ** 10, 12);
    expect(watch.rotation).toBeCloseTo(0.9 ** 10, 12);
    expect(Math.abs(watch.polarization - (1 - Math.exp(-1)))).toBeLessThan(0.02);
  });

  it("leaves steady measures alone", () => {
    const watch = new RegimeWatch(0.2, 0.8);
    for (let k = 0; k < 50; k++) watch.watch(0.2, 0.8);
    expect(watch.polarization).toBeCloseTo(0.2, 12);
    expect(watch.rotation).toBeCloseTo(0.8, 12);
  });

  it("a tick's outlier does not unname a regime", () => {
    const watch = holding("alignment");
    watch.watch(0, 0);
    expect(watch.regime).toBe("alignment");
  });
});

describe("hold", () => {
  it("names nothing before 2 s, then the regime", () => {
    const watch = new RegimeWatch(0.05, 0.05);
    const names: Regime[] = [watch.regime];
    for (let k = 0; k < 25; k++) {
      watch.watch(0.05, 0.05);
      names.push(watch.regime);
    }
    expect(names.slice(0, 20)).toEqual(Array(20).fill("mixed"));
    expect(names.slice(20)).toEqual(Array(6).fill("milling"));
  });

  it("starts counting again when the regime was left before it held", () => {
    const watch = new RegimeWatch(0, 0);
    for (let k = 0; k < 15; k++) watch.watch(0, 0);
    while (regimeOf(watch.polarization, watch.rotation) === "milling") watch.watch(1, 0);
    while (regimeOf(watch.polarization, watch.rotation) !== "milling") watch.watch(0, 0);
    for (let k = 0; k < 19; k++) {
      watch.watch(0, 0);
      expect(watch.regime).toBe("mixed");
    }
    watch.watch(0, 0);
    expect(watch.regime).toBe("milling");
  });

  it("names a regime no longer, the tick it is left", () => {
    const watch = holding("circulation");
    while (regimeOf(watch.polarization, watch.rotation) === "circulation") {
      expect(watch.regime).toBe("circulation");
      watch.watch(0.5, 0.5);
    }
    expect(watch.regime).toBe("mixed");
  });

  it("calls the way from circulation to alignment mixed, though it passes through milling", () => {
    const watch = holding("circulation");
    const raw = new Set<Regime>();
    const named: Regime[] = [];
    // M falls away first, P rises later: for about a second both are low.
    for (let k = 0; k < 80; k++) {
      watch.watch(k < 15 ? 0 : 1, 0);
      raw.add(regimeOf(watch.polarization, watch.rotation));
      if (named.at(-1) !== watch.regime) named.push(watch.regime);
    }
    expect(raw).toContain("milling");
    expect(named).toEqual(["circulation", "mixed", "alignment"]);
  });
});

describe("a copy", () => {
  it("has the same memory, and one of its own: of what it was about to name as well", () => {
    const watch = new RegimeWatch(0, 0);
    for (let k = 0; k < 15; k++) watch.watch(0, 0);
    const copy = watch.copy();
    for (let k = 0; k < 8; k++) {
      watch.watch(0, 0);
      copy.watch(0, 0);
      expect([copy.polarization, copy.rotation, copy.regime]).toEqual([
        watch.polarization,
        watch.rotation,
        watch.regime,
      ]);
    }
    expect(copy.regime).toBe("milling");
    for (let k = 0; k < 40; k++) copy.watch(1, 0);
    expect([copy.regime, watch.regime]).toEqual(["alignment", "milling"]);
  });
});

/** A watch that has been in a regime for long. */
function holding(regime: "circulation" | "alignment"): RegimeWatch {
  const [P, M] = regime === "alignment" ? [1, 0] : [0, 1];
  const watch = new RegimeWatch(P, M);
  for (let k = 0; k < 40; k++) watch.watch(P, M);
  expect(watch.regime).toBe(regime);
  return watch;
}
