import type { Plugin } from "esbuild";
import type { FunctionId } from "./catalogue.ts";

/** Libraries that a function needs now and then: they lie beside its bundle and are loaded by `import()` when they are. */
export const beside: Partial<Record<FunctionId, readonly string[]>> = { Desk: ["oauth4webapi"] };

const names = new Set(Object.values(beside).flat());

/** Leaves those imports to the runtime, which finds the file in the function's own folder. */
export const leftBeside: Plugin = {
  name: "beside",
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === "dynamic-import" && names.has(path) ? { path: `./${path}.js`, external: true } : undefined,
    );
  },
};
