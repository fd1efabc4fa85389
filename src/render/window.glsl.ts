/** The shaders of the lens's window: a disc of ground under a second drawing of the swarm. Lengths are CSS pixels. */
import { SWARM_FRAGMENT, SWARM_VERTEX } from "./swarm.glsl";

const inWindow = (shader: string) => shader.replace("#version 300 es", "#version 300 es\n#define WINDOW");

export const WINDOW_VERTEX = inWindow(SWARM_VERTEX);
export const WINDOW_FRAGMENT = inWindow(SWARM_FRAGMENT);

export const DISC_VERTEX = `#version 300 es
precision highp float;
precision highp int;
uniform vec3 uWindow;    // its middle from the canvas's lower left, and its radius
uniform vec3 uDisc;      // clip space a pixel (xy), softness of its edge
out vec2 vPlace;

void main() {
  vPlace = (vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0) * (uWindow.z + uDisc.z);
  gl_Position = vec4((uWindow.xy + vPlace) * uDisc.xy - 1.0, 0.0, 1.0);
}
`;

export const DISC_FRAGMENT = `#version 300 es
precision highp float;
uniform vec3 uWindow;
uniform vec3 uDisc;
uniform vec3 uGround;
in vec2 vPlace;
out vec4 colour;

void main() {
  colour = vec4(uGround, 1.0) * clamp((uWindow.z - length(vPlace)) / uDisc.z + 0.5, 0.0, 1.0);
}
`;
