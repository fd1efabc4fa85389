/** What the facilitator's window says of a view, in sentences. Pure; knows no page. */
import type { PresentationView } from "../../scenes/presentation";
import type { Bounds, Goal } from "../../scenes/scene";
import { words } from "../../words/page";
import { presenterWords } from "../../words/presenter";

const { goal: goalWords } = presenterWords;

/** How the scene's goal stands; empty when there is no scene. */
export function goalLine({ scene, phase, seconds, took }: PresentationView): string {
  if (!scene) return "";
  if (!scene.goal) return goalWords.sandbox;
  const goal = goalText(scene.goal);
  if (phase === "asking") return goalWords.asking(goal);
  if (phase === "reached") return goalWords.reached(goal, took);
  if (phase === "late") return goalWords.late(goal, scene.limit ?? seconds);
  return goalWords.playing(goal, seconds);
}

export function goalText({ held, regime, ...measures }: Goal): string {
  const parts = (Object.keys(goalWords.measures) as (keyof typeof measures)[]).map((key) =>
    boundsText(goalWords.measures[key], measures[key] ?? {}),
  );
  const name = regime ? words.regimes[regime].name.toLowerCase() : "";
  return goalWords.of([name, ...parts].filter((part) => part !== "").join(goalWords.and), held);
}

function boundsText(name: string, { above, below }: Bounds): string {
  if (above !== undefined && below !== undefined) return goalWords.between(name, above, below);
  if (above !== undefined) return goalWords.above(name, above);
  return below === undefined ? "" : goalWords.below(name, below);
}

/** Guess beside outcome; empty while the swarm has not answered, or where nothing was asked. */
export function resultLine({ scene, phase, guess, outcome }: PresentationView): string {
  const answers = scene?.question?.answers;
  if (!answers || phase === "asking") return "";
  const guessed = answers[guess ?? -1];
  const told = guessed ? presenterWords.guess(guessed.text) : presenterWords.noGuess;
  if (!answers.some(({ when }) => when)) return `${told} ${presenterWords.opinion}`;
  if (phase !== "reached" && phase !== "late") return told;
  const came = answers[outcome ?? -1];
  return `${told} ${came ? presenterWords.outcome(came.text) : presenterWords.noOutcome}`;
}

/** Simulated time in this scene, and its limit; a dash where none is running. */
export function sceneTime({ scene, seconds }: PresentationView): string {
  if (!scene) return presenterWords.none;
  const limit = scene.limit === undefined ? null : presenterWords.time(scene.limit);
  return presenterWords.sceneTime(presenterWords.time(seconds), limit);
}

/** What the button that goes on says. */
export function nextLabel(view: PresentationView | null): string {
  const { acts } = presenterWords;
  if (view?.phase === "asking") return acts.run;
  return view?.scene && !view.next ? acts.end : acts.next;
}
