/** What a page that has the swarm in a frame need not fear of it, nor it of that page. */
import type { Browser, CDPSession, Frame, Page } from "playwright-core";
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
const SPACE = '<div style="height:3000px"></div>';

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

describe("a hostile page", () => {
  const ROUNDS = 4;
  /** Before the frame's own scripts: when which second of the swarm has come to its page. */
  const watchTicks = () => {
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage")!;
    const ticks: { at: number; seconds: number }[] = [];
    Object.assign(window, { ticks });
    Object.defineProperty(Worker.prototype, "onmessage", {
      ...own,
      set(listener: (event: MessageEvent) => void) {
        own.set!.call(this, (event: MessageEvent) => {
          const { snapshot } = event.data;
          if (snapshot) ticks.push({ at: performance.now(), seconds: snapshot.seconds });
          listener.call(this, event);
        });
      },
    });
  };
  /** Simulated seconds in one of the wall's. */
  const pace = async (frame: Frame, ms: number) => {
    await frame.evaluate("ticks.length = 0");
    await frame.waitForTimeout(ms);
    const ticks = (await frame.evaluate("ticks")) as { at: number; seconds: number }[];
    const [first, last] = [ticks[0]!, ticks.at(-1)!];
    return (1000 * (last.seconds - first.seconds)) / (last.at - first.at);
  };

  it.each([
    ["in a process of its own", "localhost"],
    ["in the frame's own process", undefined],
  ] as const)("that floods it, %s, changes nothing and does not slow the swarm", async (_name, name) => {
    const flood = `<script>
      const junk = [null, 3, "x".repeat(1000), [], { type: "coarse-grain:set" }, { type: "coarse-grain:set", version: 1, id: "x", settings: { threat: "y" } },
        { type: "coarse-grain:state", version: 1 }, JSON.parse('{"type":"coarse-grain:set","version":1,"id":"z","settings":{"__proto__":{"threat":1}}}')];
      sent = 0;
      // 10,000 a second until it is stopped.
      flood = () => {
        let last = performance.now();
        const timer = setInterval(() => {
          const due = (performance.now() - last) * 10;
          last += due / 10;
          for (let i = 0; i < due; i++) frames[0].postMessage(junk[sent++ % junk.length], "*");
        }, 5);
        return () => clearInterval(timer);
      };
    </script>`;
    const { page, errors } = await visit(
      EARS + framed(`${EMBED}&threat=.3`) + flood,
      { before: watchTicks },
      name,
    );
    await until(page, "states().length > 2");
    const frame = await guestFrame(page);
    const { settings } = await stateOf(page);
    // By turns: a busy machine is as busy in the one as in the other.
    let [quiet, flooded] = [0, 0];
    for (let i = 0; i < ROUNDS; i++) {
      quiet += (await pace(frame, 1500)) / ROUNDS;
      await page.evaluate("stop = flood()");
      flooded += (await pace(frame, 1500)) / ROUNDS;
      await page.evaluate("stop()");
    }
    expect(await page.evaluate("sent")).toBeGreaterThan(ROUNDS * 14_000);
    expect(flooded).toBeGreaterThan(0.8 * quiet);
    expect((await stateOf(page)).settings).toEqual(settings);
    // It is told so, once a second.
    const told = (await saidIn(page, "error")).filter(({ key }) => key === "messages");
    expect(told.length).toBeGreaterThanOrEqual(ROUNDS);
    expect(told.length).toBeLessThan(4 * ROUNDS);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("that is not the frame's parent is not heard: a neighbour in the same page, and another window", async () => {
    const order = '{ type: "coarse-grain:set", version: 1, id: "evil", settings: { threat: 0.9 } }';
    const neighbour = hosting.page(
      `<script>setInterval(() => parent.frames[0].postMessage(${order}, "*"), 50)</script>`,
    );
    const opened = hosting.page(
      `<script>setInterval(() => opener.frames[0].postMessage(${order}, "*"), 50)</script>`,
    );
    const { page, errors } = await visit(
      `${EARS}${framed(EMBED)}${framed(neighbour, "width:9px;height:9px")}<button onclick="window.open('${opened}')">open</button>`,
    );
    await until(page, "states().length > 0");
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.getByText("open").click()]);
    await page.bringToFront();
    await page.waitForTimeout(1000);
    await page.evaluate('say("query", { id: "q" })');
    await until(page, 'states().some(({ id }) => id === "q")');
    expect((await stateOf(page)).settings).toMatchObject({ threat: 0.1 });
    expect(await saidIn(page, "error")).toEqual([]);
    expect(errors).toEqual([]);
    await popup.close();
    await page.close();
  });
});

