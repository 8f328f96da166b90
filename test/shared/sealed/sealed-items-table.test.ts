import { beforeAll, describe, expect, test } from "vitest";
import { keepSealed } from "#shared/sealed/keep-sealed.ts";
import { countingClient, loseAnswerAt, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { aSealedOffice, aSubmission, rowsOf, type SealedOffice, tokenOf } from "./a-sealed-office.ts";

let tables: Awaited<ReturnType<typeof officeTables>>;
let sealed: SealedOffice;
beforeAll(async () => {
  tables = await officeTables();
  sealed = await aSealedOffice(tables);
});
const rows = (officeId = sealed.office.id) => rowsOf(tables.documentClient, tables.sealedTable, officeId);

describe("an anonymous suggestion", () => {
  test("is one row and one for its token, in two round trips and a read; its author stands nowhere else", async () => {
    const { deps, calls } = sealed.aProcess();
    const kept = await keepSealed(aSubmission(sealed.office.id, "ANH"), sealed.office, deps);
    expect(kept).toMatchObject({ author: "U0ANH", text: expect.any(String), at: "2026-11-16T02:00:00.000Z" });
    expect(totalCost(calls)).toEqual({ roundTrips: 3, wcu: 2, rru: 1, indexWcu: 1 });
    const all = await rows();
    expect(all.map(({ sk }) => String(sk).replace(/#.*/, "")).sort()).toEqual(["item", "token"]);
    expect(JSON.stringify(all).match(/U0ANH/g)).toHaveLength(1);
    expect(JSON.stringify(all)).not.toContain("V0ANH");
    // Two years, and nobody can be named any more.
    const end = Date.parse("2028-11-15T02:00:00.000Z") / 1000;
    expect(all.map(({ expiresAt }) => expiresAt)).toEqual([end, end]);
  });

  test("handed in again from the same form is the same one, and both tokens that were shown open it", async () => {
    const { deps } = sealed.aProcess("again");
    const { id } = sealed.office;
    const again = aSubmission(id, "ANH", {
      replyHash: tokenOf("second"),
      at: "2026-11-16T02:00:09.000Z",
      text: "Thêm ghế chờ",
    });
    const kept = await keepSealed(again, sealed.office, deps);
    const [first, second] = await Promise.all(
      [tokenOf("ANH"), tokenOf("second")].map((hash) => deps.items.byReply(id, hash)),
    );
    expect(first).toEqual(kept);
    expect(second).toEqual(kept);
    expect(kept.text).toBe("Thêm ghế chờ");
    expect((await rows()).filter(({ sk }) => String(sk).startsWith("item#"))).toHaveLength(1);
  });

  test("what was said first and arrives last, or twice, changes nothing", async () => {
    const { deps } = sealed.aProcess("late");
    const before = await deps.items.byReply(sealed.office.id, tokenOf("ANH"));
    for (const _ of [1, 2]) await keepSealed(aSubmission(sealed.office.id, "ANH"), sealed.office, deps);
    expect(await deps.items.byReply(sealed.office.id, tokenOf("ANH"))).toEqual(before);
  });

  test("whose answer is lost at any call is kept once all the same", async () => {
    for (const nth of [1, 2, 3]) {
      const { id } = sealed.office;
      const { deps, client } = sealed.aProcess(`lost ${nth}`);
      loseAnswerAt(client, nth);
      const kept = await keepSealed(aSubmission(id, "BINH", { viewId: `V0LOST${nth}` }), sealed.office, deps);
      expect(kept).toMatchObject({ author: "U0BINH" });
      expect(kept.refused).toBeUndefined();
    }
  });
});

describe("what may not be taken is kept without its words, and its author learns why by the token", () => {
  test.each([
    ["a citizen's number", { text: "Anh Năm 079085001234 chờ lâu quá" }, "sensitive-words"],
    ["a person of another office", { user: "U0STRANGER" }, "not-staff"],
    ["the same id in another workspace", { team: "T0OTHER" }, "not-staff"],
  ])("%s", async (name, changes, refused) => {
    const { deps } = sealed.aProcess();
    const { id } = sealed.office;
    const submission = aSubmission(id, "CHI", { viewId: `V0${name}`, replyHash: tokenOf(name), ...changes });
    expect(await keepSealed(submission, sealed.office, deps)).toMatchObject({ refused });
    const found = await deps.items.byReply(id, tokenOf(name));
    expect(found?.text).toBeUndefined();
    expect((await deps.items.waiting(id)).map(({ key }) => key)).not.toContain(found?.key);
  });

  test("an office of four", async () => {
    const small = await aSealedOffice(tables, { staff: sealed.office.staff.slice(0, 4) });
    const { deps } = small.aProcess();
    expect(await keepSealed(aSubmission(small.office.id, "ANH"), small.office, deps)).toMatchObject({
      refused: "too-small",
    });
  });
});

test("a token of another office opens nothing here", async () => {
  const other = await aSealedOffice(tables);
  const { documentClient } = countingClient(tables.endpoint);
  expect(await other.aProcess().deps.items.byReply(other.office.id, tokenOf("ANH"))).toBeUndefined();
  expect(await rowsOf(documentClient, tables.sealedTable, other.office.id)).toEqual([]);
});

describe("tries at tokens", () => {
  const hour = "2026-11-17T03";
  const take = (attempt: string, at = `${hour}:15:00.000Z`) =>
    sealed.aProcess().deps.tries.take(sealed.office.id, "U0ANH", attempt, at);
  test("are ten a person and hour; the same one delivered twice counts once, and the next hour has ten of its own", async () => {
    const attempts = Array.from({ length: 10 }, (_, index) => `try-${index}`);
    const taken = await Promise.all([...attempts, ...attempts].map((attempt) => take(attempt)));
    expect(taken).toEqual(Array(20).fill(true));
    expect(await take("eleventh")).toBe(false);
    expect(await take("try-3")).toBe(true);
    expect(await take("eleventh", "2026-11-17T04:00:00.000Z")).toBe(true);
  });

  test("of which many come at once are no more than ten", async () => {
    const { deps } = sealed.aProcess();
    const at = "2026-11-18T03:00:00.000Z";
    const all = Array.from({ length: 25 }, (_, index) => deps.tries.take(sealed.office.id, "U0BINH", `${index}`, at));
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(10);
  });

  test("end by themselves and say nothing of what was tried", async () => {
    const tries = (await rows()).filter(({ pk }) => String(pk).endsWith("#tries"));
    expect(tries).not.toHaveLength(0);
    for (const row of tries) expect(Object.keys(row).sort()).toEqual(["attempts", "expiresAt", "pk", "sk"]);
  });
});
