import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

/**
 * Node's own modules as `process.getBuiltinModule` gives them: `import "node:http"` in ESM reads every name of the module and so loads
 * undici (nodejs/node#59686), 30-50 ms of each cold start.
 */
export const builtins: Plugin = {
  name: "builtins",
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z0-9_/]+$/ }, ({ path }) =>
      isBuiltin(path)
        ? { path: path.replace(/^(node:)?/, "node:"), namespace: "builtin", sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};
