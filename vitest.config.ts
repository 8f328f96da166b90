import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/deploy/**"],
    globalSetup: ["test/kit/global-setup.ts"],
    reporters: ["default", "./test/kit/closing-line.ts"],
    // Half of the time tests wait for the engines, so every core has a worker.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["functions/**", "bot/**", "shared/**", "infra/**"],
      reporter: ["text-summary"],
    },
  },
});
