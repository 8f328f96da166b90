import { describe, expect, test } from "vitest";
import { readFlags } from "#infra/local/flags.ts";

describe("the flags of npm start", () => {
  test("have defaults that open both example offices and play the day in five minutes", () => {
    expect(readFlags([])).toEqual({ once: false, speed: 1, port: 8787, fresh: false, office: undefined });
  });

  test("are all understood", () => {
    const args = ["--once", "--speed", "2.5", "--port", "0", "--fresh", "--office", "mine.json"];
    expect(readFlags(args)).toEqual({ once: true, speed: 2.5, port: 0, fresh: true, office: "mine.json" });
  });

  test.each([
    [["--port", "eighty"], '--port takes a number from 0 (any free one) to 65535, not "eighty"'],
    [["--port", "65536"], "--port takes"],
    [["--speed", "0"], '--speed takes a number above 0 and up to 1000, not "0"'],
    [["--speed", "-1"], "--speed"],
    [["--speed", "1001"], "--speed takes"],
    [["--slow"], "Unknown option '--slow'"],
    [["--office"], "--office"],
    [["twice"], "twice"],
  ])("%j is refused in one line with the right way to say it", (args, problem) => {
    const refusal = expect.objectContaining({
      name: "NotReady",
      message: expect.stringMatching(/^[^\n]*npm start -- \[--once\][^\n]*$/),
    });
    expect(() => readFlags(args)).toThrow(refusal);
    expect(() => readFlags(args)).toThrow(problem);
  });
});
