/**
 * "There and back": a modal dialog that sweeps a dial up and down and draws both ways of order. Owns the ramp under way and
 * the last result; must not know how either is computed. Reads the store and never writes it: the swarm on the page stays
 * as it is.
 */
import "./there-and-back.css";
import type { SettingsStore } from "../../settings/store";
import { RampClient } from "../../sweep/ramp-client";
import { setText } from "../../ui/element";
import { thereAndBack } from "../../words/there-and-back";
import { createRampForm } from "./form";
import { type Measure, Paths } from "./paths";
import { PathPlot } from "./plot";
import { createRampSheet } from "./sheet";

const MEASURES: readonly Measure[] = ["P", "M"];

export function createThereAndBack(page: Document, store: SettingsStore): { open(): void } {
  let client: RampClient | null = null;
  let paths: Paths | null = null;
  let plots: PathPlot[] = [];
  const sheet = createRampSheet(page, () => {
    if (client) end(thereAndBack.stopped);
    for (const plot of plots) plot.close();
    plots = [];
  });
  const { dialog, progress, status } = sheet;

  const end = (said: string) => {
    client?.cancel();
    client = null;
    progress.hidden = true;
    setText(status, said);
    form.setRunning(false, paths !== null);
  };
  const draw = () => {
    if (paths) for (const plot of plots) plot.draw(paths);
  };
  const finish = (made: Paths) => {
    end("");
    sheet.conclude(made);
  };
  const start = () => {
    const order = form.order();
    const made = new Paths(order);
    paths = made;
    sheet.prepare(made);
    form.setRunning(true, false);
    draw();
    client = new RampClient(order, {
      onReading(reading) {
        progress.value = made.count + 1;
        setText(status, thereAndBack.under(order.dial, reading.direction, reading.value));
        if (made.add(reading)) draw();
      },
      onDone: () => finish(made),
      onPage: () => setText(sheet.note, thereAndBack.onPage),
      onFailure: () => end(thereAndBack.failed),
    });
  };
  const form = createRampForm(
    store,
    () => (client ? end(thereAndBack.stopped) : start()),
    () => sheet.announce(form.order()),
  );
  sheet.head.after(form.node);

  return {
    open() {
      if (dialog.open) return;
      if (!client) form.refresh();
      sheet.open();
      // Made anew each time: colours and letter size may be others by now.
      plots = MEASURES.map((measure) => new PathPlot(sheet.places[measure], measure));
      draw();
      form.focus();
    },
  };
}
