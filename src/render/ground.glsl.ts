/**
 * The shaders of the ground: one small square a mark, found from gl_VertexID. Whole numbers say which mark it is,
 * so that a mark keeps its kind wherever the camera is. Lengths are CSS pixels unless they say units.
 */

export const GROUND_VERTEX = `#version 300 es
precision highp float;
precision highp int;
uniform vec4 uFirst;     // first mark, minus the camera (units, xy); its number modulo 25 (zw)
uniform vec4 uStep;      // clip space a mark (xy) and a CSS pixel (zw)
uniform vec4 uGrid;      // marks in a row, softness of edges, presence of the finest marks 0 .. 1, units a mark
out vec2 vPlace;
flat out vec2 vMark;     // arm, opacity

const float MARGIN = 7.0;

void main() {
  int columns = int(uGrid.x);
  int mark = gl_VertexID / 4;
  ivec2 cell = ivec2(mark % columns, mark / columns);
  ivec2 number = ivec2(uFirst.zw) + cell;
  bool fifth = number.x % 5 == 0 && number.y % 5 == 0;
  bool lasting = number.x % 25 == 0 && number.y % 25 == 0;
  // As the finest marks go, their crosses become the dots of the next level and every fifth stays a cross.
  float arm = lasting ? 1.0 : uGrid.z;
  vMark = fifth ? vec2(5.0 * arm, 1.0) : vec2(0.0, 0.85 * uGrid.z);
  vPlace = (vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0) * MARGIN;
  gl_Position = vec4((uFirst.xy / uGrid.w + vec2(cell)) * uStep.xy + vPlace * uStep.zw, 0.0, 1.0);
}
`;

export const GROUND_FRAGMENT = `#version 300 es
precision highp float;
uniform vec4 uGrid;
uniform vec3 uMark;
in vec2 vPlace;
flat in vec2 vMark;
out vec4 colour;

void main() {
  vec2 p = abs(vPlace);
  // A cross of no arm is the dot: the round end of both its bars.
  float along = max(p.x, p.y);
  float d = length(vec2(max(along - vMark.x, 0.0), min(p.x, p.y))) - mix(1.5, 0.75, vMark.x / 5.0);
  colour = vec4(uMark, 1.0) * (vMark.y * clamp(0.5 - d / uGrid.y, 0.0, 1.0));
}
`;
