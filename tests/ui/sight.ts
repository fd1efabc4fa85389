/** How colours look to different eyes: contrast, and colour blindness. */

function linear(colour: string): number[] {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
}

/** WCAG 2.2, relative luminance and contrast. */
export function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = linear(colour);
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Machado et al. 2009, severity 1, doi 10.1109/TVCG.2009.113: rows of red, green, blue. */
export const EYES = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** A colour as these eyes see it, in Oklab, where 0.1 is a plain difference. */
export function seenBy(eyes: readonly number[], colour: string): number[] {
  const light = linear(colour);
  const times = (rows: readonly number[], v: readonly number[]) =>
    [0, 3, 6].map((at) => rows[at]! * v[0]! + rows[at + 1]! * v[1]! + rows[at + 2]! * v[2]!);
  const seen = times(eyes, light).map((c) => Math.min(1, Math.max(0, c)));
  const toCones = [
    ...[0.4122214708, 0.5363325363, 0.0514459929],
    ...[0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const toLab = [
    ...[0.2104542553, 0.793617785, -0.0040720468],
    ...[1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766],
  ];
  return times(toLab, times(toCones, seen).map(Math.cbrt));
}
