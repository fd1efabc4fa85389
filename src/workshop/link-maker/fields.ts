/** The form's small parts: native controls, each with its label. Must not know what is asked. */
import { element, setText } from "../../ui/element";

/** @param options value and words */
export function select<Name extends string>(
  label: string,
  options: readonly (readonly [Name, string])[],
): { readonly node: HTMLElement; readonly field: HTMLSelectElement } {
  const field = element("select", { class: "link-field" });
  fill(field, options);
  return { node: labelled(label, field), field };
}

/** Puts other options into a select; what was chosen stays so where it still can be. */
export function fill(field: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  const { value } = field;
  field.replaceChildren(...options.map(([name, text]) => element("option", { value: name }, text)));
  if (options.some(([name]) => name === value)) field.value = value;
}

export function labelled(label: string, field: HTMLElement, help = ""): HTMLElement {
  const node = element("label", { class: "link-labelled" }, element("span", {}, label), field);
  if (help === "") return node;
  const about = element("small", { id: `link-help-${++count}` }, help);
  field.setAttribute("aria-describedby", about.id);
  return element("div", { class: "link-helped" }, node, about);
}

/** A checkbox or a radio button before its words. */
export function tick(
  attributes: Record<string, string>,
  label: string,
  help = "",
): { readonly node: HTMLElement; readonly field: HTMLInputElement } {
  const field = element("input", attributes);
  const name = element("span", {}, label);
  if (help !== "") {
    const about = element("small", { id: `link-help-${++count}` }, help);
    field.setAttribute("aria-describedby", about.id);
    // Beside the label's own words: it is the description, not the name.
    const node = element(
      "div",
      { class: "link-helped" },
      element("label", { class: "link-tick" }, field, name),
      about,
    );
    return { node, field };
  }
  return { node: element("label", { class: "link-tick" }, field, name), field };
}

export function group(legend: string, ...children: readonly Node[]): HTMLFieldSetElement {
  return element("fieldset", {}, element("legend", {}, legend), ...children);
}

/** Text that takes no room while there is none. */
export function say(node: HTMLElement, text: string): void {
  setText(node, text);
  node.hidden = text === "";
}

let count = 0;
