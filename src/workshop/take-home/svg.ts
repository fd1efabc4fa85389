/** Makes SVG elements by DOM calls. Text is always text. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/** @param attributes numbers are written with two decimals at most */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, short(value));
  made.append(...children);
  return made;
}

/** A number as short as a path wants it. */
export function short(value: string | number): string {
  return typeof value === "string" ? value : String(Math.round(value * 100) / 100);
}