describe("the page round the frame", () => {
  it.each([
    ["the swarm", ""],
    ["a talk", "&deck=short"],
    ["the whole page with a talk", "&deck=talk&embed=false"],
  ])("keeps its focus, its keys and its place while %s loads", async (_name, more) => {
    const { page } = await visit(
      `${EARS}<input id="own" autofocus>${SPACE}${framed(`${EMBED.replace("&embed", more.includes("embed") ? "" : "&embed")}${more}`)}${SPACE}`,
    );
    for (const letter of "the host goes on typing") await page.keyboard.type(letter, { delay: 60 });
    // Out of view it is not drawn, but there.
    await until(page, 'said("ready").length > 0');
    await page.waitForTimeout(1500);
    await page.keyboard.type("!");
    expect(await page.evaluate("[document.activeElement.id, own.value, scrollY]")).toEqual([
      "own",
      "the host goes on typing!",
      0,
    ]);
    // Nor when it comes into view.
    await page.evaluate("scrollTo(0, 2800)");
    await page.waitForTimeout(1500);
    expect(await page.evaluate("[document.activeElement.id, scrollY]")).toEqual(["own", 2800]);
    await page.close();
  });

  it("keeps its slides: its keys are its own, and of those pressed in the frame it is told what nothing there uses", async () => {
    const slides = `<output id="slide">1</output><script>
      const turn = (by) => (slide.value = Number(slide.value) + by);
      addEventListener("keydown", ({ key }) => { if (key === "PageDown" || key === "ArrowRight") turn(1); if (key === "PageUp") turn(-1); });
      addEventListener("message", ({ data }) => { if (data.type === "coarse-grain:key") turn(data.key === "PageDown" ? 1 : -1); });
    </script>`;
    const { page } = await visit(`${EARS}<h1>Slides</h1>${slides}${framed(`${EMBED}&panel=min&deck=none`)}`);
    await until(page, "states().length > 0");
    const slide = () => page.locator("#slide").innerText();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowRight");
    expect([await slide(), await saidIn(page, "key")]).toEqual(["3", []]);
    const frame = await guestFrame(page);
    await frame.locator("#readout").click({ position: { x: 5, y: 5 }, force: true });
    await page.keyboard.press("PageDown");
    await until(page, 'slide.value === "4"');
    await page.keyboard.press("PageUp");
    await until(page, 'slide.value === "3"');
    await page.keyboard.press("Escape");
    await until(page, 'said("key").length === 3');
    // A dial has a use for it, and what is pressed with another key is meant for the browser.
    await frame
      .getByRole("slider", { name: /Energy/i })
      .first()
      .focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Control+PageDown");
    await page.waitForTimeout(300);
    expect((await saidIn(page, "key")).map(({ key }) => key)).toEqual(["PageDown", "PageUp", "Escape"]);
    await page.close();
  });

  it("goes on after a talk in the frame: steps inside it are the talk's, one out of it is told", async () => {
    const { page } = await visit(EARS + framed(`${EMBED}&deck=short&speed=4`));
    await until(page, "states().length > 0");
    const frame = await guestFrame(page);
    await frame.locator("#scene[data-phase]").waitFor();
    await frame.locator("#scene").click({ position: { x: 3, y: 3 } });
    for (let i = 0; i < 12 && !(await frame.locator('#scene[data-phase="over"]').count()); i++)
      await page.keyboard.press("PageDown");
    expect(await saidIn(page, "key")).toEqual([]);
    await page.keyboard.press("PageDown");
    await until(page, 'said("key").length === 1');
    await page.keyboard.press("PageUp");
    await frame.locator('#scene:not([data-phase="over"])').waitFor();
    // Escape leaves the talk; the next one is for the page round it.
    await page.keyboard.press("Escape");
    await frame.locator("#page:not([data-presenting])").waitFor();
    await page.keyboard.press("Escape");
    await until(page, 'said("key").length === 2');
    expect((await saidIn(page, "key")).map(({ key }) => key)).toEqual(["PageDown", "Escape"]);
    await page.close();
  });
});

