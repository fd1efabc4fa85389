/**
 * The order of the group as a soft tone: rough while there is none, smooth as it rises; alignment and circulation differ
 * by interval, and circulation sways from side to side. Loaded when first asked for. Must not know the page.
 */

/** Beats slow enough to count are not rough, fast ones are a tone: between these, Hz, the ear hears roughness. */
export const SLOWEST_BEAT = 30;
export const FASTEST_BEAT = 60;

/** The tone's lowest note, Hz, and what is added to it: a fifth for alignment, a major third for circulation. */
const ROOT = 196;
const FIFTH = 3 / 2;
const THIRD = 5 / 4;
/** Side to side and back in 5 s: slow, so that it is heard as turning. By ear. */
const SWAYS_A_SECOND = 0.2;
/** Gentle: a tenth of full level. Fades in this many seconds (a time constant), changes as slowly. By ear. */
const LEVEL = 0.1;
const FADE_SECONDS = 0.15;
/** Without news of the swarm for this long it is silent: hidden, off screen or stopped. ms. */
const SILENT_AFTER = 1200;

/** What is heard; every field 0 .. 1 but `beat`. */
export interface OrderSound {
  /** 1 - max(P, M): depth of the beating and level of the noise follow it. */
  readonly roughness: number;
  /** Amplitude modulation, SLOWEST_BEAT .. FASTEST_BEAT Hz. */
  readonly beat: number;
  /** Levels of the fifth (alignment) and of the third (circulation) beside the root. */
  readonly fifth: number;
  readonly third: number;
  /** How far it sways from side to side. */
  readonly sway: number;
}

/** @param polarization and rotation 0 .. 1; anything else is taken as the nearest, and what is no number as 0 */
export function orderToSound(polarization: number, rotation: number): OrderSound {
  const p = within(polarization);
  const m = within(rotation);
  const roughness = 1 - Math.max(p, m);
  return {
    roughness,
    beat: SLOWEST_BEAT + (FASTEST_BEAT - SLOWEST_BEAT) * roughness,
    // Squared, so that what is weak does not blur what is strong.
    fifth: p * p,
    third: m * m,
    sway: 0.8 * m * m,
  };
}

function within(value: number): number {
  return value > 0 ? Math.min(1, value) : 0;
}

export interface Sound {
  /** Sounds for as long as this is called while `going`. */
  play(order: OrderSound, going: boolean): void;
  /** Fades out, for as long as nobody plays. */
  silence(): void;
}

/** @param context that runs already: only a gesture may start one */
export function createSound(context: AudioContext): Sound {
  const master = new GainNode(context, { gain: 0 });
  master.connect(context.destination);
  const panner = new StereoPannerNode(context);
  panner.connect(master);
  const beaten = new GainNode(context, { gain: 1 });
  beaten.connect(panner);

  const voice = (frequency: number, gain: number) => startTone(context, frequency, gain, beaten).gain;
  voice(ROOT, 0.5);
  const fifth = voice(ROOT * FIFTH, 0);
  const third = voice(ROOT * THIRD, 0);
  const noise = startNoise(context, beaten);
  const beat = startTone(context, SLOWEST_BEAT, 0, beaten.gain);
  const sway = startTone(context, SWAYS_A_SECOND, 0, panner.pan);

  const glide = (param: AudioParam, value: number) =>
    param.setTargetAtTime(value, context.currentTime, FADE_SECONDS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = () => glide(master.gain, 0);
  return {
    silence,
    play(order, going) {
      clearTimeout(timer);
      if (!going) return silence();
      timer = setTimeout(silence, SILENT_AFTER);
      // Level 1 at its loudest, and 1 - roughness between the beats.
      glide(beaten.gain, 1 - order.roughness / 2);
      glide(beat.gain, order.roughness / 2);
      glide(beat.frequency, order.beat);
      glide(noise, 0.25 * order.roughness);
      glide(fifth, 0.35 * order.fifth);
      glide(third, 0.35 * order.third);
      glide(sway.gain, order.sway);
      glide(master.gain, LEVEL);
    },
  };
}

/** A sine of some frequency and level into a node or a parameter. */
function startTone(context: AudioContext, frequency: number, level: number, into: AudioNode | AudioParam) {
  const oscillator = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: level });
  oscillator.connect(gain);
  if (into instanceof AudioParam) gain.connect(into);
  else gain.connect(into);
  oscillator.start();
  return { frequency: oscillator.frequency, gain: gain.gain };
}

/** Soft noise, two seconds of it round and round. @returns its level */
function startNoise(context: AudioContext, into: AudioNode): AudioParam {
  const buffer = context.createBuffer(1, 2 * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = 2 * Math.random() - 1;
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  const band = new BiquadFilterNode(context, { type: "bandpass", frequency: 2 * ROOT, Q: 0.7 });
  const level = new GainNode(context, { gain: 0 });
  source.connect(band).connect(level).connect(into);
  source.start();
  return level.gain;
}
