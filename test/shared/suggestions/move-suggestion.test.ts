import { describe, expect, test } from "vitest";
import { type MoveFields, MoveTo } from "#shared/suggestions/move-fields.ts";
import { type MoveOf, moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { confirmSuggestion, reopenSuggestion } from "#shared/suggestions/reopen-suggestion.ts";
import { type Suggestion, type SuggestionState, suggestionStates } from "#shared/suggestions/suggestion.ts";
import { moves, movesOf } from "#shared/suggestions/suggestion-moves.ts";
import { withdrawSuggestion } from "#shared/suggestions/withdraw-suggestion.ts";
import { Killed, killAt, loseAnswerAt, totalCost } from "#test/kit/dynamodb.ts";
import { aRaise, aSuggestingOffice } from "./a-suggesting-office.ts";

const world = await aSuggestingOffice();
const { office, suggestions } = world;
let forms = 0;
const nextForm = () => {
  forms += 1;
  return forms;
};
const raise = (changes = {}) => raiseSuggestion(aRaise(nextForm(), changes), office, world);
const other = await raise({ author: "UMINH" });

const monday = "2026-11-23T03:00:00.000Z";
const fieldsOf: Record<MoveTo, MoveFields> = {
  acknowledged: {},
  planned: { note: "Đặt mua mười ghế trong tháng này", due: "2026-11-30", owner: "UTHAO" },
  done: { note: "Mười ghế đã đặt ở sảnh từ sáng nay" },
  declined: { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012, lối thoát nạn" },
  merged: { into: other.id },
  forwarded: { whom: "Sở Xây dựng", note: "Xin ý kiến mở rộng sảnh" },
};
function aMove(suggestion: Suggestion, to: MoveTo, changes: Partial<MoveOf> = {}): MoveOf {
  const fields = fieldsOf[to];
  return { id: suggestion.id, by: "UTHAO", at: monday, request: `M${nextForm()}`, to, fields, ...changes };
}
const move = (suggestion: Suggestion, to: MoveTo, changes: Partial<MoveOf> = {}) =>
  moveSuggestion(aMove(suggestion, to, changes), office, world);

/** A suggestion that stands in a state. */
async function standingIn(state: SuggestionState): Promise<Suggestion> {
  const raised = await raise();
  if (state === "new") return raised;
  if (state === "withdrawn") return withdraw(raised);
  const taken = await move(raised, "acknowledged");
  return state === "acknowledged" ? taken : move(taken, state);
}
const withdraw = ({ id }: Suggestion, by = "ULAN") =>
  withdrawSuggestion({ id, by, at: monday, request: `W${nextForm()}` }, office, world);

describe("a leader takes a suggestion", () => {
  const pairs = suggestionStates.flatMap((from) => MoveTo.options.map((to) => [from, to] as const));
  test.each(pairs)("from %s to %s as the rules have it", async (from, to) => {
    const standing = await standingIn(from);
    const moving = move(standing, to);
    if (moves[from].includes(to)) {
      expect(await moving).toMatchObject({ state: to, version: standing.version + 1 });
      return;
    }
    await expect(moving).rejects.toMatchObject({ kind: "conflict", fact: "step-not-allowed" });
    expect(await suggestions.get(office.id, standing.id)).toEqual(standing);
  });

  test("and the table of moves is the one that was agreed on", () => {
    const allowed = Object.entries(moves).map(([from, to]) => `${from}: ${to.join(" ")}`);
    expect(allowed).toEqual([
      "new: acknowledged planned declined merged forwarded",
      "acknowledged: planned done declined merged forwarded",
      "planned: planned done declined merged forwarded",
      "done: ",
      "declined: ",
      "merged: ",
      "forwarded: ",
      "withdrawn: ",
    ]);
  });

  test.each([
    ["planned", {}, ["note", "due"]],
    ["planned", { note: "Sẽ làm sớm thôi", due: "2026-11-20" }, ["due"]],
    ["planned", { note: "Sẽ làm sớm thôi", due: "2026-11-30", owner: "USTRANGER" }, ["owner"]],
    ["done", {}, ["note"]],
    ["done", { note: "Xong." }, ["note"]],
    ["done", { note: "Đã lắp xong cả mười ghế", evidence: "https://example.org/a" }, ["evidence"]],
    ["done", { note: "Bà 079123456789 đã có ghế ngồi" }, ["note"]],
    ["declined", { note: "Sảnh không còn chỗ trống" }, ["basis"]],
    ["declined", { basis: "TCVN 4601:2012" }, ["note"]],
    ["declined", { note: "Sảnh không còn chỗ trống", basis: "Văn bản tối mật" }, ["basis"]],
    ["merged", {}, ["into"]],
    ["merged", { into: "GY-00000" }, ["into"]],
    ["forwarded", {}, ["whom"]],
    ["forwarded", { whom: "Gọi 0912345678" }, ["whom"]],
  ] as const)("but not to %s with %j", async (to, fields, wrong) => {
    const standing = await standingIn("acknowledged");
    const refused = await move(standing, to, { fields }).catch((error: unknown) => error);
    expect((refused as { fields: { field: string }[] }).fields.map(({ field }) => field)).toEqual(wrong);
    expect(await suggestions.get(office.id, standing.id)).toEqual(standing);
  });

  test("with a message or a dossier's code as evidence", async () => {
    const evidence = ["https://phuong.slack.com/archives/C1/p170", "H29.27163-261120-0001"];
    for (const one of evidence) {
      const done = await move(await standingIn("planned"), "done", { fields: { ...fieldsOf.done, evidence: one } });
      expect(done.history.at(-1)).toMatchObject({ to: "done", evidence: one });
    }
  });

  test("and itself is nothing to be part of", async () => {
    const standing = await raise();
    const into = move(standing, "merged", { fields: { into: standing.id } });
    await expect(into).rejects.toMatchObject({ fact: "not-open" });
  });
});

describe("who may move it", () => {
  test.each([
    ["a leader", "UDUNG", true],
    ["the head of the department", "UTHAO", true],
    ["an officer", "ULAN", false],
    ["an administrator", "UHUY", false],
    ["somebody of no list", "USTRANGER", false],
  ])("%s: %s %s", async (_, by, may) => {
    const moving = move(await raise(), "acknowledged", { by });
    if (may) expect(await moving).toMatchObject({ state: "acknowledged" });
    else await expect(moving).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("the head of another department may not, unless the answer is theirs to give", async () => {
    const land = await raise({ department: "land" });
    await expect(move(land, "acknowledged")).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an answer", () => {
  test("by its hour is on time, later it is not; acknowledging is none", async () => {
    const taken = await standingIn("acknowledged");
    expect(taken.answeredOnTime).toBeUndefined();
    expect((await move(taken, "declined", { at: taken.answerBy })).answeredOnTime).toBe(true);
    const late = await move(await standingIn("acknowledged"), "declined", { at: "2026-11-27T10:00:00.001Z" });
    expect(late.answeredOnTime).toBe(false);
  });

  test("stays late when it is opened again and answered in time", async () => {
    const late = await move(await standingIn("acknowledged"), "declined", { at: "2026-11-28T02:00:00.000Z" });
    const step = { id: late.id, by: "UNGAN", at: "2026-11-28T03:00:00.000Z", request: "again", note: "Có chỗ rồi" };
    const opened = await reopenSuggestion(step, office, world);
    expect(opened).toMatchObject({ state: "acknowledged", answerBy: "2026-12-04T10:00:00.000Z" });
    expect((await move(opened, "planned", { at: step.at })).answeredOnTime).toBe(false);
  });
});

describe("what is done", () => {
  const at = "2026-11-25T02:00:00.000Z";
  const confirm = ({ id }: Suggestion, by: string) =>
    confirmSuggestion({ id, by, at, request: `C${nextForm()}` }, office, world);
  const reopen = ({ id }: Suggestion, by: string) =>
    reopenSuggestion({ id, by, at, request: `R${nextForm()}`, note: "Mới có hai ghế" }, office, world);

  test("is confirmed by its author, and nobody else", async () => {
    const done = await standingIn("done");
    expect(done.confirmBy).toBe("2026-11-30T10:00:00.000Z");
    await expect(confirm(done, "UTHAO")).rejects.toMatchObject({ kind: "forbidden" });
    expect((await confirm(done, "ULAN")).history.at(-1)).toMatchObject({ to: "confirmed", by: "ULAN" });
    await expect(confirm(done, "ULAN")).rejects.toMatchObject({ fact: "step-not-allowed" });
    await expect(reopen(done, "ULAN")).rejects.toMatchObject({ fact: "step-not-allowed" });
  });

  test("is opened again by its author with a reason", async () => {
    const opened = await reopen(await standingIn("done"), "ULAN");
    expect(opened).toMatchObject({
      state: "acknowledged",
      history: [{}, {}, {}, { to: "reopened", note: "Mới có hai ghế" }],
    });
    expect(opened.confirmBy).toBeUndefined();
  });

  test("is confirmed by an anonymous author only as `author`", async () => {
    const sealed = await raise({ author: undefined, replyHash: "hash", source: "sealed" });
    const done = await move(await move(sealed, "acknowledged"), "done");
    await expect(confirm(done, "ULAN")).rejects.toMatchObject({ kind: "forbidden" });
    expect((await confirm(done, "author")).history.at(-1)).toMatchObject({ to: "confirmed", by: "author" });
  });

  test.each(suggestionStates)("%s: opened again by a leader where it was closed", async (state) => {
    const standing = await standingIn(state);
    const opening = reopen(standing, "UNGAN");
    const may = ["done", "declined", "merged", "forwarded"].includes(state);
    if (may) expect(await opening.then((it) => [it.state, it.mergedInto])).toEqual(["acknowledged", undefined]);
    else await expect(opening).rejects.toMatchObject({ fact: "step-not-allowed" });
  });

  test("is not opened again by a stranger or without a reason", async () => {
    const done = await standingIn("done");
    await expect(reopen(done, "UMINH")).rejects.toMatchObject({ kind: "forbidden" });
    const step = { id: done.id, by: "ULAN", at, request: "r", note: " " };
    await expect(reopenSuggestion(step, office, world)).rejects.toMatchObject({ fields: [{ field: "note" }] });
  });
});

describe("an author takes back", () => {
  test("what nobody has taken on, and its words are gone", async () => {
    const gone = await withdraw(await raise());
    expect(gone).toMatchObject({ state: "withdrawn", text: "", folded: "" });
    expect((await suggestions.listOpen(office.id)).map(({ id }) => id)).not.toContain(gone.id);
  });

  test("nothing of somebody else's, and nothing that was answered", async () => {
    await expect(withdraw(await raise(), "UMINH")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(withdraw(await standingIn("acknowledged"))).rejects.toMatchObject({ fact: "step-not-allowed" });
  });
});

describe("one request", () => {
  test("moves once, however often it arrives and whatever happened since", async () => {
    const first = aMove(await standingIn("acknowledged"), "planned");
    const planned = await moveSuggestion(first, office, world);
    expect(await moveSuggestion(first, office, world)).toEqual(planned);
    const done = await move(planned, "done");
    expect(await moveSuggestion(first, office, world)).toEqual(done);
  });

  test("costs one read and two writes, one in the index when it closes", async () => {
    const standing = await standingIn("acknowledged");
    const { calls, ...deps } = world.aProcess();
    const planned = await moveSuggestion(aMove(standing, "planned"), office, deps);
    expect(totalCost(calls.splice(0))).toEqual({ roundTrips: 3, wcu: 2, rru: 1, indexWcu: 0 });
    await moveSuggestion(aMove(planned, "declined"), office, deps);
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 2, rru: 1, indexWcu: 1 });
  });

  test.each([1, 2, 3, 4, 5, 6].flatMap((nth) => [[nth, "before"] as const, [nth, "after"] as const]))(
    "is finished by the next try when its process dies at request %i (%s)",
    async (nth, when) => {
      const standing = await raise({ seconders: [] });
      const target = await raise({ author: "UMINH" });
      await suggestions.second(office.id, standing.id, "UDUNG", true, monday);
      const merging = aMove(standing, "merged", { fields: { into: target.id } });
      const dying = world.aProcess();
      killAt(dying.client, nth, when);
      await moveSuggestion(merging, office, dying).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      const merged = await moveSuggestion(merging, office, world);
      expect(merged).toMatchObject({ state: "merged", mergedInto: target.id, version: 1 });
      expect((await suggestions.get(office.id, target.id))?.seconders).toEqual(["UDUNG", "ULAN"]);
    },
  );

  test.each([1, 2, 3])("bears a lost answer to request %i", async (nth) => {
    const deps = world.aProcess();
    loseAnswerAt(deps.client, nth);
    const moved = await moveSuggestion(aMove(await standingIn("acknowledged"), "planned"), office, deps);
    expect(moved.history.filter(({ to }) => to === "planned")).toHaveLength(1);
  });
});

describe("two at once", () => {
  test("leaders who decide about the same sight: one is right, the other is told", async () => {
    const standing = await standingIn("acknowledged");
    const seen = movesOf(standing);
    const late = "2026-11-23T03:00:00.001Z";
    const both = await Promise.allSettled([
      move(standing, "planned", { by: "UNGAN", seen, at: late }),
      move(standing, "declined", { by: "UDUNG", seen, at: late }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ fact: "moved-meanwhile" });
    expect((await suggestions.get(office.id, standing.id))?.version).toBe(standing.version + 1);
  });

  test("merged into each other: neither is lost", async () => {
    const [one, two] = [await raise(), await raise()];
    await Promise.allSettled([
      move(one, "merged", { fields: { into: two.id } }),
      move(two, "merged", { fields: { into: one.id } }),
    ]);
    const left = await Promise.all([one, two].map(({ id }) => suggestions.get(office.id, id)));
    expect(left.filter((it) => it?.state !== "merged").length).toBeGreaterThan(0);
  });
});
