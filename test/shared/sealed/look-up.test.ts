import { beforeAll, describe, expect, test } from "vitest";
import { answerSealed, lookUpSealed } from "#shared/sealed/look-up.ts";
import type { SealingOf } from "#shared/sealed/sealing.ts";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { Killed, killAt, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { aSealedOffice, atTen, release, rowsOf, type SealedOffice, submitAll, tokenOf } from "./a-sealed-office.ts";

let tables: Awaited<ReturnType<typeof officeTables>>;
beforeAll(async () => {
  tables = await officeTables();
});
const at = "2026-11-17T06:30:15.123Z";

function asked(office: SealedOffice, name: string, changes: object = {}): SealingOf<"seal.look-up"> {
  const { id: officeId } = office.office;
  const where = { officeId, team: "T0WARD", user: `U0${name}`, viewId: `V0LOOK${name}`, language: "vi" as const };
  return { type: "seal.look-up", at, ...where, replyHash: tokenOf(name), ...changes };
}
const lookUp = (office: SealedOffice, name: string, changes: object = {}) =>
  lookUpSealed(asked(office, name, changes), office.office, office.aProcess().deps);
const answer = (office: SealedOffice, name: string, given: object, changes: object = {}) =>
  answerSealed(
    { ...asked(office, name, changes), type: "seal.answer", act: "note", ...given } as SealingOf<"seal.answer">,
    office.office,
    office.aProcess(`answer ${name} ${JSON.stringify(given)}`).deps,
  );

async function released(names = ["ANH", "BINH", "CHI"]) {
  const office = await aSealedOffice(tables);
  await submitAll(office, names);
  await release(office, office.aProcess());
  return office;
}
async function suggestionOf(office: SealedOffice, name: string) {
  const found = await lookUp(office, name, { viewId: `V0${Math.random()}` });
  if (found.kind !== "released") throw new Error(`It is ${found.kind}`);
  return found.suggestion;
}

async function doneFor(office: SealedOffice, name: string) {
  const { id } = await suggestionOf(office, name);
  const { deps } = office.aProcess();
  const step = (request: string) => ({ id, by: "U0CHAIR", at: "2026-11-17T04:00:00.000Z", request });
  const fields = { note: "Tuần sau mở thêm quầy số 5", due: "2026-11-24" };
  await moveSuggestion({ ...step("plan"), to: "planned", fields }, office.office, deps);
  const done = { note: "Quầy số 5 đã mở từ sáng nay" };
  await moveSuggestion({ ...step("done"), to: "done", fields: done }, office.office, deps);
  return id;
}

describe("whoever holds a token", () => {
  test("learns that what they wrote is held, and nothing of the others", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, ["ANH", "BINH"]);
    expect(await lookUp(office, "ANH")).toEqual({ kind: "held" });
  });

  test("sees state and history once it is out, whoever of the office they are", async () => {
    const office = await released();
    const found = await lookUp(office, "ANH", { user: "U0CHAIR" });
    expect(found).toMatchObject({ kind: "released", suggestion: { state: "new" }, audit: [] });
    expect(JSON.stringify(found)).not.toContain("U0ANH");
  });

  test.each([
    ["a token that nobody has", { replyHash: tokenOf("nobody") }, "unknown"],
    ["somebody of another office", { user: "U0STRANGER" }, "not-staff"],
    ["the same id in another workspace", { team: "T0OTHER" }, "not-staff"],
  ])("%s learns nothing", async (_, changes, kind) => {
    const office = await released();
    expect(await lookUp(office, "ANH", changes)).toEqual({ kind });
  });

  test("has ten tries an hour, right ones and wrong ones alike", async () => {
    const office = await released();
    const guess = (number: number) =>
      lookUp(office, "ANH", { viewId: `V${number}`, replyHash: tokenOf(`guess ${number}`) });
    const kinds: string[] = [];
    for (let number = 0; number < 11; number += 1) kinds.push((await guess(number)).kind);
    expect(kinds).toEqual([...Array(10).fill("unknown"), "too-many"]);
    expect(await lookUp(office, "ANH", { viewId: "V0RIGHT" })).toEqual({ kind: "too-many" });
    // Others have tries of their own.
    expect((await lookUp(office, "BINH")).kind).toBe("released");
  });

  test("leaves no trace of having asked outside of the Sealed table", async () => {
    const office = await released();
    const before = await rowsOf(tables.documentClient, tables.peopleTable, office.office.id);
    const process = office.aProcess();
    await lookUpSealed(asked(office, "ANH"), office.office, process.deps);
    expect(totalCost(process.calls)).toEqual({ roundTrips: 5, wcu: 1, rru: 4, indexWcu: 0 });
    expect(await rowsOf(tables.documentClient, tables.peopleTable, office.office.id)).toEqual(before);
    expect(process.jobs).toEqual([]);
  });
});

