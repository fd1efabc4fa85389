/**
 * Angles to unit vectors with + - * / and sqrt alone, so that every engine gets the same bits
 * (Math.sin and Math.cos may differ in the last one). Not for the hot loop: that turns by constants.
 */

export interface Direction {
  readonly x: number;
  readonly y: number;
}

// pi / 180, the nearest double.
const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * Unit vector of an angle.
 * @param degrees anticlockwise from east; any finite number
 * @returns x = cos, y = sin, within 1e-15 of the true values, with length 1 to the last bit or two
 */
export function directionOf(degrees: number): Direction {
  const turn = ((degrees % 360) + 360) % 360;
  const quarter = Math.floor(turn / 90) % 4;
  // The Taylor series is short because what is left is at most 45 degrees either side.
  const rest = turn - Math.floor(turn / 90) * 90;
  const flipped = rest > 45;
  const angle = (flipped ? 90 - rest : rest) * RADIANS_PER_DEGREE;
  const near = { cos: cosine(angle), sin: sine(angle) };
  const cos = flipped ? near.sin : near.cos;
  const sin = flipped ? near.cos : near.sin;
  if (quarter === 0) return { x: cos, y: sin };
  if (quarter === 1) return { x: -sin, y: cos };
  if (quarter === 2) return { x: -cos, y: -sin };
  return { x: sin, y: -cos };
}

function cosine(a: number): number {
  return series(a * a, 1, 0);
}

function sine(a: number): number {
  return a * series(a * a, 1, 1);
}

/** 1 - a2/((n+1)(n+2)) + ..., nine terms: past 1e-17 for an angle of at most pi/4. */
function series(a2: number, first: number, offset: number): number {
  let term = first;
  let sum = first;
  for (let k = 1; k < 9; k++) {
    const n = 2 * k + offset;
    term *= -a2 / (n * (n - 1));
    sum += term;
  }
  return sum;
}
