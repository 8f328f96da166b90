import { beforeAll, describe, expect, test } from "vitest";
import { deathKeys } from "#shared/citizens/deaths.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { tableContents } from "#test/kit/table-contents.ts";
import { aCitizensDesk } from "./a-citizens-desk.ts";

let desk: Awaited<ReturnType<typeof aCitizensDesk>>;
beforeAll(async () => {
  desk = await aCitizensDesk();
});

const machine = "k0000001";
let people = 0;
/** Somebody nobody else is. */
function somebody() {
  people += 1;
  return {
    name: `Nguyễn Văn Đô ${people}`,
    personalId: `0790450${String(people).padStart(5, "0")}`,
    born: "1945-03-02",
    diedOn: "2026-11-19",
  };
}
const received = async (deceased: object | undefined, by = machine, more = {}) => {
  const applicant = deceased && { name: "Nguyễn Thị Hoa", deceased: deceased as ReturnType<typeof somebody> };
  return (await desk.receive(by, { ...more, ...(applicant && { applicant }) })).dossier.code;
};
const issued = (code: string, more = {}, by = machine) =>
  desk.move(by, { code, move: "finish", ...more }).then(
    ({ dossier }) => dossier.status,
    (error) => [error.fact, error.message],
  );
async function atWork(code: string): Promise<string> {
  await desk.move(machine, { code, move: "start-work" });
  return code;
}

describe("a death that is registered twice", () => {
  test("is issued once: the second registration is told of the first", async () => {
    const who = somebody();
    const first = await atWork(await received(who));
    const second = await atWork(await received(who));
    expect(await issued(second)).toEqual(["duplicate-death", expect.stringContaining(first)]);
    expect(await issued(first)).toBe("resultReady");
    expect(await issued(second)).toEqual(["duplicate-death", expect.stringContaining(first)]);
  });

  test.each([
    ["by the number alone", ({ personalId }: ReturnType<typeof somebody>) => ({ name: "Không rõ", personalId })],
    [
      "by the name written otherwise, the year of birth and the date of death",
      ({ name, born, diedOn }: ReturnType<typeof somebody>) => ({
        name: name.normalize("NFD").toUpperCase().replace("Đ", "D"),
        born: born.slice(0, 4),
        diedOn,
      }),
    ],
  ])("is found %s", async (_, known) => {
    const who = somebody();
    await received(who);
    expect(await issued(await atWork(await received(known(who))))).toEqual(["duplicate-death", expect.anything()]);
  });

  test("is another death where nothing but the name is the same", async () => {
    const who = somebody();
    await received(who);
    const namesake = { ...who, personalId: somebody().personalId, diedOn: "2026-11-18" };
    expect(await issued(await atWork(await received(namesake)))).toBe("resultReady");
  });

  test.each(["withdraw", "stop"] as const)("is free again when the first comes to nothing: %s", async (move) => {
    const who = somebody();
    const first = await received(who);
    const second = await atWork(await received(who));
    await desk.move(machine, { code: first, move });
    expect(await issued(second)).toBe("resultReady");
  });

  test("is issued all the same when a head, signer or leader confirms it, and the history says who", async () => {
    const who = somebody();
    await received(who);
    const second = await atWork(await received(who));
    expect(await issued(second, { confirmedBy: "U0LAN" })).toEqual(["not-answerable", expect.anything()]);
    expect(await issued(second, { confirmedBy: "U0HEAD" })).toBe("resultReady");
    const { history } = await desk.dossiers.get("27163", second);
    expect(history.at(-1)).toMatchObject({ move: "finish", detail: "confirmed:U0HEAD" });
  });

  test("is not found in the parts of one bundle", async () => {
    const who = somebody();
    const linked = await atWork(await received(who, machine, { procedure: "1.007073" }));
    const part = await atWork(await received(who, machine, { bundle: linked }));
    expect(await issued(part)).toBe("resultReady");
    expect(await issued(linked)).toBe("resultReady");
  });

  test("of two received in one moment, at least one is told of the other", async () => {
    const who = somebody();
    const codes = await Promise.all([received(who), received(who)]);
    const known = await Promise.all(codes.map(async (code) => (await desk.dossiers.get("27163", code)).duplicates));
    expect(known.flat().length).toBeGreaterThan(0);
  });
});

