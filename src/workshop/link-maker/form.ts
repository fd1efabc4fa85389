/**
 * The choices as a form of native widgets. What is chosen lives in the form, as long as the page. Must not know what comes of it.
 */
import { COLOR_NAMES, PRESET_NAMES, type PresetName, type Settings, TABLE } from "../../settings/table";
import { element, setText } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";
import { words } from "../../words/page";
import { type Choices, FIRST_CHOICES, HEIGHTS, SHAPES } from "./choices";
import { group, labelled, select, tick } from "./fields";
import { createOffer } from "./offer";
import { createTalkChoice } from "./talk-choice";

export interface LinkForm {
  readonly node: HTMLElement;
  read(): Choices;
  /** Says where the swarm stands now, for whoever starts from there. */
  refresh(now: Settings): void;
}

/** @param changed something else is wanted */
export function createLinkForm(changed: () => void): LinkForm {
  const what = createWhat();
  const offer = createOffer();
  const start = createStart(changed);
  const look = createLook();
  const node = element("form", { class: "link-form", "aria-label": linkMaker.form });
  node.append(what.node, offer.node, start.node, look.node);
  node.addEventListener("submit", (event) => event.preventDefault());
  node.addEventListener("input", () => {
    look.refresh();
    changed();
  });
  return {
    node,
    read: () => ({ ...what.read(), ...offer.read(), ...start.read(), ...look.read() }),
    refresh: start.refresh,
  };
}

function createWhat() {
  const text = linkMaker.frame;
  const radio = (value: Choices["frame"], label: string, help: string) =>
    tick({ type: "radio", name: "link-frame", value }, label, help);
  const embed = radio("embed", text.embed, text.embedHelp);
  const page = radio("page", text.page, text.pageHelp);
  embed.field.checked = true;
  const { none, min, full, label } = linkMaker.panel;
  const panel = select<Choices["panel"]>(label, [
    ["none", none],
    ["min", min],
    ["full", full],
  ]);
  panel.field.value = FIRST_CHOICES.panel;
  return {
    node: group(text.legend, embed.node, page.node, panel.node),
    read: () => ({
      frame: page.field.checked ? ("page" as const) : ("embed" as const),
      panel: panel.field.value as Choices["panel"],
    }),
  };
}

function createStart(changed: () => void) {
  const text = linkMaker.start;
  const presets = PRESET_NAMES.map((name): [Choices["start"], string] => [
    name,
    text.preset(words.regimes[name].name),
  ]);
  const from = select<Choices["start"]>(text.from, [["now", text.now], ...presets]);
  const now = element("small", { id: "link-now" });
  from.field.setAttribute("aria-describedby", now.id);
  const running = tick({ type: "checkbox" }, text.running);
  running.field.checked = FIRST_CHOICES.running;
  const talk = createTalkChoice(changed);
  return {
    node: group(
      text.legend,
      element("div", { class: "link-helped" }, from.node, now),
      running.node,
      ...talk.nodes,
    ),
    read: () => ({
      start: from.field.value as "now" | PresetName,
      running: running.field.checked,
      ...talk.read(),
    }),
    refresh({ threat, energy, leaderInfluence, agents }: Settings) {
      const [t, e, l] = [threat, energy, leaderInfluence].map((value) => value.toFixed(2));
      setText(now, text.nowHelp(linkMaker.dials(t!, e!, l!, words.agents(agents))));
    },
  };
}

function createLook() {
  const text = linkMaker.look;
  const title = element("input", { type: "text", class: "link-field", autocomplete: "off" });
  title.maxLength = TABLE.title.maxLength;
  title.placeholder = words.product;
  const color = select(
    text.color,
    COLOR_NAMES.map((name) => [name, text.colors[name]] as const),
  );
  const shape = select(
    text.shape,
    SHAPES.map((name) => [name, text.shapes[name]] as const),
  );
  const height = element("input", { type: "number", class: "link-field" });
  for (const [name, value] of Object.entries(HEIGHTS)) height.setAttribute(name, String(value));
  height.value = String(FIRST_CHOICES.height);
  const heightNode = labelled(text.height, height);
  heightNode.hidden = true;
  const shortcuts = tick({ type: "checkbox" }, text.shortcuts, text.shortcutsHelp);
  shortcuts.field.checked = FIRST_CHOICES.shortcuts;
  // Left at something that it cannot be, it shows what it is taken for.
  height.addEventListener("change", () => {
    height.value = String(heightOf(height));
  });
  const node = group(
    text.legend,
    labelled(text.title, title, text.titleHelp),
    color.node,
    element("div", { class: "link-pair" }, shape.node, heightNode),
    shortcuts.node,
  );
  return {
    node,
    read: () => ({
      title: title.value,
      color: color.field.value as Choices["color"],
      shape: shape.field.value as Choices["shape"],
      height: heightOf(height),
      shortcuts: shortcuts.field.checked,
    }),
    refresh() {
      heightNode.hidden = shape.field.value !== "height";
    },
  };
}

/** @returns CSS pixels, whole, within range; for text that is no number the usual */
function heightOf({ value, valueAsNumber }: HTMLInputElement): number {
  if (value === "" || !Number.isFinite(valueAsNumber)) return FIRST_CHOICES.height;
  return Math.round(Math.min(HEIGHTS.max, Math.max(HEIGHTS.min, valueAsNumber)));
}
