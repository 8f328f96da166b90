import { execFileSync } from "node:child_process";

const everyMs = 1_000;

/**
 * Calls back once when whoever started this process has gone without a word: npm passes a signal on to the shell between
 * us, and the shell keeps it to itself.
 */
export function whenAbandoned(callBack: () => void): void {
  const starters = [process.ppid, ...(process.env["npm_lifecycle_event"] === undefined ? [] : parentOf(process.ppid))];
  const watch = setInterval(() => {
    if (starters.every(isAlive)) return;
    clearInterval(watch);
    callBack();
  }, everyMs);
  watch.unref();
}

/** None where there is no `ps`. */
function parentOf(pid: number): number[] {
  try {
    const parent = Number(execFileSync("ps", ["-o", "ppid=", "-p", `${pid}`], { stdio: ["ignore", "pipe", "ignore"] }));
    return parent > 1 ? [parent] : [];
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
