import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { readAddress } from "../../src/share/address";
import { launch } from "./chromium";

const ADDRESS = inject("address");
const AXE = readFileSync(
  fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)),
  "utf8",
);

let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  complaints.length = 0;
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  context.on("weberror", (error) => complaints.push(error.error().message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

interface Maker {
  readonly page: Page;
  readonly dialog: Locator;
  readonly preview: FrameLocator;
}

async function open(query = "", before?: () => void): Promise<Maker> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(`${ADDRESS}?agents=100${query}`);
  await page.locator(".open-workshop").first().waitFor({ state: "attached" });
  await page.keyboard.press("w");
  await page.getByRole("button", { name: /^For a course page/ }).click();
  const dialog = page.getByRole("dialog", { name: "For a course page" });
  await dialog.locator("iframe").waitFor();
  return { page, dialog, preview: dialog.frameLocator("iframe") };
}

/** What stands in the field of that name. */
const taken = (dialog: Locator, name: string) =>
  dialog.getByRole("textbox", { name, exact: true }).inputValue();

/** What the link in the dialog means. */
const meant = async (dialog: Locator) => readAddress(new URL(await taken(dialog, "Link")).search);

/** The address that the frame is really at. */
const shown = (dialog: Locator) =>
  dialog.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.href);

describe("the link maker", () => {
  it("shows each change in a real frame of this page, and the link says the same", async () => {
    const { page, dialog, preview } = await open("&energy=.75&seed=mine");
    await preview.locator("#readout .regime:not(:empty)").waitFor();
    expect((await meant(dialog)).settings).toMatchObject({
      ...{ embed: true, panel: "min", show: "threat,energy,leader" },
      ...{ agents: 100, energy: 0.75, seed: "mine", running: true },
    });
    const before = await page.evaluate(() => history.length);
    await dialog.getByRole("checkbox", { name: "Show Leader influence" }).uncheck();
    await dialog.getByRole("checkbox", { name: "Lock Threat" }).check();
    await dialog.getByRole("checkbox", { name: "Runs at first" }).uncheck();
    await dialog.getByRole("combobox", { name: "Start from" }).selectOption("alignment");
    await dialog.getByRole("textbox", { name: "Title" }).fill("Herding <b>cats</b>");
    await expect.poll(() => shown(dialog)).toBe(await taken(dialog, "Link"));
    const { settings, problems } = await meant(dialog);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ show: "threat,energy", lock: "threat", running: false, threat: 0.8 });
    expect(settings.title).toBe("Herding <b>cats</b>");
    await preview.getByText("Herding <b>cats</b>").first().waitFor();
    await preview.getByRole("slider", { name: "Energy" }).waitFor();
    expect(await preview.getByRole("slider", { name: "Leader influence" }).count()).toBe(0);
    expect(await preview.getByRole("slider", { name: "Threat" }).getAttribute("aria-disabled")).toBe("true");
    // The browser's way back does not lead through the choices.
    expect(await page.evaluate(() => history.length)).toBe(before);
    // The page itself is as it was.
    expect(page.url()).toContain("energy=.75");
  });

  it("knows the talks by their scenes", async () => {
    const { dialog, preview } = await open();
    await dialog.getByRole("radio", { name: "The whole page" }).check();
    await dialog.getByRole("combobox", { name: "Talk" }).selectOption("short");
    await dialog.getByRole("combobox", { name: "First scene" }).selectOption({ label: "3. Threat" });
    expect((await meant(dialog)).settings).toMatchObject({ embed: false, deck: "short", scene: 3 });
    expect(await dialog.getByRole("status").allInnerTexts()).toContainEqual(
      expect.stringMatching(/A talk moves the dials itself/),
    );
    await preview.locator("#scene").waitFor();
  });

  it("keeps what was chosen while the page lives, and starts from where the swarm is then", async () => {
    const { page, dialog } = await open();
    await dialog.getByRole("combobox", { name: "Shape" }).selectOption("height");
    await dialog.getByRole("spinbutton", { name: "Height" }).fill("444");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => page.locator("iframe").count()).toBe(0);
    await page.keyboard.press("3");
    await page.keyboard.press("w");
    await page.getByRole("button", { name: /^For a course page/ }).click();
    await dialog.locator("iframe").waitFor();
    expect(await taken(dialog, "Frame")).toContain("height:444px");
    expect((await meant(dialog)).settings).toMatchObject({ threat: 0.8, energy: 0.75 });
  });

  it("says what does not go together, and that this address works here alone", async () => {
    const { dialog } = await open();
    for (const name of ["Threat", "Energy", "Leader influence"])
      await dialog.getByRole("checkbox", { name: `Show ${name}` }).uncheck();
    await dialog.getByText(/The panel has nothing to show/).waitFor();
    await dialog.getByRole("checkbox", { name: "Lock Seed" }).check();
    await dialog.getByText(/Locked, but not shown: Seed/).waitFor();
    await dialog.getByText(/on this machine/).waitFor();
    expect(await dialog.getByRole("img", { name: "QR code of the link" }).count()).toBe(1);
  });
});

