/**
 * Hands a shader what it reads, before each draw: textures and numbers. In the place of functions that pixi.js writes
 * as text and evals. Knows float vectors only, as all numbers here are.
 */
import type { Shader, TextureSource, UniformGroup, WebGLRenderer } from "pixi.js";

const SENDERS = {
  "vec2<f32>": "uniform2fv",
  "vec3<f32>": "uniform3fv",
  "vec4<f32>": "uniform4fv",
} as const;

type Counted = { textureCount: number };
/** Of a program: where each uniform is, by its name without `[0]`. */
type Places = Readonly<Record<string, { readonly location: WebGLUniformLocation }>>;
type Structures = Record<string, { type: keyof typeof SENDERS; value: Float32Array }>;
type Values = Readonly<Record<string, Float32Array>>;

/** Each texture of the shader gets the next unit, each group of numbers is sent. */
export function syncResources(renderer: WebGLRenderer, shader: Shader, counted: Counted): void {
  const { uniformData } = renderer.shader._getProgramData(shader.glProgram);
  for (const group in shader.groups) {
    const { resources } = shader.groups[group]!;
    for (const binding in resources) {
      const resource = resources[binding];
      if (resource?._resourceType === "uniformGroup") {
        renderer.shader.updateUniformGroup(resource as UniformGroup);
      } else if (resource?._resourceType === "textureSource") {
        renderer.texture.bind(resource as TextureSource, counted.textureCount);
        const place = uniformData[shader._uniformBindMap[Number(group)]![Number(binding)]!];
        renderer.gl.uniform1i(place?.location ?? null, counted.textureCount);
        counted.textureCount++;
      }
    }
  }
}

/**
 * @param known by name, what the program reads
 * @returns what sends a group's numbers to the program in use
 * @throws TypeError for numbers that are not float vectors
 */
export function syncNumbers(group: UniformGroup<Structures>, known: Readonly<Record<string, unknown>>) {
  const senders = Object.entries(group.uniformStructures)
    .filter(([name]) => known[name])
    .map(([name, { type }]) => [name, senderOf(name, type)] as const);
  return (places: Places, values: Values, { gl }: WebGLRenderer): void => {
    for (const [name, send] of senders) gl[send](places[name]!.location, values[name]!);
  };
}

function senderOf(name: string, type: string): (typeof SENDERS)[keyof typeof SENDERS] {
  if (type in SENDERS) return SENDERS[type as keyof typeof SENDERS];
  throw new TypeError(`${name}: got ${type}, expected one of ${Object.keys(SENDERS).join(", ")}`);
}
