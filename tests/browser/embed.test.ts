import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  EARS,
  framed,
  guestFrame,
  type Hosting,
  saidIn,
  startHosting,
  until,
  visitHost,
} from "../embed/host";
import { launch } from "./chromium";

const SITE = inject("address");
const EMBED = `${SITE}?v=1&embed`;

let browser: Browser;
let hosting: Hosting;
beforeAll(async () => {
  [browser, hosting] = await Promise.all([launch(), startHosting()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), hosting.close()]);
});

const visit = (body: string, options?: Parameters<typeof visitHost>[2], name?: "localhost") =>
  visitHost(browser, hosting.page(body, name), options);
const stateOf = (page: Page) => page.evaluate("states().at(-1)") as Promise<Record<string, never>>;

describe("a page that has the swarm in a frame drives its dials and reads its regimes", () => {
  it("by plain messages", async () => {
    const { page, errors } = await visit(EARS + framed(`${EMBED}&speed=4`));
    await until(page, "states().length > 0");
    await page.evaluate('say("set", { id: "a", settings: { energy: 0.75, leader: ".2", threat: 7 } })');
    await until(page, 'states().some(({ id }) => id === "a")');
    expect((await stateOf(page)).settings).toMatchObject({ energy: 0.75, leader: 0.2, threat: 0.1 });
    expect(await saidIn(page, "error")).toMatchObject([{ id: "a", key: "threat", got: "7" }]);
    await page.evaluate('say("set", { settings: { leader: 1 } })');
    await until(page, 'said("regime").some(({ regime }) => regime === "alignment")');
    await page.evaluate('say("pause", { id: "p" })');
    await until(page, 'states().some(({ id }) => id === "p")');
    await page.evaluate('say("reset", { id: "r" })');
    await until(page, 'states().some(({ id }) => id === "r")');
    // As the frame was opened, and not as the page comes.
    expect((await stateOf(page)).settings).toMatchObject({
      energy: 0.1,
      leader: 0,
      speed: 4,
      embed: true,
      running: true,
    });
    expect(new Set((await page.evaluate("heard.map(({ origin }) => origin)")) as string[])).toEqual(
      new Set([new URL(SITE).origin]),
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it("by the client", async () => {
    const script = `<script type="module">
      import { connect } from "${SITE}embed/client.js";
      const frame = document.querySelector("iframe");
      await new Promise((loaded) => frame.addEventListener("load", loaded));
      swarm = await connect(frame);
      regimes = [];
      swarm.on("regime", ({ regime }) => regimes.push(regime));
      swarm.set({ energy: 0.75, leader: 1 });
    </script>`;
    const { page, errors } = await visit(
      `<script>swarm = regimes = null</script>${framed(`${EMBED}&speed=4`)}${script}`,
    );
    await until(page, 'regimes?.includes("alignment")');
    expect(await page.evaluate("swarm.pause().then(({ settings }) => settings.running)")).toBe(false);
    expect(await page.evaluate("swarm.query().then(({ settings }) => settings.energy)")).toBe(0.75);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("by the element, wherever it stands in the page", async () => {
    const element = '<coarse-grain threat=".1" energy=".75" speed="4" title="A swarm"></coarse-grain>';
    const script = `<script type="module" src="${SITE}embed/element.js"></script>
      <script>regimes = []; addEventListener("DOMContentLoaded", () =>
        document.querySelector("coarse-grain").addEventListener("regime", ({ detail }) => regimes.push(detail.regime)))</script>`;
    const { page, errors } = await visit(`${script}<div style="height:900px"></div>${element}`);
    await until(page, '"ready" in document.querySelector("coarse-grain")');
    // Loaded before it is on screen, it waits there, and answers.
    await page.waitForTimeout(1000);
    await page.evaluate("scrollTo(0, 1e6)");
    await page.evaluate('document.querySelector("coarse-grain").ready.then(() => {})');
    await page.evaluate('document.querySelector("coarse-grain").leader = 1');
    await until(page, 'regimes.includes("alignment")');
    expect(await page.evaluate('document.querySelector("coarse-grain").leader')).toBe(1);
    const frame = await guestFrame(page);
    expect(await frame.locator("#page[data-embed]").count()).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("and opens a talk in it, goes to a scene, to another talk, and leaves", async () => {
    const { page, errors } = await visit(EARS + framed(`${EMBED}&running=false`));
    const frame = page.frameLocator("iframe");
    await until(page, "states().length > 0");
    const count = frame.locator("#scene .scene-count");
    await page.evaluate('say("set", { settings: { deck: "short" } })');
    await count.getByText("1 ", { exact: false }).first().waitFor();
    await page.evaluate('say("scene", { scene: 3 })');
    await frame.locator(".scene-count", { hasText: /^3 / }).waitFor();
    await page.evaluate('say("set", { settings: { deck: "talk" } })');
    await frame.locator(".scene-count", { hasText: /^1 .*14/ }).waitFor();
    await page.evaluate('say("set", { settings: { deck: "none" } })');
    await frame.locator("#page:not([data-presenting])").waitFor();
    await page.evaluate('say("query", { id: "last" })');
    await until(page, 'states().some(({ id }) => id === "last")');
    expect((await stateOf(page)).settings).toMatchObject({ deck: "none", scene: 1 });
    expect(errors).toEqual([]);
    await page.close();
  });

  it("and hears how high it would be, in Canvas's words too, which does not grow with the frame", async () => {
    const { page } = await visit(EARS + framed(`${EMBED}&panel=min`, "width:900px;height:300px"));
    const lti = () =>
      page.evaluate(
        'heard.map(({ data }) => data).filter(({ subject }) => subject === "lti.frameResize")',
      ) as Promise<{ height: number }[]>;
    await until(page, "states().length > 0");
    // A host that follows it, as Canvas does.
    await page.evaluate(`addEventListener("message", ({ data }) => {
      if (data.subject === "lti.frameResize") document.querySelector("iframe").style.height = data.height + "px";
    })`);
    await page.evaluate('document.querySelector("iframe").style.width = "700px"');
    await page.waitForTimeout(1500);
    const heights = (await lti()).map(({ height }) => height);
    expect(heights.length).toBeLessThan(8);
    const last = heights.at(-1)!;
    expect(last).toBeGreaterThan(700 * 0.625);
    expect(last).toBeLessThan(800);
    await page.evaluate('document.querySelector("iframe").style.height = "2000px"');
    await page.waitForTimeout(500);
    expect(Math.abs((await lti()).at(-1)!.height - last)).toBeLessThan(60);
    await page.close();
  });
});
