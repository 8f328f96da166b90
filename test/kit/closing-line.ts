import type { Reporter, TestModule } from "vitest/node";

/** The last line of a run, after the coverage table: `N passed, N failed` and, when there are any, `N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that does not even load, or an error outside of any test, is a failure too.
    const outside = modules.flatMap((module) => module.errors()).length + unhandled.length;
    const skipped = count("skipped") === 0 ? "" : `, ${count("skipped")} skipped`;
    const line = `${count("passed")} passed, ${count("failed") + outside} failed${skipped}\n`;
    // Coverage is reported after this moment; nothing is after the end of the process.
    process.once("exit", () => process.stdout.write(line));
  }
}
