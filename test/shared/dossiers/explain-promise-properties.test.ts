import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import { promiseFor } from "#shared/dossiers/promise-for.ts";
import { pausedPromise } from "#shared/office-time/promise.ts";
import { addWorkingTime, localDate, nextWorkingInstant, workingTimeBetween } from "#shared/office-time/working-time.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { dayMs, iso, minuteMs, start } from "#test/shared/office-time/arbitraries.ts";
import { ward } from "#test/shared/office-time/offices.ts";

const calendarOn = (instant: string) => ({ ...ward, knownOn: localDate(instant, ward.zone) });
const rules = { rulesOn: async (_: string, at: string) => ({ calendar: calendarOn(at), own: [] }) };

const asked = fc.constantFrom("rule", "slip", "verification");
const pauses = fc.array(fc.tuple(fc.nat({ max: 2 * dayMs }), fc.nat({ max: 4 * dayMs })), { maxLength: 3 });

/** A dossier as the engine promised it on the way, its pauses with the calendar of the day on which each ended. */
function lived(received: number, how: string, waits: readonly (readonly [number, number])[]): Dossier {
  const receivedAt = iso(received);
  const code = how === "slip" ? "2.000815" : "1.000894";
  const procedure = procedureInForce(code, localDate(receivedAt, ward.zone));
  const calendar = calendarOn(receivedAt);
  const ownHour = promiseFor(procedure, receivedAt, calendar).promisedAt;
  const slip = addWorkingTime(calendar, nextWorkingInstant(calendar, ownHour), 90 * minuteMs);
  const { basis, ...first } = promiseFor(procedure, receivedAt, calendar, {
    ...(how === "slip" && { statedAt: slip }),
    verification: how === "verification",
  });
  const history: HistoryEntry[] = [{ move: "receive", at: receivedAt, by: "k1" }];
  let { promisedAt } = first;
  let now = received;
  for (const [work, wait] of waits) {
    const [pausedAt, resumedAt] = [iso(now + work), iso(now + work + wait)];
    history.push({ move: "request-supplement", at: pausedAt, by: "k1" }, { move: "resume", at: resumedAt, by: "k1" });
    promisedAt = pausedPromise(
      { promisedAt, pausedAt, resumedAt, aroundTheClock: first.urgent },
      calendarOn(resumedAt),
    );
    now += work + wait;
  }
  return {
    officeId: "27163",
    code: "H29.27163-261123-0001",
    procedure: code,
    procedureFrom: procedure.validFrom,
    department: "justice",
    channel: "direct",
    status: "inProcess",
    receivedAt,
    urgent: first.urgent,
    promisedAt,
    ...(basis && { basis }),
    version: history.length,
    history,
  };
}

test("whatever a dossier lived through, its history alone explains its promise", async () => {
  await fc.assert(
    fc.asyncProperty(start, asked, pauses, async (received, how, waits) => {
      const dossier = lived(received, how, waits);
      const { agrees, recomputedAt, changes } = await explainPromise(dossier, rules);
      expect([agrees, recomputedAt]).toEqual([true, dossier.promisedAt]);
      expect(changes).toHaveLength(waits.length);
    }),
    { numRuns: 300 },
  );
});

test("the days that are said to count are those that the rule counts, and the last of them is that of the promise", async () => {
  await fc.assert(
    fc.asyncProperty(start, async (received) => {
      const dossier = { ...lived(received, "rule", []), procedure: "1.014027", procedureFrom: "2025-01-01" };
      const procedure = procedureInForce("1.014027", "2026-01-01");
      const { promisedAt } = promiseFor(procedure, dossier.receivedAt, calendarOn(dossier.receivedAt));
      const { first } = await explainPromise({ ...dossier, promisedAt }, rules);
      const counted = first.days.filter(({ counts }) => counts).map(({ date }) => date);
      expect([counted.length, counted.at(-1)]).toEqual([10, localDate(promisedAt, ward.zone)]);
      const worked = workingTimeBetween(
        calendarOn(dossier.receivedAt),
        `${first.days[0]?.date}T16:59:59.999Z`,
        promisedAt,
      );
      expect(worked).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
