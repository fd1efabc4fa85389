import { strFromU8, unzipSync } from "fflate";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { host, readArtifact } from "./artifacts";
import { launch } from "./chromium";

const files = unzipSync(readArtifact("coarse-grain-scorm12.zip"));
const textOf = (name: string) => strFromU8(files[name]!);

/** What the test reads of the learning management system below. */
interface Lms {
  readonly values: Record<string, string>;
  readonly calls: string[];
  /** Calls that SCORM 1.2 does not allow; each was refused. */
  readonly wrong: string[];
}

/**
 * A run-time of SCORM 1.2, as strict as the standard: nothing before LMSInitialize and after LMSFinish, no words but its own,
 * elements read and written only as they may be. Keeps a learner's values from visit to visit.
 */
function runtime(): void {
  const page = window as unknown as {
    lms: Lms;
    API: Record<string, (...given: string[]) => string>;
    visit(): void;
  };
  const calls: string[] = [];
  const wrong: string[] = [];
  const values: Record<string, string> = {
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.lesson_location": "",
  };
  const readable = ["cmi.core.lesson_status", "cmi.core.lesson_location"];
  const writable: Record<string, RegExp> = {
    "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/,
    "cmi.core.lesson_location": /^.{0,255}$/,
    "cmi.core.exit": /^(time-out|suspend|logout|)$/,
    "cmi.core.session_time": /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
  };
  let [state, error] = ["closed", "0"];
  const answer = (call: string, right: boolean, code: string, act: () => string = () => "true") => {
    calls.push(call);
    error = right ? "0" : code;
    if (right) return act();
    wrong.push(call);
    return "false";
  };
  const open = () => state === "open";
  page.lms = { values, calls, wrong };
  page.API = {
    LMSInitialize: (...given) =>
      answer("initialise", given.length === 1 && given[0] === "" && state === "closed", "101", () => {
        state = "open";
        return "true";
      }),
    LMSFinish: (...given) =>
      answer("finish", given.length === 1 && given[0] === "" && open(), "301", () => {
        state = "finished";
        return "true";
      }),
    LMSCommit: (...given) => answer("commit", given.length === 1 && given[0] === "" && open(), "301"),
    LMSGetValue: (element = "") =>
      answer(`get ${element}`, open() && readable.includes(element), "401", () => values[element] ?? ""),
    LMSSetValue: (element = "", value: unknown = undefined) =>
      answer(
        `set ${element} ${value}`,
        open() && typeof value === "string" && writable[element]?.test(value) === true,
        "405",
        () => {
          values[element] = value as string;
          return "true";
        },
      ),
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: () => "",
  };
  page.visit = () => {
    state = "closed";
  };
}

