import { beforeAll, describe, expect, test } from "vitest";
import { keepSealed } from "#shared/sealed/keep-sealed.ts";
import { releaseSealed } from "#shared/sealed/release-sealed.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { Killed, killAt, loseAnswerAt, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import {
  aSealedOffice,
  aSubmission,
  atTen,
  release,
  rowsOf,
  type SealedOffice,
  submitAll,
  tokenOf,
} from "./a-sealed-office.ts";

let tables: Awaited<ReturnType<typeof officeTables>>;
beforeAll(async () => {
  tables = await officeTables();
});
const raised = async ({ office, aProcess }: SealedOffice): Promise<Suggestion[]> =>
  aProcess().deps.suggestions.listOpen(office.id);
const three = ["ANH", "BINH", "CHI"];

describe("anonymous suggestions", () => {
  test("of three people come out together at ten, without an author and under that instant alone", async () => {
    const office = await aSealedOffice(tables);
    const hours = ["2026-11-16T01:12:13.456Z", "2026-11-16T07:55:00.001Z", "2026-11-16T20:01:02.003Z"];
    const { deps } = office.aProcess();
    for (const [index, name] of three.entries()) {
      await keepSealed(aSubmission(office.office.id, name, { at: hours[index] ?? "" }), office.office, deps);
    }
    const process = office.aProcess("release");
    await release(office, process);
    expect(totalCost(process.calls)).toEqual({ roundTrips: 28, wcu: 17, rru: 10, indexWcu: 9 });
    const all = await raised(office);
    expect(all).toHaveLength(3);
    for (const suggestion of all) {
      expect(suggestion).toMatchObject({
        source: "sealed",
        state: "new",
        raisedAt: atTen("2026-11-17"),
        date: "2026-11-17",
      });
      expect(suggestion.author).toBeUndefined();
      expect(suggestion.history).toEqual([{ to: "raised", at: atTen("2026-11-17"), by: "author" }]);
    }
    expect(process.jobs.map(({ job }) => job.type)).toEqual(Array(3).fill("suggestions.show"));
    const people = JSON.stringify(
      await rowsOf(tables.documentClient, tables.peopleTable, office.office.id).then(withoutStaff),
    );
    for (const trace of [...hours, ...three.map((name) => `U0${name}`), ...three.map(tokenOf), "V0"]) {
      expect(people).not.toContain(trace);
    }
  });

  test("of two people wait, and come out after five working days", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, ["ANH", "BINH"]);
    for (const date of ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"])
      await release(office, office.aProcess(date), date);
    expect(await raised(office)).toEqual([]);
    await release(office, office.aProcess(), "2026-11-21");
    expect(await raised(office)).toHaveLength(2);
  });

  test("are shown with their department only where enough people wrote to a big one", async () => {
    const office = await aSealedOffice(tables);
    const { deps } = office.aProcess();
    for (const name of [...three, "DUNG", "GIANG", "HOA"]) {
      const department = three.includes(name) ? "justice" : "land";
      await keepSealed(aSubmission(office.office.id, name, { department }), office.office, deps);
    }
    await release(office, office.aProcess("release"));
    const departments = (await raised(office)).map(({ department }) => department ?? "office").toSorted();
    expect(departments).toEqual(["justice", "justice", "justice", "office", "office", "office"]);
  });

  test("come out in an order drawn by lot, not in that of their writing", async () => {
    const orders = new Set<string>();
    for (const seed of ["one", "two", "three", "four", "five", "six"]) {
      const office = await aSealedOffice(tables);
      await submitAll(office, [...three, "DUNG"]);
      const process = office.aProcess(seed);
      await release(office, process);
      const texts = new Map((await raised(office)).map(({ id, text }) => [id, text]));
      orders.add(process.jobs.map(({ job }) => ("id" in job ? texts.get(job.id) : "")).join("|"));
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  test("leave the table with their release: what stays says who may answer for which", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, three);
    await release(office, office.aProcess());
    const rows = await rowsOf(tables.documentClient, tables.sealedTable, office.office.id);
    expect(JSON.stringify(rows)).not.toContain("quầy");
    expect(rows.filter(({ gsi1pk }) => gsi1pk !== undefined)).toEqual([]);
    const kinds = rows.map(({ sk }) => String(sk).replace(/#.*/, "")).toSorted();
    expect(kinds).toEqual([
      "item",
      "item",
      "item",
      "releasing",
      "suggestion",
      "suggestion",
      "suggestion",
      "token",
      "token",
      "token",
    ]);
  });
});

describe("a release comes to the same", () => {
  const outcome = async (office: SealedOffice) => {
    const all = await raised(office);
    return {
      texts: all.map(({ text }) => text).toSorted(),
      instants: [...new Set(all.map(({ raisedAt }) => raisedAt))],
      waiting: await office.aProcess().deps.items.waiting(office.office.id),
      releasing: await office.aProcess().deps.releases.releasing(office.office.id),
    };
  };
  const expected = expect.objectContaining({
    texts: [expect.any(String), expect.any(String), expect.any(String)],
    instants: [atTen("2026-11-17")],
    waiting: [],
    releasing: { doneThrough: "2026-11-17", version: expect.any(Number) },
  });

  test("when it is told three times", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, three);
    for (const seed of ["a", "b", "c"]) await release(office, office.aProcess(seed));
    expect(await outcome(office)).toEqual(expected);
  });

  test("when five are under way at once", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, three);
    const all = ["a", "b", "c", "d", "e"].map((seed) => release(office, office.aProcess(seed)));
    await Promise.all(all);
    expect(await outcome(office)).toEqual(expected);
  });

  test.each(["before", "after"] as const)(
    "when it is killed %s any of its calls and told again",
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const office = await aSealedOffice(tables);
        await submitAll(office, three);
        const first = office.aProcess("first");
        killAt(first.client, nth, when);
        const killed = await release(office, first).then(
          () => false,
          (error) => error instanceof Killed,
        );
        const second = office.aProcess("second");
        await release(office, second);
        expect(await outcome(office), `call ${nth}`).toEqual(expected);
        // Whoever was told to show them was told of all three, by one process or the other.
        const shown = new Set([...first.jobs, ...second.jobs].map(({ key }) => key));
        expect(shown.size).toBe(3);
        if (!killed) {
          expect(nth).toBeGreaterThan(20);
          return;
        }
      }
    },
    120_000,
  );
  test("when the answer to any of its calls is lost", async () => {
    for (let nth = 1; nth <= 30; nth += 1) {
      const office = await aSealedOffice(tables);
      await submitAll(office, three);
      const process = office.aProcess("release");
      loseAnswerAt(process.client, nth);
      await release(office, process);
      expect(await outcome(office)).toEqual(expected);
    }
  }, 120_000);

  test("when another arrives while it is under way: that one is out with it, or waits for the next", async () => {
    for (const after of [2, 5, 8, 12]) {
      const office = await aSealedOffice(tables);
      await submitAll(office, three);
      const process = office.aProcess("release");
      const { client } = process;
      let calls = 0;
      client.middlewareStack.add(
        (next) => async (args) => {
          calls += 1;
          if (calls === after) await submitAll(office, ["DUNG"]);
          return next(args);
        },
        { step: "initialize", name: `arrives-${after}` },
      );
      await release(office, process);
      const out = await raised(office);
      const waiting = await office.aProcess().deps.items.waiting(office.office.id);
      expect(out.length + waiting.length).toBe(4);
      expect(out.length).toBeGreaterThanOrEqual(3);
      await release(office, office.aProcess("next"), "2026-11-23");
      expect(await raised(office)).toHaveLength(4);
    }
  }, 60_000);
});

test("a batch that was left half-way yesterday is finished before today's is settled, and keeps its instant", async () => {
  const office = await aSealedOffice(tables);
  await submitAll(office, three);
  const first = office.aProcess("first");
  killAt(first.client, 14, "after");
  await expect(release(office, first)).rejects.toThrow(Killed);
  await submitAll(office, ["DUNG", "GIANG", "HOA"]);
  await release(office, office.aProcess("second"), "2026-11-18");
  const instants = (await raised(office)).map(({ raisedAt }) => raisedAt).toSorted();
  expect(instants).toEqual([...Array(3).fill(atTen("2026-11-17")), ...Array(3).fill(atTen("2026-11-18"))]);
});

test("an office that is not open here is not released, and says so", async () => {
  const { deps } = (await aSealedOffice(tables)).aProcess();
  const at = atTen("2026-11-17");
  await expect(releaseSealed({ officeId: "99999", date: "2026-11-17", at }, deps)).rejects.toThrow("No office 99999");
});

function withoutStaff(rows: Record<string, unknown>[]) {
  return rows.filter(({ sk }) => sk !== "settings");
}
