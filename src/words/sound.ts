/** The words of the sound: its button, and what is missing when it will not start. */
export const soundWords = {
  name: "Sound",
  help: "A tone: rough while the group has no order, smooth as order rises. It sways when the group circulates.",
  noAudio: "This browser has no sound (no Web Audio). Everything else works.",
  noDevice: "The sound would not start: there seems to be no sound device. Everything else works.",
  notLoaded: "The sound could not be loaded. Everything else works.",
};