describe("an author", () => {
  test("confirms what is done; it is written down with the next release, at its instant, as `author`", async () => {
    const office = await released();
    const id = await doneFor(office, "ANH");
    const found = await answer(office, "ANH", { act: "confirm" });
    expect(found).toMatchObject({ kind: "released", pending: { act: "confirm", at } });
    const before = await office.aProcess().deps.suggestions.get(office.office.id, id);
    expect(before?.history.at(-1)?.to).toBe("done");
    const process = office.aProcess("next");
    await release(office, process, "2026-11-18");
    const after = await office.aProcess().deps.suggestions.get(office.office.id, id);
    expect(after?.history.at(-1)).toMatchObject({ to: "confirmed", by: "author", at: atTen("2026-11-18") });
    expect(process.jobs).toMatchObject([{ job: { type: "suggestions.show", id, at: atTen("2026-11-18") } }]);
    const people = JSON.stringify(
      await rowsOf(tables.documentClient, tables.peopleTable, office.office.id).then(withoutStaff),
    );
    for (const trace of [at, "06:30", "U0ANH", tokenOf("ANH"), "V0LOOK"]) expect(people).not.toContain(trace);
  });

  test("asks for another look with a reason, or adds a word; a later answer takes the place of an earlier one", async () => {
    const office = await released();
    const id = await doneFor(office, "ANH");
    await answer(office, "ANH", { act: "confirm" });
    await answer(office, "ANH", { act: "reopen", words: "Quầy số 5 chưa mở" }, { at: "2026-11-17T07:00:00.000Z" });
    // The earlier one is delivered again.
    await answer(office, "ANH", { act: "confirm" });
    await release(office, office.aProcess("next"), "2026-11-18");
    const after = await office.aProcess().deps.suggestions.get(office.office.id, id);
    expect(after?.state).toBe("acknowledged");
    expect(after?.history.filter(({ to }) => to === "reopened" || to === "confirmed")).toMatchObject([
      { to: "reopened", by: "author", note: "Quầy số 5 chưa mở" },
    ]);
    await answer(office, "ANH", { act: "note", words: "Cảm ơn anh chị" }, { at: "2026-11-18T07:00:00.000Z" });
    await release(office, office.aProcess("third"), "2026-11-19");
    const noted = await office.aProcess().deps.suggestions.get(office.office.id, id);
    expect(noted?.history.at(-1)).toMatchObject({ to: "noted", note: "Cảm ơn anh chị", at: atTen("2026-11-19") });
    expect(noted?.state).toBe("acknowledged");
  });

  test("whose answer the suggestion no longer allows, or holds what must not be posted, changes nothing", async () => {
    const office = await released();
    const { id } = await suggestionOf(office, "ANH");
    await answer(office, "ANH", { act: "confirm" });
    await answer(office, "BINH", { act: "note", words: "Gọi 0903123456 nhé" });
    await release(office, office.aProcess("next"), "2026-11-18");
    const { deps } = office.aProcess();
    expect((await deps.suggestions.get(office.office.id, id))?.history).toHaveLength(1);
    expect(await deps.items.waiting(office.office.id)).toEqual([]);
    const people = await rowsOf(tables.documentClient, tables.peopleTable, office.office.id);
    expect(JSON.stringify(people)).not.toContain("0903123456");
  });

  test.each(["before", "after"] as const)(
    "is heard once when the release is killed %s any of its calls",
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const office = await released();
        const id = await doneFor(office, "ANH");
        await answer(office, "ANH", { act: "reopen", words: "Chưa xong" });
        const first = office.aProcess("first");
        killAt(first.client, nth, when);
        const killed = await release(office, first, "2026-11-18").then(
          () => false,
          (error) => error instanceof Killed,
        );
        await release(office, office.aProcess("second"), "2026-11-18");
        const { deps } = office.aProcess();
        const after = await deps.suggestions.get(office.office.id, id);
        expect(
          after?.history.filter(({ to }) => to === "reopened"),
          `call ${nth}`,
        ).toHaveLength(1);
        expect(await deps.items.waiting(office.office.id)).toEqual([]);
        if (!killed) return;
      }
    },
    120_000,
  );
});

function withoutStaff(rows: Record<string, unknown>[]) {
  return rows.filter(({ sk }) => sk !== "settings");
}
