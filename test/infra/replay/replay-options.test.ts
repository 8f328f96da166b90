import { describe, expect, test } from "vitest";
import { readReplayOptions } from "#infra/replay/replay-options.ts";

const elsewhere = ["--log", "x.csv", "--base-url", "https://office.example"];

describe("how a replay is called", () => {
  test("a log is enough: it goes into a fresh office, once", () => {
    expect(readReplayOptions(["--log", "x.csv"], undefined)).toEqual({
      log: "x.csv",
      twice: false,
      json: false,
      "at-once": 16,
    });
  });

  test("an office elsewhere needs its code and a key, which may come from the environment", () => {
    expect(readReplayOptions([...elsewhere, "--office", "27163"], "from-env")).toMatchObject({ "api-key": "from-env" });
    expect(readReplayOptions([...elsewhere, "--office", "27163", "--api-key", "k"], "from-env")).toMatchObject({
      "api-key": "k",
    });
    expect(() => readReplayOptions([...elsewhere, "--office", "27163"], undefined)).toThrow("--api-key");
    expect(() => readReplayOptions(elsewhere, "key")).toThrow("--office");
  });

  test.each([
    [[], "--log: the log to replay is missing"],
    [["--log", ""], "--log: the log to replay is missing"],
    [["--log", "x", "--base-url", "ftp://x"], "--base-url: a URL such as"],
    [["--log", "x", "--office", "271"], "--office: the five-digit national unit code"],
    [["--log", "x", "--at-once", "0"], "--at-once"],
    [["--log", "x", "--at-once", "many"], "--at-once"],
    [["--log", "x", "--speed", "2"], "--speed"],
  ])("%j is refused by the name of the option", (args, message) => {
    expect(() => readReplayOptions(args, undefined)).toThrow(message);
  });

  test("help is not an error", () => {
    expect(readReplayOptions(["--help"], undefined)).toBeUndefined();
  });
});