describe("an issue of a death that dies or hears nothing", () => {
  const faults = {
    "dies before": (client: Parameters<typeof killAt>[0], nth: number) => killAt(client, nth, "before"),
    "dies after": (client: Parameters<typeof killAt>[0], nth: number) => killAt(client, nth, "after"),
    "hears nothing of": loseAnswerAt,
  } as const;
  const cases = [1, 2, 3].flatMap((nth) =>
    (Object.keys(faults) as (keyof typeof faults)[]).map((fault) => ({ nth, fault })),
  );

  test.each(cases)("$fault its request $nth: sent again it is one step", async ({ nth, fault }) => {
    const who = somebody();
    const first = await received(who);
    const code = await atWork(await received(who));
    await desk.move(machine, { code: first, move: "withdraw" });
    const dying = desk.another();
    faults[fault](dying.client, nth);
    await dying.move(machine, { code, move: "finish" }, `finish ${nth} ${fault}`).catch(() => undefined);
    const again = await desk.another().move(machine, { code, move: "finish" }, `finish ${nth} ${fault}`);
    expect(again.dossier).toMatchObject({ status: "resultReady", version: 3 });
  });
});

describe("who died", () => {
  test("has to be known before a registration that staff took in leaves the office", async () => {
    const code = await atWork(await received(undefined, "U0LAN"));
    expect(await issued(code)).toEqual(["deceased-missing", expect.stringContaining("must be named")]);
    await desk.putApplicant(code, { name: "Nguyễn Thị Hoa", deceased: { name: "Nguyễn Văn Không" } });
    expect(await issued(code)).toEqual(["deceased-missing", expect.anything()]);
    await desk.putApplicant(code, { name: "Nguyễn Thị Hoa", deceased: somebody() });
    expect(await issued(code)).toBe("resultReady");
  });

  test("is the software's to compare where it handed over no name", async () => {
    expect(await issued(await atWork(await received(undefined)))).toBe("resultReady");
  });

  test("holds for a signature too", async () => {
    const code = await received(undefined, "U0LAN");
    await desk.move("U0LAN", { code, move: "present" });
    const sign = () => desk.move("U0SIGN", { code, move: "sign" });
    await expect(sign()).rejects.toMatchObject({ fact: "deceased-missing" });
    await desk.putApplicant(code, { name: "Nguyễn Thị Hoa", deceased: somebody() });
    expect((await sign()).dossier).toMatchObject({ status: "resultReady" });
  });
});

describe("an applicant who is corrected", () => {
  test("stays corrected when the reception is repeated late", async () => {
    const wrong = { name: "Nguyen Thi Hoa", phone: "0912 345 678" };
    const { dossier } = await desk.receive("U0LAN", { applicant: wrong }, "late repeat");
    await desk.putApplicant(dossier.code, { name: "Nguyễn Thị Hòa", phone: "0912 345 679" });
    await desk.receive("U0LAN", { applicant: wrong }, "late repeat");
    expect(await desk.applicants.get("27163", dossier.code)).toEqual({ name: "Nguyễn Thị Hòa", phone: "+84912345679" });
  });

  test("frees the death that was named by mistake, and finds the one that was meant", async () => {
    const [wrong, right] = [somebody(), somebody()];
    await received(right);
    const code = await atWork(await received(wrong));
    await desk.putApplicant(code, { name: "Hoa", deceased: right });
    expect(await issued(code)).toEqual(["duplicate-death", expect.anything()]);
    expect(await issued(await atWork(await received(wrong)))).toBe("resultReady");
  });
});

describe("what is kept of a death", () => {
  test("outside the Citizens table is no name, number or date of it, nor a hash of one", async () => {
    const who = { ...somebody(), name: "Trần Bí Mật", born: "1931-07-23", diedOn: "2026-11-17" };
    const code = await received(who);
    const rows = await tableContents({ ...desk.tables, citizensTable: desk.tables.peopleTable });
    const texts = rows.filter((row) => row.includes(code)).join();
    const [byNumber = "", byName = ""] = deathKeys("A".repeat(43), who);
    for (const secret of ["Bí Mật", who.personalId, who.born, who.diedOn, "Nguyễn Thị Hoa", byNumber, byName]) {
      expect(texts).not.toContain(secret);
    }
  });

  test("is found under the office's own key alone", () => {
    const who = somebody();
    expect(deathKeys("A".repeat(43), who)).toHaveLength(2);
    expect(deathKeys("B".repeat(43), who)).not.toEqual(deathKeys("A".repeat(43), who));
    expect(deathKeys("A".repeat(43), { name: who.name, born: who.born })).toEqual([]);
  });
});
