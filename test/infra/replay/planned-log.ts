import { fileURLToPath } from "node:url";
import { collectCases } from "#infra/replay/collect-cases.ts";
import { readLog } from "#infra/replay/open-log.ts";
import { type Plan, planReplay } from "#infra/replay/plan.ts";
import { replayCalendar } from "#infra/replay/replay-calendar.ts";

/** A small hand-written log beside these tests. */
export function logFile(name: string): string {
  return fileURLToPath(new URL(`./logs/${name}`, import.meta.url));
}

/** Real logs lie beside the project, never in it. */
export function realLog(name: string): string {
  return fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
}

export async function planOf(file: string): Promise<Plan> {
  return planReplay(await collectCases(readLog(file)), replayCalendar("Asia/Ho_Chi_Minh"));
}

/** All that a plan says but the lines, which differ between CSV and XES. */
export function withoutLines(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan, (key, value) => (key === "line" ? undefined : value)));
}
