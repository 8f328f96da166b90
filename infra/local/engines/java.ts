import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { NotReady } from "../not-ready.ts";

const oldestJava = 17;

/** Finds a Java that can run DynamoDB Local. @returns its command. @throws NotReady when there is none. */
export async function findJava(): Promise<string> {
  const words = await versionWords();
  const major = Number(/version "(?:1\.)?(\d+)/.exec(words)?.[1]);
  if (Number.isNaN(major) || major < oldestJava) {
    const found = words.split("\n")[0]?.trim() || "something that does not tell its version";
    throw new NotReady(
      `Java ${oldestJava} or newer is needed, but \`java\` is ${found}: install a newer one and put it first on PATH.`,
    );
  }
  return "java";
}

async function versionWords(): Promise<string> {
  try {
    return (await promisify(execFile)("java", ["-version"])).stderr;
  } catch {
    throw new NotReady(
      `Java ${oldestJava} or newer is needed, but no \`java\` runs from PATH: install one (a JRE from https://adoptium.net is enough).`,
    );
  }
}
