import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isMoving, launch, picture, setByKeys, slider, visit, waitForRegime } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject("address");

describe("steering the swarm", () => {
  it("opens on a group that mills, moving, with one line on what to try", async () => {
    const { page, complaints } = await visit(browser, address);
    await waitForRegime(page, "milling");
    expect(await page.getByText("Try this: give it energy.").isVisible()).toBe(true);
    expect(await isMoving(page)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("each dial, moved by keys alone, changes the named regime and the picture; a reload finds it all again", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=100&speed=4`);
    await waitForRegime(page, "milling");
    const milling = await picture(page);

    await setByKeys(page, "Energy", 3);
    await waitForRegime(page, "circulation");
    expect((await picture(page)).equals(milling)).toBe(false);

    await setByKeys(page, "Threat", 3, 1);
    await waitForRegime(page, "alignment");

    await setByKeys(page, "Threat", 0, 2);
    await waitForRegime(page, "circulation");

    await setByKeys(page, "Leader influence", 4);
    await waitForRegime(page, "alignment");

    // Written at most every 300 ms.
    await page.waitForFunction(() => location.search.includes("leader=1"));
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      agents: "100",
      speed: "4",
      energy: "0.75",
      leader: "1",
      v: "1",
    });

    await page.reload();
    await slider(page, "Energy").waitFor();
    expect(await slider(page, "Threat").getAttribute("aria-valuetext")).toBe("0.10, at ease");
    expect(await slider(page, "Energy").getAttribute("aria-valuenow")).toBe("0.75");
    expect(await slider(page, "Leader influence").getAttribute("aria-valuetext")).toBe(
      "1.00, leaders pull hard",
    );
    expect(await slider(page, "Grain").getAttribute("aria-valuetext")).toBe("100 agents");
    await waitForRegime(page, "alignment");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows each regime by keys 1, 2, 3, also right after a slider had the focus", async () => {
    const { page } = await visit(browser, `${address}?agents=100&speed=4`);
    await slider(page, "Threat").focus();
    for (const [key, regime] of [
      ["2", "circulation"],
      ["3", "alignment"],
      ["1", "milling"],
    ] as const) {
      await page.keyboard.press(key);
      await waitForRegime(page, regime);
    }
    await page.close();
  });

  it("pauses by Space right after a preset was clicked", async () => {
    const { page } = await visit(browser, address);
    await page.getByRole("button", { name: "Circulation" }).click();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Play" }).first().waitFor();
    await page.close();
  });

  it("hides the dials by H without losing the focus, and brings them back", async () => {
    const { page } = await visit(browser, address);
    await slider(page, "Threat").focus();
    await page.keyboard.press("h");
    const toggle = page.getByRole("button", { name: "Dials" });
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
    expect(await toggle.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator("#panel").isVisible()).toBe(false);
    await page.keyboard.press("h");
    expect(await slider(page, "Threat").isVisible()).toBe(true);
    await page.close();
  });

  it("types digits into a field without steering", async () => {
    const { page } = await visit(browser, address);
    const seed = page.getByRole("textbox", { name: "Seed" });
    await seed.fill("");
    await page.keyboard.type("2 3");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.includes("seed="));
    expect(new URL(page.url()).searchParams.get("seed")).toBe("2 3");
    expect(await slider(page, "Energy").getAttribute("aria-valuenow")).toBe("0.1");
    await page.close();
  });

  it("pauses by Space, steps by S, and a reload stays paused", async () => {
    const { page } = await visit(browser, address);
    await waitForRegime(page, "milling");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search.includes("running=false"));
    // The picture may still have to glide on to the newest snapshot.
    await page.waitForTimeout(1500);
    expect(await isMoving(page)).toBe(false);
    const before = await picture(page);
    for (let i = 0; i < 5; i++) await page.keyboard.press("s");
    await page.waitForTimeout(500);
    expect((await picture(page)).equals(before)).toBe(false);
    await page.reload();
    await page.getByRole("button", { name: "Play" }).first().waitFor();
    await page.waitForTimeout(1000);
    expect(await isMoving(page)).toBe(false);
    await page.close();
  });

  it("turns the goal by keys and by dragging", async () => {
    const { page } = await visit(browser, address);
    const goal = slider(page, "Goal direction");
    await goal.focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 2; i++) await page.keyboard.press("PageUp");
    expect(await goal.getAttribute("aria-valuetext")).toBe("north, 90 degrees");
    const from = (await goal.boundingBox())!;
    const stage = (await page.locator("#stage").boundingBox())!;
    expect(from.y).toBeGreaterThan(stage.y);
    expect(from.y + from.height).toBeLessThan(stage.y + stage.height / 2);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(stage.x + 20, stage.y + stage.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await goal.getAttribute("aria-valuetext")).toBe("west, 180 degrees");
    await page.close();
  });

  it("does not move a dial when one scrolls past it", async () => {
    const { page } = await visit(browser, address);
    await slider(page, "Threat").hover();
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
    expect(await slider(page, "Threat").getAttribute("aria-valuenow")).toBe("0.1");
    await page.close();
  });
});