describe("a finger", () => {
  const STEPS = 12;
  /** Upwards. */
  const swipe = async (cdp: CDPSession, x: number, y: number) => {
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [{ x, y }]);
    for (let i = 1; i <= STEPS; i++) await touch("touchMove", [{ x, y: y - i * 10 }]);
    await touch("touchEnd", []);
  };

  it("scrolls the page over the frame, whatever it touches there, until the frame is tapped", async () => {
    const options = { hasTouch: true, isMobile: true, viewport: { width: 900, height: 700 } };
    const src = `${SITE}?v=1&leader=1&running=false`;
    const { page } = await visit(`${EARS}${framed(src, "width:880px;height:560px")}${SPACE}`, options);
    await until(page, "states().length > 0");
    const frame = await guestFrame(page);
    const cdp = await page.context().newCDPSession(page);
    const places = [".goal-arrow", ".lil-slider >> nth=1", "#picture", ".dial .lil-name >> nth=0"];
    const swipeOver = async (place: string) => {
      await page.evaluate("scrollTo(0, 0)");
      const box = (await frame.locator(place).first().boundingBox())!;
      await swipe(cdp, box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForTimeout(400);
      return (await page.evaluate("scrollY")) as number;
    };
    const { settings } = await stateOf(page);
    for (const place of places) expect(await swipeOver(place), place).toBeGreaterThan(50);
    await page.evaluate('say("query", { id: "swiped" })');
    await until(page, 'states().some(({ id }) => id === "swiped")');
    expect((await stateOf(page)).settings).toEqual(settings);
    await page.evaluate("scrollTo(0, 0)");
    // The first tap only wakes, and moves nothing.
    const slider = (await frame.locator(".lil-slider").first().boundingBox())!;
    await page.touchscreen.tap(slider.x + slider.width * 0.9, slider.y + slider.height / 2);
    await frame.locator("#page:not([data-asleep])").waitFor();
    await page.evaluate('say("query", { id: "woken" })');
    await until(page, 'states().some(({ id }) => id === "woken")');
    expect((await stateOf(page)).settings).toEqual(settings);
    // Now the arrow is its own again.
    expect(await swipeOver(".goal-arrow")).toBe(0);
    await until(page, `states().at(-1).settings.goal !== ${(settings as unknown as { goal: number }).goal}`);
    await page.close();
  });

  it("presses a button at once", async () => {
    const options = { hasTouch: true, isMobile: true, viewport: { width: 900, height: 700 } };
    const { page } = await visit(EARS + framed(EMBED), options);
    await until(page, "states().length > 0");
    const frame = await guestFrame(page);
    await frame.locator(".pause").tap();
    await until(page, "states().at(-1).settings.running === false");
    await page.close();
  });
});

describe("ten of them on one page", () => {
  it("each has its picture, while all are in view", async () => {
    const frames = Array.from({ length: 10 }, (_, i) =>
      framed(`${EMBED}&seed=${i}`, "width:190px;height:160px"),
    );
    const body = EARS + frames.join("");
    // A browser has no more than sixteen contexts for all frames of a page; the oldest are lost.
    const before = () => {
      addEventListener("webglcontextlost", ({ target }) => Object.assign(window, { lost: target }), true);
    };
    const { page, errors } = await visit(body, { before });
    await until(page, "Array.from(frames).every((_, i) => states(i).length > 0)");
    await page.waitForTimeout(1000);
    for (const frame of page.frames().slice(1)) {
      expect(await frame.evaluate('"lost" in window')).toBe(false);
      expect(await frame.locator("#picture canvas").count()).toBe(1);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it("only those in view tick", async () => {
    const frames = Array.from({ length: 10 }, (_, i) =>
      framed(`${EMBED}&seed=${i}`, "width:900px;height:500px;display:block"),
    );
    const { page, errors } = await visit(EARS + frames.join(""));
    const all = Array.from({ length: 10 }, (_, i) => i);
    await until(
      page,
      `${JSON.stringify(all)}.every((i) => heard.some(({ data, from }) => from === i && data.type === "coarse-grain:ready"))`,
    );
    const ticking = async () => {
      const seconds = async (id: string) => {
        await page.evaluate(`for (let i = 0; i < 10; i++) say("query", { id: "${id}" }, i)`);
        await until(page, `${JSON.stringify(all)}.every((i) => states(i).some(({ id }) => id === "${id}"))`);
        return (await page.evaluate(
          `${JSON.stringify(all)}.map((i) => states(i).find(({ id }) => id === "${id}").seconds)`,
        )) as number[];
      };
      const before = await seconds(`a${performance.now()}`);
      await page.waitForTimeout(2000);
      const after = await seconds(`b${performance.now()}`);
      return all.filter((i) => after[i]! > before[i]!);
    };
    expect(await ticking()).toEqual([0, 1]);
    await page.evaluate("scrollTo(0, 1e6)");
    await page.waitForTimeout(500);
    expect(await ticking()).toEqual([8, 9]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("the example pages", () => {
  it("the course page: its slider moves the swarm, and it hears what the group does", async () => {
    const { page, errors } = await visitHost(browser, `${SITE}embed/examples/course-page.html`);
    await page.getByText("milling", { exact: true }).waitFor();
    await page.getByLabel("Energy").focus();
    await page.keyboard.press("End");
    const frame = await guestFrame(page);
    await frame.locator('#readout[data-regime="circulation"]').waitFor({ timeout: 45_000 });
    await page.locator("#regime", { hasText: "circulation" }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it("the notebook: three lines join a frame to a cell", async () => {
    const { page, errors } = await visitHost(browser, `${SITE}embed/examples/notebook.html`);
    await page.locator("#heard", { hasText: /P = 0.*milling/ }).waitFor();
    await page.getByLabel("energy").focus();
    await page.keyboard.press("End");
    await page.locator("#heard", { hasText: "circulation" }).waitFor({ timeout: 45_000 });
    expect(errors).toEqual([]);
    await page.close();
  });
});
