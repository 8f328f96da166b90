import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { applicantKey } from "#shared/citizens/applicant-table.ts";
import type { Office } from "#shared/offices/office.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { expectNothingStored, refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anApi, morning, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";

const own: OwnProcedure = {
  code: "1.004873",
  name: { vi: "Cấp giấy xác nhận tình trạng hôn nhân" },
  validFrom: "2026-01-01",
  department: "justice",
  time: { kind: "working-days", days: 2 },
  fee: { kind: "per-case", amount: 15_000 },
  papers: ["identity"],
  anyWard: true,
  signedBy: "head",
  marks: { time: "verified", fee: "verified" },
};
const b = "26842";
let api: Awaited<ReturnType<typeof anApi>>;
const keys = new Map<string, string>();
beforeAll(async () => {
  api = await anApi({ procedures: [own] });
  const others: Partial<Office>[] = [
    { id: b, name: "Phường Tăng Nhơn Phú" },
    { id: "27592", name: "Xã Bà Điểm" },
    { id: "20242", name: "Phường Hải Châu", province: "H48" },
    { id: "26800", name: "Phường khác", departments: [{ id: "land", name: "Đất đai", counters: 1 }] },
  ];
  for (const other of others) keys.set(other.id ?? "", await openWithKey(api.tables, anOffice(other)));
});

const dossiers = "/v1/offices/27163/dossiers";
const usual = { procedure: "2.000815", receivedAt: morning, channel: "direct" };
let number = 0;
const receive = (more: object) => {
  number += 1;
  return api.send("POST", dossiers, { key: `field ${number}`, body: { ...usual, ...more } });
};
const person = { name: "Nguyễn Thị Hoa" };

describe("a reception", () => {
  test("computes the fee of copies, and keeps what was brought and paid", async () => {
    const { status, body } = await receive({ papers: ["original", "original"], copies: 3, pages: 4, paid: true });
    expect([status, body.fee, body.paid, body.copies, body.pages]).toEqual([201, 18_000, true, 3, 4]);
    expect(body.papers).toEqual(["original"]);
    expect("warnings" in body).toBe(false);
  });

  test("leaves the fee open where software does not say what it depends on", async () => {
    expect((await receive({})).body.fee).toBeUndefined();
    expect((await receive({ procedure: "1.001022" })).body.fee).toBeUndefined();
    expect((await receive({ procedure: "1.001193" })).body.fee).toBe(0);
    expect((await receive({ procedure: "1.001022", fee: 20_000, paid: true })).body).toMatchObject({ fee: 20_000 });
  });

  test("follows the office's own version of a procedure, in promise, fee and signature", async () => {
    const { body } = await receive({ procedure: "1.004873" });
    expect(body).toMatchObject({ fee: 15_000, signedBy: "head", promisedAt: "2026-11-23T10:00:00.000Z" });
    expect(body.procedureFrom).toBe("2026-01-01");
    const submitted = (await receive({ procedure: "1.004873", submitted: true })).body;
    const moves = `${dossiers}/${submitted.code}/moves`;
    const accepted = (await api.send("POST", moves, { key: "own accept", body: { move: "accept" } })).body;
    expect([accepted.status, accepted.promisedAt]).toEqual(["accepted", body.promisedAt]);
  });

  test("takes the hour on the slip, and says that it does", async () => {
    const { body } = await receive({ statedAt: "2026-11-23T15:30:00+07:00", copies: 40, pages: 30 });
    expect(body).toMatchObject({ promisedAt: "2026-11-23T08:30:00.000Z", basis: "slip" });
    expect(body.history[0].detail).toBe("2026-11-23T08:30:00.000Z");
    const verified = (await receive({ procedure: "1.000894", verification: true })).body;
    expect(verified).toMatchObject({ basis: "verification", urgent: false });
  });

  test("names the officer whose list it is on", async () => {
    expect((await receive({ officer: "U0LAN" })).body.officer).toBe("U0LAN");
  });

  test("warns of a number that does not match the year of birth, the same again to a repeat", async () => {
    const body = { ...usual, applicant: { ...person, personalId: "079080012345", born: "1981" } };
    const first = await api.send("POST", dossiers, { key: "warned", body });
    expect([first.status, first.body.warnings]).toEqual([
      201,
      [{ field: "applicant.personalId", problem: expect.stringContaining("1980") }],
    ]);
    expect((await api.send("POST", dossiers, { key: "warned", body })).body).toEqual(first.body);
  });

  test("keeps the applicant beside the dossier and answers without a word of it", async () => {
    const applicant = {
      ...person,
      phone: "0912 345 678",
      email: "hoa@example.org",
      address: "12 Lê Lợi",
      notify: "sms",
    };
    const { body } = await receive({ applicant });
    const Key = applicantKey("27163", body.code);
    const { Item } = await api.tables.documentClient.send(new GetCommand({ TableName: api.tables.citizensTable, Key }));
    expect(Item?.["applicant"]).toEqual({ ...applicant, phone: "+84912345678" });
    const read = await api.send("GET", `${dossiers}/${body.code}`);
    for (const word of ["Hoa", "912345678", "912 345", "hoa@", "Lê Lợi"]) {
      expect(JSON.stringify([body, read.body])).not.toContain(word);
    }
  });
});

