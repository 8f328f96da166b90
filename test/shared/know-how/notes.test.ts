import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Note } from "#shared/know-how/note.ts";
import type { Doing } from "#shared/know-how/note-steps.ts";
import { dynamoNotes } from "#shared/know-how/note-table.ts";
import { type Saving, saveNote } from "#shared/know-how/save-note.ts";
import { takeStep } from "#shared/know-how/take-step.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";
import {
  countingClient,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";

let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
});

const office: OpenedOffice = {
  ...anOffice({
    staff: [
      { slackUser: "U0LAN", name: "Thu Lan", department: "justice", role: "officer" },
      { slackUser: "U0THAO", name: "Thanh Thảo", department: "justice", role: "head" },
      { slackUser: "U0NGAN", name: "Bích Ngân", department: "justice", role: "leader" },
      { slackUser: "U0TUAN", name: "Minh Tuấn", department: "land", role: "head" },
    ],
  }),
  trackingKey: "",
};
let count = 0;
let saving: Saving;
beforeEach(() => {
  count += 1;
  saving = {
    content: { title: "Khai sinh quá hạn", text: "Làm trong ngày.", procedure: "1.001193", basis: "Luật 60/2014" },
    author: "U0LAN",
    department: "land",
    source: { channel: "C0HELP", threadTs: `17.${count}`, ts: "18" },
  };
});
let minute = 0;
const clock = () => {
  minute += 1;
  return new Date(Date.UTC(2026, 10, 20, 3, minute)).toISOString();
};
const process = () => {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  return { client, calls, deps: { notes: dynamoNotes(client, tables.peopleTable), clock } };
};
const save = (from = process(), at = office) => saveNote(saving, at, from.deps);
const step = (note: Note, by: string, doing: Doing, from = process(), at = office) =>
  takeStep({ id: note.id, by, doing }, at, from.deps);
const again = (note: Note): Doing => ({ did: "confirmed", seen: note.version });

describe("a note", () => {
  test("is kept once for a thread, as a draft of the procedure's department and version, in one write", async () => {
    const one = process();
    const note = await save(one);
    expect(note).toMatchObject({
      state: "draft",
      department: "justice",
      procedureFrom: "2025-01-01",
      author: "U0LAN",
      version: 1,
      history: [{ did: "saved", by: "U0LAN" }],
    });
    expect(note.id).toMatch(/^KN-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(totalCost(one.calls)).toMatchObject({ roundTrips: 1, wcu: 1, rru: 0 });
    saving = { ...saving, source: { channel: "C0HELP", threadTs: `17.${count}`, ts: "19" }, author: "U0TUAN" };
    expect(await save()).toEqual(note);
  });
  test("without a procedure belongs to its author's department", async () => {
    saving = { ...saving, content: { title: "Máy in", text: "Gọi anh Ba." } };
    const note = await save();
    expect([note.department, note.procedureFrom]).toEqual(["land", undefined]);
  });
  test.each([
    ["title", "Bà 0903 123 456"],
    ["text", "Số định danh 079 185 012 345"],
    ["basis", "Văn bản TỐI MẬT"],
  ])(
    "with what may not be kept in its %s is refused by that field, and the words are not repeated",
    async (field, words) => {
      saving = { ...saving, content: { ...saving.content, [field]: words } };
      const refused = await save().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ kind: "invalid", fields: [{ field }] });
      expect(JSON.stringify(refused)).not.toContain(words);
    },
  );
  test("of a procedure that is not in force is refused", async () => {
    saving = { ...saving, content: { ...saving.content, procedure: "9.999999" } };
    await expect(save()).rejects.toMatchObject({ kind: "invalid", fields: [{ field: "procedure" }] });
  });
  test("is read back as it was written, and is unknown elsewhere", async () => {
    const note = await save();
    const { notes } = process().deps;
    expect(await notes.get(office.id, note.id)).toEqual(note);
    expect(await notes.get("27592", note.id)).toBeUndefined();
    expect(await notes.writtenSince(office.id, note.updatedAt)).toContainEqual({
      id: note.id,
      updatedAt: note.updatedAt,
    });
    expect(await notes.writtenSince("27592", "2000-01-01T00:00:00.000Z")).toEqual([]);
  });
});

