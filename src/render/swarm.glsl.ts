/**
 * The shaders of the swarm. A vertex knows its agent and its part of it from gl_VertexID alone and reads where the
 * agent was from the track's texture. Lengths are CSS pixels unless they say units. Edges are softened by distance,
 * not by multisampling: the same everywhere, and cheap without a graphics card. With WINDOW defined they draw into a
 * round window of the canvas (window-mesh.ts).
 */

/** Most points of a trail, its head included: the length of the arrays below. */
export const MOST_POINTS = 15;

export const SWARM_VERTEX = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D uTrack;
// A moment a point, head first: row of the snapshot before, row of the one after, share of the latter, age 0 .. 1.
uniform vec4 uMoment[${MOST_POINTS}];
// The group's centre then, minus the camera: units.
uniform vec2 uCentre[${MOST_POINTS}];
uniform vec4 uClip;      // clip space a unit (xy) and a CSS pixel (zw)
uniform vec4 uSize;      // length of an agent, of an informed one, half width of a trail's head, softness of edges
uniform vec2 uRim;       // width of the outline of an agent, of an informed one
uniform vec4 uCount;     // agents in a row of the texture, points of a trail, informed agents, opacity of a trail
uniform vec3 uAgent;
uniform vec3 uInformed;
#ifdef WINDOW
uniform vec3 uWindow;    // its middle from the canvas's lower left, and its radius
#endif

out vec2 vPlace;         // body: ahead and aside; trail: half width and aside
out vec4 vColour;
flat out int vShape;     // 0 trail, 1 dart, 2 kite

vec4 texelOf(int agent, float row) {
  int perRow = int(uCount.x);
  return texelFetch(uTrack, ivec2(agent % perRow, int(row) + agent / perRow), 0);
}

void main() {
  int points = int(uCount.y);
  int trail = points > 1 ? 2 * points : 0;
  int agent = gl_VertexID / (trail + 4);
  int part = gl_VertexID - agent * (trail + 4);
  int point = part < trail ? part / 2 : 0;
  vec4 moment = uMoment[point];
  vec4 state = mix(texelOf(agent, moment.x), texelOf(agent, moment.y), moment.z);
  vec2 centre = state.xy + uCentre[point];
  // Two opposite headings mix to nothing: then any direction is as good.
  float size = length(state.zw);
  vec2 ahead = size > 1e-4 ? state.zw / size : vec2(1.0, 0.0);
  vec2 aside = vec2(-ahead.y, ahead.x);
  bool informed = float(agent) < uCount.z;
  vec3 colour = informed ? uInformed : uAgent;
  vec2 offset;
  if (part < trail) {
    float age = moment.w;
    float broad = uSize.z * (1.0 - age);
    float reach = (broad + uSize.w) * ((part & 1) == 0 ? -1.0 : 1.0);
    offset = aside * reach;
    vPlace = vec2(broad, reach);
    float fade = 1.0 - age;
    vColour = vec4(colour, uCount.w * fade * fade);
    vShape = 0;
  } else {
    int corner = part - trail;
    float l = informed ? uSize.y : uSize.x;
    // Room for the outline and the soft edge, and no more: with a hundred thousand agents every pixel counts.
    float margin = (informed ? uRim.y : uRim.x) + uSize.w;
    vPlace = vec2((corner & 1) == 0 ? -0.56 * l - margin : 0.68 * l + 2.0 * margin,
                  (corner & 2) == 0 ? -0.44 * l - margin : 0.44 * l + margin);
    offset = ahead * vPlace.x + aside * vPlace.y;
    vColour = vec4(colour, 1.0);
    vShape = informed ? 2 : 1;
  }
  gl_Position = vec4(centre * uClip.xy + offset * uClip.zw, 0.0, 1.0);
#ifdef WINDOW
  // Whoever is far outside is not drawn at all: most of a large group.
  bool near = length(centre * uClip.xy / uClip.zw) < uWindow.z + 2.0 * uSize.y;
  gl_Position.xy = near ? gl_Position.xy + uWindow.xy * uClip.zw - 1.0 : vec2(2.0);
#endif
}
`;

export const SWARM_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform vec4 uSize;
uniform vec3 uOutline;
uniform vec2 uRim;
in vec2 vPlace;
in vec4 vColour;
flat in int vShape;
out vec4 colour;
#ifdef WINDOW
uniform vec3 uWindow;
#endif

// Distance to the two edges of half an agent (the other half is its mirror image): below 0 inside both.
// Nose (nose, 0), side (back, wide), tail (tail, 0), in lengths; a tail ahead of the sides makes a notch.
float outside(vec2 p, float nose, float back, float wide, float tail) {
  vec2 front = normalize(vec2(wide, nose - back));
  vec2 rear = normalize(vec2(-wide, back - tail));
  return max(dot(p - vec2(nose, 0.0), front), dot(p - vec2(tail, 0.0), rear));
}

void main() {
  float soft = uSize.w;
#ifdef WINDOW
  if (distance(gl_FragCoord.xy * soft, uWindow.xy) > uWindow.z) discard;
#endif
  if (vShape == 0) {
    // Thinner than a pixel: paler instead.
    float cover = clamp((vPlace.x - abs(vPlace.y)) / soft + 0.5, 0.0, 1.0) * min(1.0, 2.0 * vPlace.x / soft + 0.2);
    colour = vec4(vColour.rgb, 1.0) * (vColour.a * cover);
    return;
  }
  bool kite = vShape == 2;
  float l = kite ? uSize.y : uSize.x;
  vec2 p = vec2(vPlace.x, abs(vPlace.y)) / l;
  float d = l * (kite ? outside(p, 0.66, -0.18, 0.34, -0.54) : outside(p, 0.6, -0.5, 0.38, -0.24));
  float fill = clamp(0.5 - d / soft, 0.0, 1.0);
  float whole = clamp(0.5 - (d - (kite ? uRim.y : uRim.x)) / soft, 0.0, 1.0);
  colour = vec4(mix(uOutline, vColour.rgb, fill), 1.0) * whole;
}
`;
