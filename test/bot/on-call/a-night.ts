import { onCallHandlers } from "#bot/on-call/jobs.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import type { Job } from "#shared/jobs.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Staff } from "#shared/offices/office.ts";
import { dynamoDuties } from "#shared/on-call/duty-table.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers, dynamoTimers } from "#shared/timers/timer-table.ts";
import { aWard, shownText } from "../a-ward.ts";

const start = Date.parse("2026-11-21T13:10:00.000Z");
/** Minutes after 20:10 of a Saturday. */
export const minute = (of: number) => toInstant(start + of * 60_000);

const answerWithinMinutes = 10;

/** The people of the night: an officer who may not sign, two who may, and the leader; Hải Đăng is asked first. */
export function aNightWard() {
  return aWard((ids) => {
    const person = (name: string, role: Staff["role"]): Staff => ({
      slackUser: ids[name] ?? "",
      name,
      department: "justice",
      role,
    });
    const signers = [person("Hải Đăng", "signer"), person("Ngọc Hạnh", "signer")];
    const staff = [person("Thu Lan", "officer"), ...signers, person("Bích Ngân", "leader")];
    const people = [staff[0], ...signers].flatMap((one) => one?.slackUser ?? []);
    return { staff, onCall: { people, answerWithinMinutes } };
  });
}
export type NightWard = Awaited<ReturnType<typeof aNightWard>>;

let numbers = 0;

/** One death reported at 20:10, and everything that those on call do about it. */
export function aDeath(ward: NightWard) {
  numbers += 1;
  const code = `H29.27163-261121-${String(numbers).padStart(4, "0")}`;
  let dossier: Dossier = {
    officeId: "27163",
    code,
    procedure: "1.000656",
    procedureFrom: "2026-11-21",
    department: "justice",
    channel: "direct",
    status: "accepted",
    receivedAt: minute(0),
    promisedAt: minute(60),
    urgent: true,
    version: 1,
    history: [{ move: "receive", at: minute(0), by: "key-1" }],
  };
  const dossiers = {
    async get(_officeId: string, asked: string) {
      if (asked !== code) throw new DossierNotFound(asked);
      return dossier;
    },
  };
  let now = 0;
  const worker = (process = ward.aProcess()) => {
    const { client } = process;
    const people = ward.tables.peopleTable;
    const tables = { duties: dynamoDuties(client, people), timers: dynamoTimers(client, people) };
    return onCallHandlers({ ...process, ...tables, offices: ward.offices, dossiers, clock: () => minute(now) });
  };
  const base = { officeId: "27163", code };
  const ask = (turn: number, handlers = worker()) =>
    handlers["on-call.ask"]({ type: "on-call.ask", ...base, at: minute(now), turn });
  const { channels, team } = ward.office.slack;
  return {
    code,
    worker,
    ask,
    /** What later calls see as the time, in minutes after 20:10. */
    at(of: number) {
      now = of;
    },
    becomes(changes: Partial<Dossier>) {
      dossier = { ...dossier, ...changes };
    },
    show: (handlers = worker()) =>
      handlers["on-call.show-dossier"]({ type: "on-call.show-dossier", ...base, at: minute(now) }),
    press: (name: string, of: number, handlers = worker(), where = channels.onCall, inTeam = team) =>
      handlers["on-call.accept"]({
        type: "on-call.accept",
        ...base,
        at: minute(of),
        team: inTeam,
        channel: where,
        user: ward.slack.users[name] ?? "",
      }),
    /** The minute tick, and the worker on what it queued; each job comes twice. @returns the turns that were asked for. */
    async tick(of: number) {
      now = of;
      const queued: Job[] = [];
      await fireDue(minute(of), {
        timers: dynamoDueTimers(ward.tables.documentClient, ward.tables.peopleTable),
        jobs: { sendAll: async (jobs) => void queued.push(...jobs.map(({ job }) => job)) },
        deliveries: { sendAll: async () => undefined },
      });
      const turns = queued.flatMap((job) => (job.type === "on-call.ask" && job.code === code ? [job.turn] : []));
      for (const turn of [...turns, ...turns]) await ask(turn);
      return turns;
    },
    duty: () => dynamoDuties(ward.tables.documentClient, ward.tables.peopleTable).read("27163", code),
    inChannel: async () => {
      const all = await ward.slack.messages(channels.onCall);
      return all.filter((one) => shownText(one).includes(code) && one.metadata !== undefined).map(shownText);
    },
    asked: async (name: string) => {
      const all = await ward.slack.messages(ward.slack.dmOf(name));
      return all.filter((one) => shownText(one).includes(code)).map(shownText);
    },
    told: (name: string) =>
      ward.slack.ephemerals(channels.onCall, ward.slack.users[name] ?? "").filter(({ text }) => text.includes(code)),
  };
}
