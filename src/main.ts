/** The page's entry: the swarm, or the facilitator's window of notes beside it. */
import { startApp } from "./app";

// As workshop/notes-window.ts opens it.
if (new URLSearchParams(location.search).get("view") === "presenter") void openNotes();
else void startApp();

async function openNotes(): Promise<void> {
  const { startPresenterWindow } = await import("./workshop/notes-window/presenter-window");
  startPresenterWindow(document);
}
