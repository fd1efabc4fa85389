/** The page's entry: the swarm, or the presenter window beside it. */
import { startApp } from "./app";
import { isPresenterView } from "./workshop/presenter/view";

if (isPresenterView(location.search)) void openPresenter();
else void startApp();

async function openPresenter(): Promise<void> {
  const { startPresenterWindow } = await import("./workshop/presenter/window");
  startPresenterWindow(document);
}
