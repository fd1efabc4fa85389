/** What follows from the table: our cost beside the twin's and beside kdbush's, and how it grows with N. */
import type { Result } from "./experiment";
import { AGENTS, EXACT_AGENTS, FORMS } from "./ours";
import { median } from "./statistics";
import { grouped } from "./table";

/** Between these numbers of agents the growth is reckoned: below, sums are exact. */
const [GROWS_FROM, GROWS_TO] = [1000, 100_000];

/** @returns sentences; none for what has not been measured */
export function derive(results: readonly Result[]): string[] {
  const cost = (what: string, form: string, agents: number): number => {
    const found = results.find(({ row }) => row.what === what && row.form === form && row.agents === agents);
    return found && found.values.length > 0 ? median(found.values) : Number.NaN;
  };
  const lines = [
    ...AGENTS.map((agents) =>
      line(
        `ours / C++ twin at ${grouped(agents, 0)}`,
        (form) => cost("ours", form, agents) / cost("C++ twin", form, agents),
      ),
    ),
    ...EXACT_AGENTS.map((agents) =>
      line(
        `exact pairs, ours / C++ twin at ${grouped(agents, 0)}`,
        (form) => cost("ours, exact pairs", form, agents) / cost("C++ twin, exact pairs", form, agents),
      ),
    ),
    ...AGENTS.map((agents) =>
      line(
        `ours / kdbush at ${grouped(agents, 0)}`,
        (form) => cost("ours", form, agents) / cost("kdbush", "", agents),
      ),
    ),
    ...["ours", "C++ twin"].map((what) =>
      line(
        `${what}: an agent-tick grows from ${grouped(GROWS_FROM, 0)} to ${grouped(GROWS_TO, 0)} agents as N to the power`,
        (form) =>
          Math.log(cost(what, form, GROWS_TO) / cost(what, form, GROWS_FROM)) /
          Math.log(GROWS_TO / GROWS_FROM),
      ),
    ),
  ];
  return lines.filter((text) => text !== "");
}

function line(title: string, ratio: (form: string) => number): string {
  const found = FORMS.map((form) => ({ form, value: ratio(form) })).filter(
    ({ value }) => !Number.isNaN(value),
  );
  if (found.length === 0) return "";
  return `${title}: ${found.map(({ form, value }) => `${form} ${value.toFixed(2)}`).join(", ")}`;
}