const COURSE = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><script>(${runtime})()</script>
  <frameset rows="40,*"><frame name="menu" src="about:blank"><frame name="sco" src="about:blank"></frameset>`;

let browser: Browser;
let site: Awaited<ReturnType<typeof host>>;
beforeAll(async () => {
  const packed = Object.fromEntries(Object.entries(files).map(([name, body]) => [`/package/${name}`, body]));
  [browser, site] = await Promise.all([launch(), host({ "/course": COURSE, "/": "", ...packed })]);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

const lmsOf = (page: Page) => page.evaluate(() => (window as unknown as { lms: Lms }).lms);
const statusOf = async (page: Page) => (await lmsOf(page)).values["cmi.core.lesson_status"];
const phaseOf = (sco: Frame) =>
  sco.evaluate(() => document.querySelector<HTMLElement>("#scene")?.dataset.phase);

/** Opens the lesson in the course's frame, as its manifest says. */
async function launchLesson(page: Page, query: string): Promise<Frame> {
  await page.evaluate(() => (window as unknown as { visit(): void }).visit());
  const sco = page.frame("sco")!;
  await sco.goto(`${site.address}/package/index.html${query}`);
  await sco.locator("#scene[data-phase]").waitFor();
  return sco;
}

const leaveLesson = (page: Page) => page.frame("sco")!.goto("about:blank");

async function openCourse(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 680 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const scorm = message.text().startsWith("SCORM");
    if (message.type() === "error" || scorm) complaints.push(message.text());
  });
  await page.goto(`${site.address}/course`);
  return { page, complaints };
}

/** Plays with Page Down alone. @param until the scene at which it stops; null goes on to the end */
async function play(page: Page, sco: Frame, until: RegExp | null): Promise<void> {
  await sco.getByRole("button", { name: /^Next/ }).focus();
  for (;;) {
    const phase = await phaseOf(sco);
    const count = await sco.locator(".scene-count").innerText();
    if (phase === "over" || until?.test(count)) return;
    const sandbox = await sco.evaluate(() => document.querySelector("#page[data-sandbox]") !== null);
    if (phase !== "playing" || sandbox) await page.keyboard.press("PageDown");
    else
      await sco.waitForFunction(
        () => document.querySelector<HTMLElement>("#scene")?.dataset.phase !== "playing",
        null,
        { timeout: 90_000 },
      );
  }
}

describe("the SCORM package", () => {
  it("has a manifest in the standard's order, which names the files that it holds", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/`);
    const manifest = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, "application/xml");
      const all = (name: string) => [...root.getElementsByTagName(name)];
      const children = (node: Element) => [...node.children].map(({ tagName }) => tagName);
      const ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
      const [item, resource, organizations] = [
        all("item")[0]!,
        all("resource")[0]!,
        all("organizations")[0]!,
      ];
      return {
        root: [root.tagName, root.namespaceURI, children(root)],
        metadata: all("metadata").map((node) =>
          [...node.children].map((child) => [child.tagName, child.textContent]),
        ),
        default: all("organization").map(
          (node) => node.getAttribute("identifier") === organizations.getAttribute("default"),
        ),
        organization: all("organization").map(children),
        item: [
          children(item),
          item.getAttribute("parameters"),
          item.getAttribute("identifierref") === resource.getAttribute("identifier"),
        ],
        resource: ["type", "href"].map((name) => resource.getAttribute(name)),
        scormType: resource.getAttributeNS(ADL, "scormtype"),
        files: all("file").map((file) => file.getAttribute("href")),
      };
    }, textOf("imsmanifest.xml"));
    expect(manifest).toEqual({
      root: [
        "manifest",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        ["metadata", "organizations", "resources"],
      ],
      metadata: [
        [
          ["schema", "ADL SCORM"],
          ["schemaversion", "1.2"],
        ],
      ],
      default: [true],
      organization: [["title", "item"]],
      item: [["title"], "?deck=short", true],
      resource: ["webcontent", "index.html"],
      scormType: "sco",
      files: Object.keys(files).filter((name) => name !== "imsmanifest.xml"),
    });
    await page.close();
  });

  it("holds the one file as it is", () => {
    expect(Buffer.from(files["index.html"]!).equals(readArtifact("coarse-grain.html"))).toBe(true);
  });

  it("is incomplete until its deck has ended, goes on at the scene where it was left, and says when it is left", async () => {
    const { page, complaints } = await openCourse();
    const first = await launchLesson(page, "?deck=short&speed=4");
    expect(await statusOf(page)).toBe("incomplete");
    await play(page, first, /^3/);
    await leaveLesson(page);
    const left = await lmsOf(page);
    expect(left.calls.at(-1)).toBe("finish");
    expect(left.values).toMatchObject({
      "cmi.core.lesson_status": "incomplete",
      "cmi.core.lesson_location": "short:3",
      "cmi.core.exit": "suspend",
    });
    expect(left.values["cmi.core.session_time"]).toMatch(/^0000:0[0-2]:\d\d\.\d\d$/);

    const second = await launchLesson(page, "?deck=short&speed=4");
    await second.locator(".scene-count", { hasText: /^3/ }).waitFor();
    await play(page, second, null);
    await expect.poll(() => statusOf(page)).toBe("completed");
    // Kept at once, not only when it is left.
    expect((await lmsOf(page)).calls.at(-1)).toBe("commit");
    await leaveLesson(page);

    const third = await launchLesson(page, "?deck=short&speed=4");
    expect(await third.locator(".scene-count").innerText()).toMatch(/^1/);
    await leaveLesson(page);
    const { values, calls, wrong } = await lmsOf(page);
    expect(values["cmi.core.lesson_status"]).toBe("completed");
    expect(calls.filter((call) => call === "initialise" || call === "finish")).toEqual(
      [1, 2, 3].flatMap(() => ["initialise", "finish"]),
    );
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 240_000);

  it("an LMS that throws whatever it is asked stops nothing", async () => {
    const { page } = await openCourse();
    await page.evaluate(() => {
      const { API } = window as unknown as { API: Record<string, () => string> };
      for (const name of Object.keys(API))
        API[name] = () => {
          throw new Error("lost");
        };
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const sco = await launchLesson(page, "?deck=short&speed=4");
    await play(page, sco, /^2/);
    expect(await sco.locator("#notes").innerText()).toBe("");
    expect(errors).toEqual([]);
    await page.close();
  });
});
