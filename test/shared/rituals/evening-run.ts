import type { Job } from "#shared/jobs.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import type { Evening } from "#shared/rituals/evening.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { openEvening } from "#shared/rituals/open-evening.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { startDue } from "#shared/rituals/start-due.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";

const noSteps = { received: 0, returned: 0, onTime: 0, late: 0 };
const totals = {
  read: async (_officeId: string, date: string) =>
    ({ date, office: noSteps, departments: {}, procedures: {} }) as never,
  countOpen: async () => 0,
};

/** The tick and the worker's claim over real tables; the queue between them is a list that delivers what a test wants. */
export function eveningRun(tables: OfficeTables, ...open: Office[]) {
  const offices = new Map(open.map((office) => [office.id, office]));
  const rituals = dynamoRituals(tables.documentClient, tables.peopleTable);
  const evenings = dynamoEvenings(tables.documentClient, tables.peopleTable);
  const episodes = dynamoEpisodes(tables.documentClient, tables.peopleTable);
  const suggestions = { movedBetween: async () => [] };
  const clock = () => "2026-11-20T09:45:01.000Z";
  const queued: Extract<Job, { type: "end-of-day.open" }>[] = [];
  const claimed: Evening[] = [];

  const get = async (officeId: string) => {
    const office = offices.get(officeId);
    if (office === undefined) throw new OfficeNotFound(officeId);
    return { ...office, trackingKey: "" };
  };

  return {
    rituals,
    queued,
    claimed,
    offices,
    /** The minute tick at `time`, every job kept: a queue that forgot about deduplication. */
    async tick(time: Instant, changes: Partial<Parameters<typeof startDue>[1]> = {}): Promise<number> {
      const sendAll = async (jobs: readonly { job: Job }[]) => {
        for (const { job } of jobs) if (job.type === "end-of-day.open") queued.push(job);
      };
      return startDue(time, { rituals, offices: { get }, jobs: { sendAll }, ...changes });
    },
    /** The worker takes what is queued, each job twice. @returns what the claims said, in order. */
    async work(): Promise<Evening[]> {
      for (const job of queued.splice(0).flatMap((one) => [one, one])) {
        const evening = await openEvening(await get(job.officeId), job, job.at, {
          evenings,
          totals,
          episodes,
          suggestions,
          clock,
        });
        if (evening !== undefined) claimed.push(evening);
      }
      return claimed;
    },
  };
}
