import { beforeAll, describe, expect, test } from "vitest";
import { laterUnlessNow, type Notice } from "#bot/slack/later.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { type Timer, timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers, dynamoTimers } from "#shared/timers/timer-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

const person = (slackUser: string, more = {}) =>
  ({ slackUser, name: "Thu Lan", department: "justice", role: "officer", ...more }) as const;
const office = anOffice({ staff: [person("U0LAN"), person("W0001", { withoutSlack: true })] });
const job = { type: "home.show", at: "2026-11-20T15:00:00.000Z", team: "T0WARD", user: "U0LAN" } as const;
const notice: Notice = { office, user: "U0LAN", kind: "suggestions", key: "suggestions.told/1", job };

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

function asked(changes: Partial<Notice>, now: string) {
  const { documentClient: client, peopleTable } = tables;
  const deps = { preferences: dynamoPreferences(client, peopleTable), timers: dynamoTimers(client, peopleTable) };
  return laterUnlessNow({ ...notice, ...changes }, { ...deps, clock: () => now });
}
async function waiting() {
  const timers = dynamoDueTimers(tables.documentClient, tables.peopleTable);
  const found: (Timer | undefined)[] = [];
  for (let shard = 0; shard < timerShards; shard += 1)
    for await (const page of timers.dueBy(shard, "2027"))
      found.push(...(await Promise.all(page.map((due) => timers.waiting(due)))));
  return found;
}

describe("a notice to one person", () => {
  test("is said at once outside of quiet hours, and no timer is set", async () => {
    expect(await asked({}, "2026-11-20T03:00:00.000Z")).toBe("now");
    expect(await waiting()).toEqual([]);
  });
  test("is never said to whoever muted it, has no Slack or has left", async () => {
    const muted = Preferences.parse({ muted: ["suggestions"] });
    expect(await asked({ preferences: muted }, "2026-11-20T03:00:00.000Z")).toBe("never");
    expect(await asked({ user: "W0001" }, "2026-11-20T03:00:00.000Z")).toBe("never");
    expect(await asked({ user: "U0GONE" }, "2026-11-20T03:00:00.000Z")).toBe("never");
    expect(await waiting()).toEqual([]);
  });
  test("waits for the end of quiet hours as the same job, however often it is asked, and then is said", async () => {
    const quiet = Preferences.parse({ quiet: { from: "20:00", to: "07:00" } });
    await dynamoPreferences(tables.documentClient, tables.peopleTable).put(office.id, "U0LAN", quiet);
    expect(await asked({}, "2026-11-20T15:00:00.000Z")).toBe("later");
    expect(await asked({}, "2026-11-20T15:04:00.000Z")).toBe("later");
    const dueAt = "2026-11-21T00:00:00.000Z";
    const key = `later/${dueAt}/suggestions.told/1`;
    expect(await waiting()).toEqual([{ officeId: office.id, key, dueAt, work: { lane: office.slack.team, job } }]);
    expect(await asked({}, dueAt)).toBe("now");
  });
});
