import { beforeAll, describe, expect, test } from "vitest";
import { OfficeSetup } from "#shared/offices/setup.ts";
import type { SealingOf } from "#shared/sealed/sealing.ts";
import { askUnsealing, decideUnsealing, showUnsealing, type Unsealed } from "#shared/sealed/unseal.ts";
import { Killed, killAt, loseAnswerAt, officeTables } from "#test/kit/dynamodb.ts";
import { aSealedOffice, release, submitAll, tokenOf } from "./a-sealed-office.ts";

let tables: Awaited<ReturnType<typeof officeTables>>;
beforeAll(async () => {
  tables = await officeTables();
});
const words = "Công văn 512/CQĐT-PC02 ngày 12/11/2026 yêu cầu cung cấp";
const day = (number: number, hour = "02:00:00") => `2026-11-${String(number).padStart(2, "0")}T${hour}.000Z`;

async function anOffice(unsealers: readonly string[] | "nobody" = ["U0THANH", "U0TRA", "U0CHAIR"]) {
  const sealed = await aSealedOffice(tables);
  await submitAll(sealed, ["ANH", "BINH", "CHI"]);
  await release(sealed, sealed.aProcess());
  const setup = unsealers === "nobody" ? undefined : OfficeSetup.parse({ suggestions: { unsealers: [...unsealers] } });
  const office = { ...sealed.office, setup };
  const item = await sealed.aProcess().deps.items.byReply(office.id, tokenOf("ANH"));
  const suggestion = item?.suggestion ?? "";
  const form = (user: string, at: string) => ({
    officeId: office.id,
    team: "T0WARD",
    user,
    viewId: `V0${user}${at}`,
    language: "vi" as const,
    at,
    suggestion,
  });
  const deps = () => sealed.aProcess().deps;
  return {
    ...sealed,
    office,
    suggestion,
    ask: (user: string, at = day(18), changes: Partial<SealingOf<"seal.ask-unsealing">> = {}, by = deps()) =>
      askUnsealing(
        { type: "seal.ask-unsealing", ...form(user, at), reason: "proceedings", words, ...changes },
        office,
        by,
      ),
    decide: (user: string, at = day(19), askedAt = day(18), approve = true, by = deps()) =>
      decideUnsealing({ type: "seal.decide-unsealing", ...form(user, at), askedAt, approve }, office, by),
    show: (user: string, at = day(20), by = deps()) =>
      showUnsealing({ type: "seal.show-unsealing", ...form(user, at) }, office, by),
    audit: async () => (await deps().unsealings.get(office.id, suggestion))?.steps ?? [],
  };
}
const nameIn = (unsealed: Unsealed) => ("author" in unsealed ? unsealed.author?.author : undefined);

