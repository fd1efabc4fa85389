/** The text of the swarm's host and the ramp, once for all who run it. Written by the build (build/single-plugins.ts). */
export const text: string = "";