describe("an expert", () => {
  test("confirms what they saw, in one read and one write, and again changes nothing", async () => {
    const draft = await save();
    const one = process();
    const note = await step(draft, "U0THAO", again(draft), one);
    expect(note).toMatchObject({ state: "confirmed", confirmedBy: "U0THAO", version: 2 });
    expect(totalCost(one.calls)).toMatchObject({ roundTrips: 2, wcu: 1 });
    const other = process();
    expect(await step(draft, "U0NGAN", again(draft), other)).toEqual(note);
    expect(totalCost(other.calls)).toMatchObject({ roundTrips: 1, wcu: 0 });
  });
  test.each([["U0LAN"], ["U0TUAN"], ["U0STRANGER"]])(
    "is not %s: the author, another department's head, a stranger",
    async (by) => {
      const draft = await save();
      await expect(step(draft, by, again(draft))).rejects.toMatchObject({ kind: "forbidden" });
      await expect(step(draft, by, { did: "renewed" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(step(draft, by, { did: "outdated" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(step(draft, by, { did: "declined", reason: "Sai" })).rejects.toMatchObject({ kind: "forbidden" });
    },
  );
  test("does not confirm what was changed after they saw it", async () => {
    const draft = await save();
    await step(draft, "U0LAN", { did: "edited", content: { title: "Khác", text: "Khác" }, seen: 1 });
    await expect(step(draft, "U0THAO", again(draft))).rejects.toMatchObject({ kind: "conflict", state: "draft" });
  });
  test("is whoever the office named, instead of the head", async () => {
    const named = { ...office, setup: { knowHow: { experts: { justice: ["U0TUAN"] } } } };
    const draft = await save();
    await expect(step(draft, "U0THAO", again(draft), process(), named)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await step(draft, "U0TUAN", again(draft), process(), named)).toMatchObject({ confirmedBy: "U0TUAN" });
  });
  test("declines with a reason, and the note is found no more; it cannot be confirmed afterwards", async () => {
    const draft = await save();
    const note = await step(draft, "U0THAO", { did: "declined", reason: "Luật mới bỏ rồi" });
    expect(note).toMatchObject({ state: "withdrawn", history: [{}, { did: "declined", reason: "Luật mới bỏ rồi" }] });
    await expect(step(draft, "U0THAO", again(draft))).rejects.toMatchObject({ kind: "conflict", state: "withdrawn" });
    await expect(step(draft, "U0THAO", { did: "renewed" })).rejects.toMatchObject({ kind: "conflict" });
  });
  test("marks a note as outdated, and renews it when it holds again", async () => {
    const draft = await save();
    await step(draft, "U0THAO", again(draft));
    expect(await step(draft, "U0THAO", { did: "outdated" })).toMatchObject({ state: "outdated" });
    expect(await step(draft, "U0THAO", { did: "renewed" })).toMatchObject({ state: "confirmed" });
  });
  test("renews a note whose day has passed for a year", async () => {
    saving = { ...saving, content: { ...saving.content, validUntil: "2026-11-01" } };
    const draft = await save();
    await step(draft, "U0THAO", again(draft));
    const note = await step(draft, "U0THAO", { did: "renewed" });
    expect(note).toMatchObject({ state: "confirmed", validUntil: "2027-11-20" });
    expect(await step(draft, "U0THAO", { did: "renewed" })).toEqual(note);
  });
});

describe("a change", () => {
  const content = { title: "Khai sinh muộn", text: "Làm trong ngày, không phạt." };
  test("by the author waits for an expert again, and takes away what was left empty", async () => {
    const draft = await save();
    const confirmed = await step(draft, "U0THAO", again(draft));
    const note = await step(draft, "U0LAN", { did: "edited", content, seen: confirmed.version });
    expect(note).toMatchObject({ ...content, state: "draft", version: 3 });
    const kept = await process().deps.notes.get(office.id, draft.id);
    expect(kept).toMatchObject(content);
    expect(kept).not.toHaveProperty("procedure");
    expect(kept).not.toHaveProperty("confirmedBy");
  });
  test("by an expert stands confirmed", async () => {
    const draft = await save();
    const note = await step(draft, "U0THAO", { did: "edited", content, seen: 1 });
    expect(note).toMatchObject({ ...content, state: "confirmed", confirmedBy: "U0THAO" });
    expect(await step(draft, "U0THAO", { did: "edited", content, seen: 1 })).toEqual(note);
  });
  test("of two at once keeps the first; the second is told to look again", async () => {
    const draft = await save();
    const other = { ...content, text: "Khác hẳn" };
    const both = await Promise.allSettled([
      step(draft, "U0LAN", { did: "edited", content, seen: 1 }),
      step(draft, "U0THAO", { did: "edited", content: other, seen: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await process().deps.notes.get(office.id, draft.id)).toMatchObject({ version: 2 });
  });
  test("by anybody else is refused", async () => {
    const draft = await save();
    await expect(step(draft, "U0TUAN", { did: "edited", content, seen: 1 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("whoever dies, or hears no answer", () => {
  test.each([1, 2])("at call %i of a step leaves a note that the same step finishes", async (nth) => {
    for (const when of ["before", "after"] as const) {
      saving = { ...saving, source: { form: `${nth}${when}` } };
      const draft = await save();
      const dying = process();
      killAt(dying.client, nth, when);
      await expect(step(draft, "U0THAO", again(draft), dying)).rejects.toThrow();
      expect(await step(draft, "U0THAO", again(draft))).toMatchObject({ state: "confirmed", version: 2 });
    }
  });
  test("and sends the write again, has taken one step", async () => {
    const draft = await save();
    const deaf = process();
    loseAnswerAt(deaf.client, 2);
    const note = await step(draft, "U0THAO", again(draft), deaf);
    expect(note).toMatchObject({ state: "confirmed", version: 2 });
    expect((await process().deps.notes.get(office.id, draft.id))?.history).toHaveLength(2);
  });
  test("and saves again, has saved once", async () => {
    const deaf = process();
    loseAnswerAt(deaf.client, 1);
    const note = await save(deaf);
    expect(await process().deps.notes.get(office.id, note.id)).toEqual(note);
  });
});