describe("a linked bundle", () => {
  test("takes a part of the procedures that the first one is linked with", async () => {
    const first = (await receive({ procedure: "1.007073" })).body;
    const part = await receive({ procedure: "1.000656", bundle: first.code });
    expect([part.status, part.body.bundle]).toEqual([201, first.code]);
    for (const wrong of [
      { procedure: "2.000815", bundle: first.code },
      { procedure: "1.000656", bundle: part.body.code },
      { procedure: "1.000656", bundle: "H29.27163-261120-9999" },
      { procedure: "1.000656", bundle: "H29.26842-261120-0001" },
    ]) {
      expect(refusedFieldsOf(await receive(wrong))).toEqual(["bundle"]);
    }
  });
});

describe("a dossier for another ward", () => {
  test("is promised by the other ward, seen and moved by both, and by no third", async () => {
    const { status, body } = await receive({ handledBy: b, applicant: person });
    expect([status, body.handledBy, body.code.slice(0, 9)]).toEqual([201, b, "H29.27163"]);
    const there = { apiKey: keys.get(b) ?? "" };
    expect((await api.send("GET", `/v1/offices/${b}/dossiers/${body.code}`, there)).body.code).toBe(body.code);
    const moves = `/v1/offices/${b}/dossiers/${body.code}/moves`;
    expect((await api.send("POST", moves, { ...there, key: "b", body: { move: "start-work" } })).status).toBe(200);
    expect((await api.send("GET", `${dossiers}/${body.code}`)).body.status).toBe("inProcess");
    const list = await api.send("GET", `/v1/offices/${b}/dossiers`, there);
    expect(list.body.items.map(({ code }: { code: string }) => code)).toContain(body.code);
    expect(JSON.stringify((await api.send("GET", dossiers)).body)).not.toContain(body.code);

    const third = { apiKey: keys.get("27592") ?? "" };
    const answers = [];
    for (const code of [body.code, "H29.27163-261120-9999"]) {
      const path = `/v1/offices/27592/dossiers/${code}`;
      for (const answer of [
        await api.send("GET", path, third),
        await api.send("POST", `${path}/moves`, { ...third, key: code, body: { move: "withdraw" } }),
        await api.send("POST", `${path}/return`, { ...third, key: code, body: {} }),
      ]) {
        refusedFieldsOf(answer, [404]);
        answers.push(JSON.stringify(answer).replaceAll(code, "#"));
      }
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  });

  test.each([
    ["no office that is open", { handledBy: "99999" }],
    ["an office of another province", { handledBy: "20242" }],
    ["an office without the department", { handledBy: "26800" }],
    ["a procedure that its own ward receives", { handledBy: b, procedure: "1.000419" }],
    ["no code of an office", { handledBy: "2684" }],
  ])("is not taken for %s", (_, wrong) =>
    expectNothingStored(api.tables, async () => {
      expect(refusedFieldsOf(await receive(wrong))).toEqual(["handledBy"]);
    }),
  );

  test("that names the own office is an own one", async () => {
    expect((await receive({ handledBy: "27163" })).body.handledBy).toBeUndefined();
  });
});

describe("a field of a reception that cannot be taken is named, and no number is given out", () => {
  const text = (length: number) => "a".repeat(length);
  test.each<[string, object, string]>([
    ["papers of another procedure", { papers: ["death-notice"] }, "papers"],
    ["papers that are none", { papers: ["Bản chính"] }, "papers.0"],
    ["papers without end", { papers: Array.from({ length: 51 }, () => "original") }, "papers"],
    ["papers as a text", { papers: "original" }, "papers"],
    ["no copy", { copies: 0, pages: 1 }, "copies"],
    ["half a copy", { copies: 1.5, pages: 1 }, "copies"],
    ["a thousand and one copies", { copies: 1_001, pages: 1 }, "copies"],
    ["copies as a text", { copies: "2", pages: 1 }, "copies"],
    ["2^53 copies", { copies: 2 ** 53, pages: 1 }, "copies"],
    ["copies without pages", { copies: 2 }, "pages"],
    ["pages without copies", { pages: 2 }, "copies"],
    ["no page", { copies: 1, pages: 0 }, "pages"],
    ["pages without end", { copies: 1, pages: 10_001 }, "pages"],
    ["a fee that the rule sets", { copies: 1, pages: 1, fee: 2_000 }, "fee"],
    ["a negative fee", { procedure: "1.001022", fee: -1 }, "fee"],
    ["a fee in half dong", { procedure: "1.001022", fee: 0.5 }, "fee"],
    ["a fee of trillions", { procedure: "1.001022", fee: 1e12 }, "fee"],
    ["paid, and nobody knows what", { paid: true }, "copies"],
    ["paid, and nobody set the fee", { procedure: "1.001022", paid: true }, "fee"],
    ["paid, where nothing is to be paid", { procedure: "1.001193", paid: true }, "paid"],
    ["paid as a text", { copies: 1, pages: 1, paid: "yes" }, "paid"],
    ["an hour that is no instant", { statedAt: "15:30" }, "statedAt"],
    ["an hour before the reception", { statedAt: "2026-11-20T08:00:00+07:00" }, "statedAt"],
    ["an hour past what a slip allows", { statedAt: "2026-12-20T08:00:00+07:00" }, "statedAt"],
    ["an hour where the rule takes none", { procedure: "1.001193", statedAt: "2026-11-23T08:00:00+07:00" }, "statedAt"],
    ["no hour where there is no rule", { procedure: "2.000806" }, "statedAt"],
    ["a verification that has no limit", { verification: true }, "verification"],
    ["a verification that is no yes or no", { verification: "police" }, "verification"],
    ["an officer who is none", { officer: "U0NOBODY" }, "officer"],
    ["an officer by name", { officer: "Lan" }, "officer"],
    ["a bundle that is no code", { bundle: "1" }, "bundle"],
    ["an applicant as a text", { applicant: "Hoa" }, "applicant"],
    ["an applicant without a name", { applicant: {} }, "applicant.name"],
    ["an applicant with a field of its own making", { applicant: { ...person, vip: true } }, "applicant.vip"],
    ["a name too long", { applicant: { name: text(121) } }, "applicant.name"],
    ["an invisible name", { applicant: { name: "\u200b" } }, "applicant.name"],
    ["a name with a line break", { applicant: { name: "Hoa\r\nLog: forged" } }, "applicant.name"],
    ["a name that turns round", { applicant: { name: "Hoa \u202e" } }, "applicant.name"],
    ["a name with half a character", { applicant: { name: "Hoa \ud800" } }, "applicant.name"],
    ["eleven digits of a card", { applicant: { ...person, personalId: "07908001234" } }, "applicant.personalId"],
    ["a day that does not exist", { applicant: { ...person, born: "1980-02-30" } }, "applicant.born"],
    ["somebody not yet born", { applicant: { ...person, born: "2026-11-21" } }, "applicant.born"],
    ["a short code for a phone", { applicant: { ...person, phone: "1022" } }, "applicant.phone"],
    ["a phone without end", { applicant: { ...person, phone: "0".repeat(21) } }, "applicant.phone"],
    ["an address that is no e-mail's", { applicant: { ...person, email: "hoa@" } }, "applicant.email"],
    ["an address too long", { applicant: { ...person, address: text(301) } }, "applicant.address"],
    ["a language not spoken here", { applicant: { ...person, language: "fr" } }, "applicant.language"],
    ["a way that there is not", { applicant: { ...person, notify: "fax" } }, "applicant.notify"],
    [
      "somebody who died tomorrow",
      { applicant: { ...person, deceased: { name: "An", diedOn: "2026-11-21" } } },
      "applicant.deceased.diedOn",
    ],
    ["somebody who died without a name", { applicant: { ...person, deceased: {} } }, "applicant.deceased.name"],
  ])("%s", (_, more, field) =>
    expectNothingStored(api.tables, async () => {
      expect(new Set(refusedFieldsOf(await receive(more)))).toEqual(new Set([field]));
    }),
  );

  test("the answer says what would be right", async () => {
    const answer = await receive({ copies: 0, pages: 1 });
    expect(answer.body.fields).toEqual([{ field: "copies", problem: "must be a number of copies from 1 to 1000" }]);
  });
});

describe("one name in two encodings", () => {
  test("is one request", async () => {
    const sent = (form: string) =>
      api.send("POST", dossiers, {
        key: "encodings",
        body: { ...usual, applicant: { name: "Nguyễn Thị Hoa".normalize(form) } },
      });
    expect((await sent("NFC")).status).toBe(201);
    expect((await sent("NFD")).headers["idempotency-replayed"]).toBe("true");
  });
});
