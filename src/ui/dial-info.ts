/**
 * The "i" beside a dial: a button that opens, below the dial, what the dial does to the rules, how well that is supported
 * and what it does not claim. A disclosure in the panel's flow: nothing is covered, and nothing has to be closed.
 */
import { type Dial, dialHeadings, dialInfo, type RuleWords, supportWords } from "../words/dials";
import { element } from "./element";
import { OWN_ESCAPE } from "./keys";

/** Told to the other dials. */
const OPENED = "dial-info-opened";

/** Puts name, tag and "i" in the dial's first line and the text below everything else. */
export function addDialInfo(dial: HTMLElement, name: HTMLElement, key: Dial): void {
  const { about, tag } = dialInfo[key];
  const region = createRegion(key);
  const button = element("button", {
    type: "button",
    class: "dial-info",
    "aria-label": about,
    "aria-expanded": "false",
    "aria-controls": region.id,
    title: about,
  });
  button.append(element("span", { "aria-hidden": "true" }, dialHeadings.sign));
  const set = (open: boolean) => {
    region.hidden = !open;
    dial.toggleAttribute(OWN_ESCAPE, open);
    button.setAttribute("aria-expanded", String(open));
    // One at a time: three would push the dials out of sight.
    if (open) dial.ownerDocument.dispatchEvent(new CustomEvent(OPENED, { detail: key }));
  };
  button.addEventListener("click", () => set(region.hidden !== false));
  dial.ownerDocument.addEventListener(OPENED, (event) => {
    if ((event as CustomEvent<Dial>).detail !== key) set(false);
  });
  dial.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || region.hidden) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  name.after(element("span", { class: "support" }, tag), button);
  dial.append(region);
}

function createRegion(key: Dial): HTMLElement {
  const { about, does, rules, claimsNot } = dialInfo[key];
  const region = element("div", {
    class: "dial-text",
    id: `about-${key}`,
    role: "group",
    "aria-label": about,
  });
  region.hidden = true;
  region.append(element("h2", {}, dialHeadings.does), element("p", {}, does));
  for (const rule of rules) region.append(...ruleText(rule));
  region.append(element("h2", {}, dialHeadings.claimsNot), element("p", {}, claimsNot));
  return region;
}

function ruleText({ name, formula, support, because, sources }: RuleWords): HTMLElement[] {
  return [
    element("h3", {}, name),
    element("p", { class: "formula" }, element("code", {}, formula)),
    element("p", {}, supportWords[support]),
    element("p", {}, because),
    element("p", { class: "sources" }, dialHeadings.sources(sources)),
  ];
}
