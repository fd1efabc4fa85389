import type { Shader, UniformGroup, WebGLRenderer } from "pixi.js";
import { describe, expect, it } from "vitest";
import { syncNumbers, syncResources } from "../../src/render/sync";

// As much of pixi.js's own as is read: it does not load without a browser.
const groupOf = (uniformStructures: object) =>
  ({ _resourceType: "uniformGroup", uniformStructures }) as unknown as Parameters<typeof syncNumbers>[0];
const place = (name: string) => ({ location: name as WebGLUniformLocation });

describe("what a shader reads", () => {
  it("sends each number that the program knows, and no other, by the size of its vectors", () => {
    const sent: unknown[][] = [];
    const note =
      (name: string) =>
      (...args: unknown[]) =>
        sent.push([name, ...args]);
    const gl = { uniform2fv: note("2"), uniform3fv: note("3"), uniform4fv: note("4") };
    const values = {
      uRim: new Float32Array(2),
      uUnread: new Float32Array(3),
      uMoment: new Float32Array(8),
    };
    const group = groupOf({
      uRim: { type: "vec2<f32>" },
      uUnread: { type: "vec3<f32>" },
      uMoment: { type: "vec4<f32>", size: 2 },
    });
    const send = syncNumbers(group, { uRim: {}, uMoment: {} });
    send({ uRim: place("rim"), uMoment: place("moment") }, values, { gl } as unknown as WebGLRenderer);
    expect(sent).toEqual([
      ["2", "rim", values.uRim],
      ["4", "moment", values.uMoment],
    ]);
  });

  it("refuses numbers that are no float vectors, by name", () => {
    const group = groupOf({ uCount: { type: "i32" } });
    expect(() => syncNumbers(group, { uCount: {} })).toThrow(/uCount: got i32, expected one of vec2/);
  });

  it("gives each texture a unit of its own, and sends the groups", () => {
    const seen: unknown[][] = [];
    const numbers = groupOf({}) as UniformGroup;
    const [track, other] = [1, 2].map((uid) => ({ _resourceType: "textureSource", uid }));
    const shader = {
      groups: { 99: { resources: { 0: track, 1: numbers, 2: other } } },
      _uniformBindMap: { 99: { 0: "uTrack", 1: "numbers", 2: "uOther" } },
    };
    const uniformData = { uTrack: place("track"), uOther: place("other") };
    const renderer = {
      gl: { uniform1i: (...args: unknown[]) => seen.push(["unit", ...args]) },
      texture: { bind: (...args: unknown[]) => seen.push(["bind", ...args]) },
      shader: {
        _getProgramData: () => ({ uniformData }),
        updateUniformGroup: (group: unknown) => seen.push(["group", group]),
      },
    };
    syncResources(renderer as unknown as WebGLRenderer, shader as unknown as Shader, { textureCount: 0 });
    expect(seen).toEqual([
      ["bind", track, 0],
      ["unit", "track", 0],
      ["group", numbers],
      ["bind", other, 1],
      ["unit", "other", 1],
    ]);
  });
});
