import { inject } from "vitest";
import type { OnDemand } from "./global-setup.ts";

/** What the run makes once for all test files. @throws Error saying why it could not be made, such as a missing Java. */
export async function onDemand<Name extends keyof OnDemand>(name: Name): Promise<OnDemand[Name]> {
  const response = await fetch(`${inject("onDemand")}/${name}`);
  const answer = (await response.json()) as OnDemand[Name] | { problem: string };
  if ("problem" in answer) throw new Error(answer.problem);
  return answer;
}
