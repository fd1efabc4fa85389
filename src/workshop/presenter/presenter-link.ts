/**
 * The facilitator's window's end of the channel: the follower of a room's page, with its timer and its port. Must not know how
 * anything is shown.
 */

import type { Memory, PresenterAct } from "../talk/stage-state";
import { fromStage, openPort, type Port } from "./channel";
import { Follower, type News, TICK_MS } from "./follower";

export interface PresenterLink {
  /** Does nothing while there is no page. */
  act(act: PresenterAct): void;
  /** What is kept of the talk. */
  readonly memory: Memory | null;
  close(): void;
}

type Leaving = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** @param hear called with what is to be shown, now and whenever that changes. @param page tells when the window goes */
export function createPresenterLink(
  hear: (news: News) => void,
  port: Port = openPort(),
  page: Leaving | null = typeof window === "undefined" ? null : window,
): PresenterLink {
  const link = new Follower(hear, port);
  port.listen((data) => {
    const message = fromStage(data);
    if (message) link.take(message);
  });
  const timer = setInterval(() => link.tick(), TICK_MS);
  const leave = () => link.say({ type: "bye" });
  const comeBack = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) link.say({ type: "hello" });
  };
  page?.addEventListener("pagehide", leave);
  page?.addEventListener("pageshow", comeBack);
  link.say({ type: "hello" });
  hear(link.news);
  return {
    act: (act) => link.act(act),
    get memory() {
      return link.memory;
    },
    close() {
      clearInterval(timer);
      page?.removeEventListener("pagehide", leave);
      page?.removeEventListener("pageshow", comeBack);
      leave();
      port.close();
    },
  };
}