describe("the focus", () => {
  it("stays in the form while the preview loads, and comes back when a page in it takes it", async () => {
    const { page, dialog, preview } = await open();
    const title = dialog.getByRole("textbox", { name: "Title" });
    await title.pressSequentially("Geese", { delay: 120 });
    await expect.poll(() => shown(dialog)).toContain("title=Geese");
    await preview.getByRole("button", { name: /Pause/ }).waitFor();
    const focused = () => title.evaluate((node) => document.activeElement === node && document.hasFocus());
    expect(await focused()).toBe(true);
    await page.mouse.move(5, 5);
    // A page that takes it while it loads.
    await title.press("Backspace");
    await expect.poll(() => shown(dialog)).toContain("title=Gees&");
    const taking = await preview.locator("body").evaluate((body) => {
      const button = document.createElement("button");
      body.append(button);
      button.focus();
      return document.activeElement === button;
    });
    expect(taking).toBe(true);
    await expect.poll(focused).toBe(true);
    await page.keyboard.type("!");
    expect(await title.inputValue()).toBe("Gees!");
    // Asked for, it may have it.
    await preview.locator("#panel input").first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  it("reaches every control by Tab alone", async () => {
    const { page, dialog } = await open();
    const fields = await dialog.locator("input:visible, select:visible, textarea:visible").count();
    expect(fields).toBeGreaterThan(25);
    const reached = new Set<string>();
    const focusedOne = () =>
      page.evaluate(() => {
        const { activeElement: now } = document;
        const name = now?.closest("label")?.querySelector("span")?.textContent;
        return now?.tagName === "IFRAME" ? "the preview" : (now?.getAttribute("aria-label") ?? name ?? "");
      });
    for (let i = 0; i < 70; i++) {
      await page.keyboard.press("Tab");
      reached.add(await focusedOne());
    }
    for (const name of ["The swarm in a frame", "Panel", "Show Threat", "Lock Goal direction", "Start from"])
      expect([...reached]).toContain(name);
    for (const name of [
      "Title",
      "Shape",
      "the preview",
      "a course page",
      "Frame",
      "Copy: Frame",
      "Copy: Element",
    ])
      expect([...reached]).toContain(name);
  });
});

describe("what is taken away", () => {
  it("is copied, and put into another page it shows the swarm with its title as text", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page, dialog } = await open();
    const title = '"><script>window.hit = 1</script>';
    await dialog.getByRole("textbox", { name: "Title" }).fill(title);
    await dialog.getByRole("combobox", { name: "Shape" }).selectOption("4:3");
    await dialog.getByRole("button", { name: "Copy: Frame" }).click();
    await dialog.getByText("Copied.").waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(snippet).toBe(await taken(dialog, "Frame"));
    const host = await context.newPage();
    const html = `<!doctype html><title>Course</title><body style="margin:0;width:600px">${snippet}`;
    await host.route("**/course.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await host.goto(`${ADDRESS}course.html`);
    const frame = host.locator("iframe");
    expect(await frame.getAttribute("title")).toBe(title);
    expect(await frame.getAttribute("src")).toBe(await taken(dialog, "Link"));
    expect(await frame.boundingBox()).toMatchObject({ width: 600, height: 450 });
    await host.frameLocator("iframe").locator("#readout .regime:not(:empty)").waitFor();
    expect(await host.evaluate(() => "hit" in window)).toBe(false);
    expect(await host.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    // Course pages that take the style away keep the attributes.
    await frame.evaluate((node) => node.removeAttribute("style"));
    expect(await frame.evaluate((node: HTMLElement) => node.clientHeight)).toBe(600);
  });

  it("is marked where the page may not copy, and the key is said", async () => {
    const { page, dialog } = await open("", () =>
      Object.defineProperty(navigator, "clipboard", { value: undefined }),
    );
    await dialog.getByRole("button", { name: "Copy: Markdown" }).click();
    await dialog.getByText("Press Ctrl+C to copy it.").waitFor();
    const marked = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(marked).toBe(await taken(dialog, "Markdown"));
    expect(marked).toMatch(/^\[Coarse Grain\]\(http/);
  });

  it("is a picture of the code too", async () => {
    const { page, dialog } = await open();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save the picture" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("coarse-grain-link.png");
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  });
});

describe("for everyone", () => {
  it.each([
    [1280, 720, "dark"],
    [1280, 720, "projector"],
    [390, 844, "light"],
  ] as const)(
    "axe finds nothing serious at %d x %d, %s, and no line is cut",
    async (width, height, color) => {
      const { page, dialog } = await open(`&color=${color}`);
      await page.setViewportSize({ width, height });
      await dialog.getByRole("checkbox", { name: "Lock Seed" }).check();
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        type Result = { id: string; impact: string; nodes: { target: string[] }[] };
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
        const { violations } = await axe.run();
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        return serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
      });
      expect(faults).toEqual([]);
      // Nothing is wider than its room: sideways there is nothing to scroll.
      const wide = await dialog.evaluate((node) =>
        [node, ...node.querySelectorAll("*:not(textarea, select, input, iframe)")]
          .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1)
          .filter((each) => getComputedStyle(each).display !== "inline")
          .map((each) => `${each.tagName} ${each.className}`),
      );
      expect(wide).toEqual([]);
    },
  );
});
