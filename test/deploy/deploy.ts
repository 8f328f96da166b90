import { strict as assert } from "node:assert";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "#infra/build.ts";
import { type Owned, owned } from "#infra/local/host/owned.ts";
import type { LocalOffice } from "#infra/local/local-office.ts";
import type { Journey } from "#test/journeys/journey.ts";
import { journeys } from "#test/journeys/journeys.ts";
import { destroyAll } from "./cdk.ts";
import { deployedOffice } from "./deployed-office.ts";
import { doors } from "./doors.ts";
import { type MiniStack, startMiniStack } from "./mini-stack.ts";
import { miniStackCommand } from "./python.ts";
import { Unavailable } from "./unavailable.ts";

const paths: readonly Journey[] = [...doors, ...journeys];
const count = { passed: 0, failed: 0 };

/** Deploys every stack into an empty AWS of this machine and sends the journeys through it. */
async function deployAndTravel(command: string, all: Owned): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "benang-deploy-"));
  all.add(() => rm(folder, { recursive: true, force: true }));
  const mini = await all.own(startMiniStack(command, folder));
  const deployed = await check("every stack deploys into an empty account", () =>
    all.own(deployedOffice(mini, folder)),
  );
  if (deployed !== undefined) {
    for (const journey of paths) await check(journey.name, () => travel(journey, deployed));
    await check("every stack can be taken away again", () => destroyAll(mini, folder));
  }
  if (count.failed > 0) await keepLog(mini);
}

async function travel(journey: Journey, at: LocalOffice): Promise<void> {
  await journey.run(at);
  assert.equal(await at.deadLetters(), 0, "something was given up");
}

/** @returns what the work made; undefined when it failed. */
async function check<Made>(name: string, work: () => Promise<Made>): Promise<Made | undefined> {
  const begun = performance.now();
  try {
    const made = await work();
    count.passed += 1;
    console.log(`✓ ${name} (${((performance.now() - begun) / 1_000).toFixed(1)} s)`);
    return made;
  } catch (error) {
    count.failed += 1;
    console.log(`✗ ${name}`, error);
    return undefined;
  }
}

async function keepLog({ logFile }: MiniStack): Promise<void> {
  const kept = join(repository, "test-deploy.log");
  await copyFile(logFile, kept);
  console.log(`What the functions wrote: ${kept}`);
}

async function main(): Promise<string> {
  const all = owned();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void all.stop().finally(() => process.exit(130)));
  }
  try {
    await deployAndTravel(await miniStackCommand(), all);
    return `${count.passed} passed, ${count.failed} failed`;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.log(`Skipped, the stacks were not deployed: ${error.message}`);
    return `0 passed, 0 failed, ${paths.length + 2} skipped`;
  } finally {
    await all.stop();
  }
}

console.log(await main());
process.exitCode = count.failed === 0 ? 0 : 1;
