import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS, type Settings } from "../../../src/settings/table";
import { ADDRESS_VERSION, readAddress, writeAddress } from "../../../src/share/address";
import { FIRST_CHOICES, settingsOf } from "../../../src/workshop/link-maker/choices";
import {
  elementOf,
  heightAt,
  markdownOf,
  SANDBOX,
  snippetOf,
  VERSION,
  withVersion,
} from "../../../src/workshop/link-maker/markup";
import { choices, HOSTILE, now } from "./arbitrary";

const PAGE = "https://swarm.example/coarse(grain)/";
const SIZE = { shape: "16:9", height: 520 } as const;
const addressOf = (settings: Settings) => withVersion(PAGE + writeAddress(settings));

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

interface Tag {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

/**
 * Reads tags as HTML does: a value ends at its quote and nowhere else. Throws at anything but empty elements with double-quoted
 * or bare attributes, and at an entity it does not know.
 */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let rest = html;
  while (rest !== "") {
    const open = /^\s*<([a-z-]+)((?: [a-z-]+(?:="[^"]*")?)*)><\/([a-z-]+)>/.exec(rest);
    if (!open || open[1] !== open[3]) throw new Error(`no tag: ${rest}`);
    rest = rest.slice(open[0].length);
    const attributes: Record<string, string> = {};
    for (const [, name, value = ""] of open[2]!.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      if (name! in attributes) throw new Error(`${name} twice`);
      if (/[<>]/.test(value)) throw new Error(`${name} with a bracket: ${value}`);
      attributes[name!] = value.replace(/&([^;&]*);?/g, (whole, entity) => {
        if (!(entity in ENTITIES)) throw new Error(`entity ${whole}`);
        return ENTITIES[entity]!;
      });
    }
    tags.push({ name: open[1]!, attributes });
  }
  return tags;
}

const queryOf = (address: string) => new URL(address).search;

describe("the frame", () => {
  it("has the address that gives exactly what was chosen, and the title as text", () => {
    fc.assert(
      fc.property(choices, now, (wanted, swarm) => {
        const settings = settingsOf(wanted, swarm);
        const [frame, ...others] = tagsOf(snippetOf(addressOf(settings), settings, wanted));
        expect(others).toEqual([]);
        expect(frame!.name).toBe("iframe");
        expect(frame!.attributes.src).toBe(addressOf(settings));
        expect(readAddress(queryOf(frame!.attributes.src!))).toEqual({ settings, problems: [] });
        expect(frame!.attributes.title).toBe(settings.title || "Coarse Grain");
        expect(frame!.attributes.sandbox).toBe(SANDBOX);
      }),
    );
  });

  it("has all that a host has to give, and a size twice: style may be taken away", () => {
    const [frame] = tagsOf(snippetOf(addressOf(DEFAULTS), DEFAULTS, { shape: "4:3", height: 520 }));
    expect(frame!.attributes).toEqual({
      src: `${PAGE}?v=1`,
      title: "Coarse Grain",
      width: "800",
      height: "600",
      loading: "lazy",
      allow: "fullscreen; screen-wake-lock",
      allowfullscreen: "",
      sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
      style: "width:100%;height:auto;aspect-ratio:4/3;min-height:360px;border:0",
    });
    const [high] = tagsOf(snippetOf(addressOf(DEFAULTS), DEFAULTS, { shape: "height", height: 444 }));
    expect(high!.attributes).toMatchObject({ height: "444", style: "width:100%;height:444px;border:0" });
  });

  it("is as high as its shape says", () => {
    expect(heightAt(800, SIZE)).toBe(450);
    expect(heightAt(360, { ...SIZE, shape: "1:1" })).toBe(360);
    expect(heightAt(360, SIZE)).toBe(360);
    expect(heightAt(360, { ...SIZE, shape: "height" })).toBe(520);
  });
});

describe("the address", () => {
  it("says its version, once, whatever else it says", () => {
    expect(VERSION).toBe(ADDRESS_VERSION);
    expect(withVersion(PAGE)).toBe(`${PAGE}?v=1`);
    expect(withVersion(`${PAGE}?energy=1&v=1`)).toBe(`${PAGE}?energy=1&v=1`);
    expect(withVersion(`${PAGE}?energy=1`)).toBe(`${PAGE}?energy=1&v=1`);
  });
});

describe("the element", () => {
  it("has every choice as an attribute, by its name in the address", () => {
    fc.assert(
      fc.property(choices, now, (wanted, swarm) => {
        const settings = settingsOf(wanted, swarm);
        const [script, element, ...others] = tagsOf(elementOf(addressOf(settings), settings, wanted));
        expect(others).toEqual([]);
        expect(script).toEqual({
          name: "script",
          attributes: { type: "module", src: `${PAGE}embed/element.js` },
        });
        const { src, style, ...attributes } = element!.attributes;
        expect(src).toBe(PAGE);
        expect(style === undefined).toBe(wanted.shape === "16:9");
        expect(attributes.embed).toBe(String(settings.embed));
        expect(readAddress(String(new URLSearchParams(attributes)))).toEqual({ settings, problems: [] });
      }),
    );
  });
});

/** Reads one link as CommonMark does: text up to the first bare bracket, then a target up to the first bare parenthesis. */
function linkOf(markdown: string): { text: string; target: string } {
  const found = /^\[((?:\\[!-/:-@[-`{-~]|[^\\[\]<>`*_&])*)\]\(([^()<>\s\\]*)\)$/.exec(markdown);
  if (!found) throw new Error(`no link: ${markdown}`);
  return { text: found[1]!.replace(/\\([!-/:-@[-`{-~])/g, "$1"), target: found[2]! };
}

describe("the line of Markdown", () => {
  it("is one link with the title as text, and leads to what was chosen", () => {
    fc.assert(
      fc.property(choices, now, (wanted, swarm) => {
        const settings = settingsOf(wanted, swarm);
        const { text, target } = linkOf(markdownOf(addressOf(settings), settings));
        expect(text).toBe(settings.title || "Coarse Grain");
        expect(decodeURIComponent(new URL(target).pathname)).toBe("/coarse(grain)/");
        expect(readAddress(queryOf(target)).settings).toEqual(settings);
      }),
    );
  });

  it.each(HOSTILE)("nothing in a title ends it: %j", (title) => {
    const settings = settingsOf({ ...FIRST_CHOICES, title }, DEFAULTS);
    expect(linkOf(markdownOf(addressOf(settings), settings)).text).toBe(settings.title);
  });
});