describe("an author's name", () => {
  test("is opened by two different officers together, to these two alone, and each step is written down", async () => {
    const office = await anOffice();
    expect(nameIn(await office.ask("U0THANH"))).toBeUndefined();
    expect(nameIn(await office.show("U0THANH", day(18, "03:00:00")))).toBeUndefined();
    expect(nameIn(await office.decide("U0TRA"))).toBe("U0ANH");
    expect(nameIn(await office.show("U0THANH"))).toBe("U0ANH");
    // The third officer had no part in it.
    expect(nameIn(await office.show("U0CHAIR"))).toBeUndefined();
    expect((await office.audit()).map(({ what, by, at }) => [what, by, at])).toEqual([
      ["asked", "U0THANH", day(18)],
      ["approved", "U0TRA", day(19)],
      ["opened", "U0THANH", day(20)],
    ]);
    expect((await office.audit())[0]).toMatchObject({ reason: "proceedings", words });
  });

  test.each<[string, readonly string[] | "nobody", string]>([
    ["nobody is appointed", "nobody", "no-officers"],
    ["one of the two has left the office", ["U0THANH", "U0GONE"], "no-officers"],
    ["somebody else asks", ["U0TRA", "U0CHAIR"], "not-officer"],
  ])("stays sealed when %s", async (_, unsealers, refusal) => {
    const office = await anOffice(unsealers);
    expect(await office.ask("U0THANH")).toEqual({ refusal });
    expect(await office.audit()).toEqual([]);
  });

  test("stays sealed when the one who asked decides too, or decides from another workspace", async () => {
    const office = await anOffice();
    await office.ask("U0THANH");
    expect(await office.decide("U0THANH")).toEqual({ refusal: "own" });
    expect((await office.audit()).map(({ what }) => what)).toEqual(["asked"]);
  });

  test.each([
    ["a reason of nineteen characters", { words: "x".repeat(19) }, "reason"],
    ["blanks", { words: " ".repeat(40) }, "reason"],
    ["a reason with a citizen's number", { words: "Theo đơn của ông Năm 079085001234" }, "reason"],
    ["a suggestion that is not anonymous", { suggestion: "GY-00000" }, "not-sealed"],
  ])("stays sealed for %s", async (_, changes, refusal) => {
    const office = await anOffice();
    expect(await office.ask("U0THANH", day(18), changes)).toEqual({ refusal });
  });

  test("stays sealed after seven days, and after a no; then it may be asked anew, for another reason", async () => {
    const office = await anOffice();
    await office.ask("U0THANH");
    expect(await office.decide("U0TRA", day(25, "02:00:01"))).toEqual({ refusal: "too-late" });
    await office.ask("U0THANH", day(26), { words: `${words}, lần hai` });
    // What is approved is what was read: a yes to the first request is none to the second.
    expect(await office.decide("U0TRA", day(27), day(18))).toEqual({ refusal: "too-late" });
    expect(nameIn(await office.decide("U0TRA", day(27), day(26), false))).toBeUndefined();
    expect(nameIn(await office.show("U0THANH", day(28)))).toBeUndefined();
    expect((await office.audit()).map(({ what }) => what)).toEqual(["asked", "asked", "refused"]);
  });

  test("is asked for once at a time", async () => {
    const office = await anOffice();
    const both = await Promise.all([office.ask("U0THANH"), office.ask("U0TRA")]);
    expect(both.filter((one) => "refusal" in one)).toEqual([{ refusal: "asked-already" }]);
  });

  test("is not told by what was never released", async () => {
    const office = await aSealedOffice(tables);
    await submitAll(office, ["ANH"]);
    const { deps } = office.aProcess();
    expect(await deps.items.bySuggestion(office.office.id, "")).toBeUndefined();
  });
});

describe("an unsealing is the same", () => {
  test("when each of its forms is delivered twice", async () => {
    const office = await anOffice();
    for (const _ of [1, 2]) await office.ask("U0THANH");
    const names = [nameIn(await office.decide("U0TRA")), nameIn(await office.decide("U0TRA"))];
    for (const _ of [1, 2]) await office.show("U0THANH");
    expect(names).toEqual(["U0ANH", "U0ANH"]);
    expect((await office.audit()).map(({ what }) => what)).toEqual(["asked", "approved", "opened"]);
  });

  test.each(["before", "after"] as const)(
    "when it is killed %s any call of the decision and told again",
    async (when) => {
      for (let nth = 1; ; nth += 1) {
        const office = await anOffice();
        await office.ask("U0THANH");
        const process = office.aProcess("killed");
        killAt(process.client, nth, when);
        const decided = office.decide("U0TRA", day(19), day(18), true, process.deps);
        const killed = await decided.then(
          () => false,
          (error) => error instanceof Killed,
        );
        expect(nameIn(await office.decide("U0TRA"))).toBe("U0ANH");
        expect((await office.audit()).map(({ what }) => what)).toEqual(["asked", "approved"]);
        if (!killed) return;
      }
    },
  );

  test("when the answer to any call is lost", async () => {
    for (const nth of [1, 2, 3, 4, 5]) {
      const office = await anOffice();
      await office.ask("U0THANH");
      const process = office.aProcess("lost");
      loseAnswerAt(process.client, nth);
      expect(nameIn(await office.decide("U0TRA", day(19), day(18), true, process.deps))).toBe("U0ANH");
      expect((await office.audit()).map(({ what }) => what)).toEqual(["asked", "approved"]);
    }
  });
});
