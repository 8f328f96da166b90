import { benangHandlers } from "#bot/benang/jobs.ts";
import { setupHandlers } from "#bot/setup/jobs.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

/** Friday 20 November 2026, 08:10 in the ward. */
export const morning = Date.parse("2026-11-20T01:10:00.000Z");

type Mine = Extract<Job, { type: `setup.${string}` | `benang.${string}` }>;
const types = ["setup.menu", "setup.show", "setup.save", "setup.replan", "benang.leave", "benang.add-leave"] as const;

/** A ward that is open, with its rituals on the due-list, and administrators who set it up in Slack. */
export async function aSetup(now: () => number = () => morning) {
  const ward = await aStaffedWard();
  const bot = await aRunningBot(ward.slack, { nowMs: now });
  const { documentClient, peopleTable } = ward.tables;
  const register = dynamoOfficeRegister(documentClient, peopleTable);
  await register.put(ward.office, "key");
  const rituals = dynamoRituals(documentClient, peopleTable);
  const offices = dynamoOffices(documentClient, peopleTable);
  const clock = () => toInstant(now());
  for (const ritual of ["end-of-day", "listening"] as const) await planRitual(ward.office, ritual, { rituals, clock });

  /** A process of its own. */
  function worker(changes = {}) {
    const one = aWorkerBase(ward, now);
    const deps = { ...one.base, offices: { ...one.base.offices, get: (id: string) => offices.get(id) }, ...changes };
    const setups = dynamoSetups(one.client, peopleTable);
    const handle = {
      ...benangHandlers(deps),
      ...setupHandlers({ ...deps, setups, rituals: dynamoRituals(one.client, peopleTable) }),
    };
    return { ...one, setups, handle };
  }
  type Worker = ReturnType<typeof worker>;
  const doing = (job: Mine, { handle }: Worker = worker()) => (handle[job.type] as (job: Mine) => Promise<void>)(job);
  const queued = () => types.flatMap((type) => bot.take(type) as Mine[]);
  async function work(with_: Worker = worker()): Promise<Mine[]> {
    const all = queued();
    for (const job of all) await doing(job, with_);
    return all;
  }
  const blocksOf = (who: string) => (ward.slack.modal(who)?.content.blocks ?? []) as object[];
  return {
    ward,
    bot,
    register,
    rituals,
    worker,
    doing,
    queued,
    work,
    form: (who: string) => shownText({ blocks: blocksOf(who) }),
    labels: (who: string) =>
      (blocksOf(who) as { label?: { text: string } }[]).flatMap(({ label }) => label?.text ?? []),
    setup: () => worker().setups.read(ward.office.id),
    row: (ritual: "end-of-day" | "listening" | `end-of-day#${string}` = "end-of-day") =>
      rituals.read(ward.office.id, ritual),
    /** From the command to the filled menu. */
    async menu(who: string) {
      await ward.slack.command(who, "tro-giup", "/benang", "setup");
      await work();
    },
    /** From the menu to the filled form of a part. */
    async open(who: string, part: string, with_: Worker = worker()) {
      await ward.slack.pressInView(who, "setup.open", `${ward.office.id}/${part}`);
      await work(with_);
    },
    /** Hands in what stands in the form with these answers. */
    async handIn(who: string, typed: Record<string, string | readonly string[]> = {}) {
      ward.slack.type(who, typed);
      await ward.slack.submitView(who);
    },
  };
}
export type Setup = Awaited<ReturnType<typeof aSetup>>;
