import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { dynamoIncomingCodes } from "#shared/dossiers/incoming-codes.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { morning } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { aDesk, type DeskSent, openDeskOffice, staffOfEachRole, userOf } from "./a-desk.ts";

const { refusals } = deskDoorTexts.vi;
const minutes = (of: number) => new Date(Date.parse(morning) + of * 60_000).toISOString();
const roles = ["officer", "head", "signer", "leader", "admin"] as const;
let desk: Awaited<ReturnType<typeof aDesk>>;
const session = {} as Record<(typeof roles)[number] | "neighbour" | "stranger", string>;
beforeAll(async () => {
  desk = await aDesk();
  for (const role of roles) session[role] = await desk.comeIn(userOf(role));
  const neighbours = staffOfEachRole.map((one) => ({ ...one, slackUser: one.slackUser.replace("U0", "U9") }));
  for (const [id, who] of [
    ["27592", "neighbour"],
    ["26842", "stranger"],
  ] as const) {
    await openDeskOffice(desk.tables, anOffice({ id, name: `Xã ${id}`, staff: neighbours }));
    session[who] = await desk.comeIn("U9OFFICER", { officeId: id });
  }
});

let keys = 0;
const post = (path: string, body: unknown, more: DeskSent = {}) =>
  desk.send("POST", path, { session: session.officer, key: `key ${keys++}`, body, ...more });
const get = (path: string, more: DeskSent = {}) => desk.send("GET", path, { session: session.officer, ...more });
const copy = { procedure: "2.000815", receivedAt: morning, channel: "direct", copies: 2, pages: 3, paid: true };
const applicant = { name: "Trần Thị Bưởi", personalId: "079180012345", born: "1980-05-17", phone: "0912 345 678" };
const received = async (body: object = {}, more: DeskSent = {}): Promise<string> => {
  const answer = await post("/desk/dossiers", { ...copy, ...body }, more);
  expect(answer.status).toBe(201);
  return answer.body.code;
};
const move = (code: string, body: object, more: DeskSent = {}) => post(`/desk/dossiers/${code}/moves`, body, more);
const presented = async (): Promise<string> => {
  const code = await received();
  await move(code, { move: "present" });
  return code;
};

describe("office.json", () => {
  test("holds what the counter page shows and computes with, and nothing about colleagues", async () => {
    const { status, headers, body } = await get("/desk/office.json");
    expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(body.office).toMatchObject({ id: "27163", language: "vi", calendar: desk.office.calendar });
    expect(body.staff).toEqual({
      slackUser: "U0OFFICER",
      name: "Người officer",
      role: "officer",
      department: "justice",
      maySign: false,
    });
    const certified = body.procedures.find(({ code }: { code: string }) => code === "2.000815");
    expect(certified).toMatchObject({
      name: { vi: expect.stringContaining("Chứng thực bản sao"), en: expect.any(String), id: expect.any(String) },
      department: "justice",
      fee: { kind: "per-page" },
      papers: [{ id: "original", name: expect.any(String) }],
      anyWard: true,
    });
    const text = JSON.stringify(body);
    for (const { name } of staffOfEachRole.slice(1)) expect(text).not.toContain(name);
    expect(text).not.toMatch(/trackingKey|subject|slack"/);
  });

  test("says who may sign", async () => {
    for (const role of roles) {
      const { body } = await get("/desk/office.json", { session: session[role] });
      expect([role, body.staff.maySign]).toEqual([role, ["head", "signer", "leader"].includes(role)]);
    }
  });

  test("has the procedures in force on that day, each once", async () => {
    const codesAt = async (now: string) => {
      const late = await desk.comeIn(userOf("officer"), { now });
      const { body } = await get("/desk/office.json", { session: late, now });
      return body.procedures.map(({ code }: { code: string }) => code) as string[];
    };
    const before = await codesAt("2025-10-31T02:00:00.000Z");
    const after = await codesAt("2025-11-03T02:00:00.000Z");
    expect(before).toContain("2.001009");
    expect(after).not.toContain("2.001009");
    expect(new Set(after).size).toBe(after.length);
  });
});

describe("a reception", () => {
  test("comes to a code, a fee, a promise, a tracking secret and Form 01, in the officer's name", async () => {
    const { status, headers, body } = await post("/desk/dossiers", { ...copy, applicant });
    expect([status, headers["etag"]]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^H29\.27163-261120-\d{4}$/),
      fee: 10_000,
      paid: true,
      officer: "U0OFFICER",
      status: "accepted",
      tracking: { secret: expect.stringMatching(/^[0-9A-Z]{9}$/) },
    });
    expect(body.tracking.url).toBe(`https://office.example/t#${body.code}.${body.tracking.secret}`);
    expect(body.forms).toEqual({
      "01": `/desk/dossiers/${body.code}/forms/01`,
      "06": `/desk/dossiers/${body.code}/forms/06`,
    });
    expect(JSON.stringify(body)).not.toContain("Bưởi");
    const form = await get(body.forms["01"]);
    expect([form.status, form.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    for (const text of [body.code, "Trần Thị Bưởi", "Người officer"]) expect(form.body).toContain(text);
  });

  test("sent again, after any lost answer, is the same dossier and the same receipt", async () => {
    const body = { ...copy, applicant };
    const first = await post("/desk/dossiers", body, { key: "once" });
    const again = await post("/desk/dossiers", body, { key: "once", now: minutes(600) });
    expect([again.status, again.headers["idempotency-replayed"]]).toEqual([200, "true"]);
    expect(again.body).toEqual(first.body);
    const other = await post("/desk/dossiers", { ...body, copies: 3 }, { key: "once" });
    expect(other).toMatchObject({ status: 422, body: { detail: refusals["idempotency-key-reused"] } });
  });

  test("costs three round trips: who is in, the number of the day, then dossier and applicant together", async () => {
    await get("/desk/office.json");
    desk.calls.splice(0);
    await received({ applicant });
    expect(desk.calls.map(({ operation }) => operation)).toEqual([
      "GetItem",
      "GetItem",
      "UpdateItem",
      "PutItem",
      "PutItem",
    ]);
    expect(totalCost(desk.calls)).toEqual({ roundTrips: 5, wcu: 3, rru: 2, indexWcu: 1 });
  });

  test("keeps personal data out of the dossier's own table", async () => {
    const code = await received({ applicant });
    const { Items = [] } = await desk.tables.documentClient.send(
      new ScanCommand({ TableName: desk.tables.dossiersTable, ConsistentRead: true }),
    );
    const stored = Items.filter(({ pk }) => String(pk).endsWith(code));
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toMatch(/Bưởi|079180012345|345.?678/);
  });

  test("warns of a number that does not fit the year of birth, and takes it", async () => {
    const odd = { ...applicant, born: "1981" };
    const { status, body } = await post("/desk/dossiers", { ...copy, applicant: odd });
    expect(status).toBe(201);
    expect(body.warnings).toEqual([{ field: "applicant.personalId", problem: expect.any(String) }]);
  });

  test.each<[string, object, string]>([
    ["no procedure", { procedure: undefined }, "procedure"],
    ["a procedure that is none", { procedure: "9.999999" }, "procedure"],
    ["a procedure that was abolished", { procedure: "2.001009", copies: undefined, pages: undefined }, "procedure"],
    ["no time", { receivedAt: undefined }, "receivedAt"],
    ["a time without an offset", { receivedAt: "2026-11-20T08:15:00" }, "receivedAt"],
    ["a time to come", { receivedAt: "2026-11-21T01:15:00.000Z" }, "receivedAt"],
    ["a time of last week", { receivedAt: "2026-11-13T01:15:00.000Z" }, "receivedAt"],
    ["another channel", { channel: "fax" }, "channel"],
    ["no copies where the fee needs them", { copies: undefined }, "copies"],
    ["no pages where the fee needs them", { pages: undefined }, "pages"],
    ["no copy at all", { copies: 0 }, "copies"],
    ["half a copy", { copies: 1.5 }, "copies"],
    ["copies in words", { copies: "hai" }, "copies"],
    ["too many pages", { pages: 10_001 }, "pages"],
    ["a fee of one's own", { fee: 5 }, "fee"],
    ["a paper of another procedure", { papers: ["death-notice"] }, "papers"],
    ["a paper that is none", { papers: ["<b>"] }, "papers.0"],
    ["an officer who is somebody else", { officer: "U0HEAD" }, "officer"],
    ["a status", { status: "returned" }, "status"],
    ["another office", { officeId: "27592" }, "officeId"],
    ["an office that handles it and is not open", { handledBy: "99999" }, "handledBy"],
    ["a first dossier that is not ours", { bundle: "H29.27592-261120-0001" }, "bundle"],
    ["nobody's name", { applicant: { name: " " } }, "applicant.name"],
    ["a name in two lines", { applicant: { name: "A\nB" } }, "applicant.name"],
    ["a short number", { applicant: { ...applicant, personalId: "079180" } }, "applicant.personalId"],
    ["a day that does not exist", { applicant: { ...applicant, born: "1980-02-30" } }, "applicant.born"],
    ["a phone that is none", { applicant: { ...applicant, phone: "113" } }, "applicant.phone"],
    ["an address that is none", { applicant: { ...applicant, email: "x" } }, "applicant.email"],
    ["a strange field of a person", { applicant: { ...applicant, age: 4 } }, "applicant.age"],
  ])("with %s names the field and stores nothing", async (_what, changes, field) => {
    const before = await get("/desk/register");
    const { status, body } = await post("/desk/dossiers", { ...copy, ...changes });
    expect([status, body.fields?.map((one: { field: string }) => one.field)]).toEqual([400, [field]]);
    expect(body.detail).toMatch(/\p{L}/u);
    expect((await get("/desk/register")).body).toBe(before.body);
  });

  test.each<[string, DeskSent, number]>([
    ["is no JSON", { raw: "{" }, 400],
    ["is a form", { form: { procedure: "2.000815" } }, 415],
    ["says that it is text", { headers: { "content-type": "text/plain" } }, 415],
    ["says nothing of what it is", { headers: { "content-type": undefined } }, 415],
    ["is far too long", { raw: JSON.stringify({ ...copy, x: "x".repeat(70_000) }) }, 413],
    ["has no key", { key: undefined } as unknown as DeskSent, 400],
    ["has a field twice", { raw: '{"channel":"direct","channel":"post"}' }, 400],
  ])("that %s is refused", async (_what, sent, status) => {
    expect((await post("/desk/dossiers", copy, sent)).status).toBe(status);
  });
});

describe("any ward of the province", () => {
  test("may receive for another: both see the dossier and its applicant, a third does not", async () => {
    const code = await received({ handledBy: "27592", applicant });
    for (const who of ["officer", "neighbour"] as const) {
      const { status, body } = await get(`/desk/dossiers/${code}`, { session: session[who] });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        handledBy: "27592",
        receivedBy: { id: "27163" },
        applicant: { name: applicant.name },
      });
    }
    const unseen = await get(`/desk/dossiers/${code}`, { session: session.stranger });
    const absent = await get("/desk/dossiers/H29.27163-261120-9999", { session: session.stranger });
    expect([unseen.status, unseen.body]).toEqual([404, absent.body]);
    for (const [path, body] of [
      [`/desk/dossiers/${code}/moves`, { move: "withdraw" }],
      [`/desk/dossiers/${code}/applicant`, applicant],
      ["/desk/signing/hand-over", { code }],
    ] as const) {
      const answer = await post(path, body, { session: session.stranger });
      expect(answer).toMatchObject({ status: 404, body: { detail: refusals["dossier-not-found"] } });
    }
    const form = await get(`/desk/dossiers/${code}/forms/01`, { session: session.stranger });
    expect(form.status).toBe(404);
    expect(form.body).not.toContain("Bưởi");
  });

  test("prints the receipt of the ward that received it, at either desk", async () => {
    const code = await received({ handledBy: "27592", applicant });
    const ours = await get(`/desk/dossiers/${code}/forms/01`);
    const theirs = await get(`/desk/dossiers/${code}/forms/01`, { session: session.neighbour });
    expect(ours.status).toBe(200);
    expect(theirs.body).toBe(ours.body);
  });
});

describe("a dossier", () => {
  test("is shown with its procedure's name, its applicant and the forms that are due", async () => {
    const code = await received({ applicant });
    const { status, headers, body } = await get(`/desk/dossiers/${code}`);
    expect([status, headers["etag"], headers["cache-control"]]).toEqual([200, '"1"', "no-store"]);
    expect(body).toMatchObject({
      code,
      procedureName: expect.stringContaining("Chứng thực"),
      applicant: { name: applicant.name, phone: "+84912345678" },
      tracking: { url: expect.stringContaining(code) },
    });
    expect(body).not.toHaveProperty("duplicates");
  });

  test("is moved by whoever is signed in, and says so in its history", async () => {
    const code = await received();
    const { status, body } = await move(code, { move: "start-work" });
    expect([status, body.status, body.history.at(-1).by]).toEqual([200, "inProcess", "U0OFFICER"]);
    const refused = await move(code, { move: "start-work" });
    expect(refused).toMatchObject({ status: 409, body: { detail: refusals["move-not-allowed"] } });
    const stale = await move(code, { move: "withdraw" }, { headers: { "if-match": '"1"' } });
    expect(stale).toMatchObject({ status: 412, body: { detail: refusals["dossier-changed"] } });
  });

  test.each<[string, object, string]>([
    ["a move that is none", { move: "burn" }, "move"],
    ["a reception", { move: "receive" }, "move"],
    ["a correction", { move: "correct" }, "move"],
    ["another's signature", { move: "sign", signer: "U0LEADER" }, "signer"],
    ["what it does not take", { move: "withdraw", missing: ["identity"] }, "missing"],
    ["a time to come", { move: "withdraw", occurredAt: "2026-12-20T01:15:00.000Z" }, "occurredAt"],
  ])("is not moved by %s", async (_what, body, field) => {
    const code = await received();
    const answer = await move(code, body);
    expect([answer.status, answer.body.fields[0].field]).toEqual([400, field]);
    expect((await get(`/desk/dossiers/${code}`)).body.version).toBe(1);
  });

  test("asks for more papers once; the second time a head confirms at their own desk, not an officer in their name", async () => {
    const code = await received();
    const ask = { move: "request-supplement", missing: ["original"] };
    expect((await move(code, ask)).status).toBe(200);
    await move(code, { move: "resume" });
    expect(await move(code, ask)).toMatchObject({ status: 409, body: { detail: refusals["second-supplement"] } });
    const inHerName = await move(code, { ...ask, confirmedBy: "U0HEAD" });
    expect(inHerName).toMatchObject({ status: 403, body: { detail: refusals["not-your-word"] } });
    const himself = await move(code, { ...ask, confirmedBy: "U0OFFICER" });
    expect(himself.body.fields[0].field).toBe("confirmedBy");
    const herself = await move(code, { ...ask, confirmedBy: "U0HEAD" }, { session: session.head });
    expect(herself.status).toBe(200);
  });

  test("is promised for later in nobody's name but one's own", async () => {
    const code = await received();
    const extend = { move: "extend", cause: "volume", promisedAt: "2026-11-23T08:00:00+07:00" };
    expect((await move(code, { ...extend, approver: "U0LEADER" })).status).toBe(403);
    const own = await move(code, { ...extend, approver: "U0LEADER" }, { session: session.leader });
    expect([own.status, own.body.promisedAt]).toEqual([200, "2026-11-23T01:00:00.000Z"]);
  });

  test("gets its applicant later, as often as it is sent, and corrected", async () => {
    const code = await received();
    const put = (body: object, more: DeskSent = {}) =>
      post(`/desk/dossiers/${code}/applicant`, body, { key: undefined, ...more } as DeskSent);
    expect(await put(applicant)).toMatchObject({ status: 200, body: { code, warnings: [] } });
    expect((await put(applicant)).status).toBe(200);
    expect((await put({ ...applicant, name: "Trần Thị Bưởi Em" })).status).toBe(200);
    expect((await get(`/desk/dossiers/${code}`)).body.applicant.name).toBe("Trần Thị Bưởi Em");
    const bad = await put({ ...applicant, personalId: "1" });
    expect([bad.status, bad.body.fields[0].field]).toEqual([400, "personalId"]);
  });
});

describe("signing", () => {
  const queue = async (more: DeskSent = {}) => (await get("/desk/signing.json", { now: minutes(60), ...more })).body;

  test("shows who waits longest first, with copies and how long", async () => {
    const other = await aDesk();
    const officer = await other.comeIn(userOf("officer"));
    const at = async (minute: number, copies: number): Promise<string> => {
      const sent = { session: officer, now: minutes(minute) };
      const { body } = await other.send("POST", "/desk/dossiers", {
        ...sent,
        key: `q${minute}`,
        body: { ...copy, copies, receivedAt: minutes(minute) },
      });
      await other.send("POST", `/desk/dossiers/${body.code}/moves`, {
        ...sent,
        key: `p${minute}`,
        body: { move: "present" },
      });
      return body.code;
    };
    const second = await at(20, 2);
    const first = await at(5, 7);
    other.calls.splice(0);
    const look = () => other.send("GET", "/desk/signing.json", { session: officer, now: minutes(60) });
    const { body } = await look();
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          code: first,
          copies: 7,
          waitedMinutes: 55,
          procedureName: expect.stringContaining("Chứng thực"),
          promisedAt: expect.any(String),
        }),
        expect.objectContaining({ code: second, copies: 2, waitedMinutes: 40 }),
      ],
      more: false,
    });
    const operations = () => other.calls.splice(0).map(({ operation }) => operation);
    expect(operations().sort()).toEqual(["GetItem", "GetItem", "GetItem", "GetItem", "Query"]);
    await look();
    expect(operations().sort()).toEqual(["GetItem", "GetItem", "Query"]);
  });

  test("signs many in one action and tells of each what became of it", async () => {
    const [one, two, unready] = [await presented(), await presented(), await received()];
    const codes = [one, two, unready, "H29.27592-261120-0001"];
    const { status, body } = await post("/desk/signing", { codes }, { session: session.leader });
    expect(status).toBe(200);
    const outcomes = Object.fromEntries(body.results.map(({ code, ...rest }: { code: string }) => [code, rest]));
    expect(outcomes).toEqual({
      [one]: { outcome: "signed" },
      [two]: { outcome: "signed" },
      [unready]: { outcome: "refused", fact: expect.any(String), detail: expect.stringMatching(/^Hồ sơ/) },
      "H29.27592-261120-0001": { outcome: "refused", fact: "dossier-not-found", detail: refusals["dossier-not-found"] },
    });
    const again = await post("/desk/signing", { codes: [one] }, { session: session.signer });
    expect(again.body.results).toEqual([{ code: one, outcome: "already" }]);
    const { body: signed } = await get(`/desk/dossiers/${one}`);
    expect([signed.status, signed.history.at(-1)]).toMatchObject(["resultReady", { move: "sign", by: "U0LEADER" }]);
    expect((await queue()).items.map(({ code }: { code: string }) => code)).not.toContain(one);
  });

  test("in two tabs at once signs each dossier once", async () => {
    const code = await presented();
    const both = await Promise.all(
      [1, 2].map(() => post("/desk/signing", { codes: [code] }, { session: session.signer })),
    );
    expect(new Set(both.map(({ body }) => body.results[0].outcome))).toEqual(new Set(["already", "signed"]));
    expect(
      (await get(`/desk/dossiers/${code}`)).body.history.filter((one: { move: string }) => one.move === "sign"),
    ).toHaveLength(1);
  });

  test("is for those who may: an officer is told so, a head for what only the chair signs", async () => {
    const code = await presented();
    const officer = await post("/desk/signing", { codes: [code] });
    expect(officer).toMatchObject({ status: 403, body: { detail: refusals["may-not-sign"] } });
    const head = await post("/desk/signing", { codes: [code] }, { session: session.head });
    expect(head.body.results).toEqual([
      { code, outcome: "refused", fact: "may-not-sign", detail: refusals["may-not-sign"] },
    ]);
    expect((await get(`/desk/dossiers/${code}`)).body.status).toBe("inProcess");
  });

  test.each<[string, unknown]>([
    ["no codes", {}],
    ["an empty list", { codes: [] }],
    ["one code", { codes: "H29.27163-261120-0001" }],
    ["what is no code", { codes: ["all"] }],
    ["two hundred and one", { codes: Array.from({ length: 201 }, (_, n) => `H29.27163-261120-${1000 + n}`) }],
  ])("of %s names the field", async (_what, body) => {
    const answer = await post("/desk/signing", body, { session: session.leader });
    expect([answer.status, answer.body.fields[0].field.split(".")[0]]).toEqual([400, "codes"]);
  });
});

describe("handing over", () => {
  const signed = async (): Promise<string> => {
    const code = await presented();
    await post("/desk/signing", { codes: [code] }, { session: session.leader });
    return code;
  };
  const scan = (code: string, more: DeskSent = {}) => post("/desk/signing/hand-over", { code }, more);

  test.each<[string, (code: string) => string]>([
    ["the code", (code) => code],
    ["the code in small letters and spaces", (code) => `  ${code.toLowerCase()}\n`],
    ["the QR of the receipt", (code) => `https://office.example/t#${code}.ABCDEFGHJ`],
  ])("takes %s, and the citizen has the result", async (_what, text) => {
    const code = await signed();
    const answer = await scan(text(code));
    expect(answer).toMatchObject({ status: 200, body: { code, outcome: "returned", returnedAt: morning } });
    expect((await get(`/desk/dossiers/${code}`)).body.status).toBe("returned");
  });

  test("scanned twice says that it is handed over already, and changes nothing", async () => {
    const code = await signed();
    await scan(code, { key: "scan" });
    expect((await scan(code, { key: "scan" })).body).toMatchObject({ code, outcome: "already" });
    expect((await scan(code)).body).toEqual({ code, outcome: "already" });
  });

  test("before it is signed says so", async () => {
    const answer = await scan(await presented());
    expect(answer).toMatchObject({ status: 409, body: { detail: refusals["move-not-allowed"] } });
  });

  test.each(["", "nothing", "H29.27163-261120", "x".repeat(501), "9".repeat(400)])(
    "of %j names the field",
    async (text) => {
      const answer = await scan(text);
      expect([answer.status, answer.body.fields[0].field]).toEqual([400, "code"]);
    },
  );
});

describe("printing", () => {
  test("is refused for a form that is not due, on a page with the ways on", async () => {
    const code = await received();
    const { status, headers, body } = await get(`/desk/dossiers/${code}/forms/02`);
    expect([status, headers["content-type"]]).toEqual([409, "text/html; charset=utf-8"]);
    expect(body).toContain(refusals["form-not-due"]);
    expect(body).toContain('href="/desk/reception"');
    for (const form of ["07", "1", "x"]) expect((await get(`/desk/dossiers/${code}/forms/${form}`)).status).toBe(400);
  });

  test("runs no script and keeps no copy on the way", async () => {
    const { headers } = await get(`/desk/dossiers/${await received()}/forms/06`, { query: "size=A5" });
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(headers["content-security-policy"]).not.toContain("script-src");
  });

  test("drafts an apology before the promise is broken", async () => {
    const code = await received();
    const path = `/desk/dossiers/${code}/forms/04`;
    expect((await get(path)).status).toBe(409);
    const query = "cause=volume&promisedAt=2026-11-23T10:00:00%2B07:00";
    const drafted = await get(path, { query });
    expect(drafted.status).toBe(200);
    expect(drafted.body).toContain("23/11/2026");
    for (const wrong of ["cause=fun", "cause=volume&promisedAt=soon", "size=A3", "strange=1"]) {
      expect((await get(path, { query: wrong })).status).toBe(400);
    }
  });
});

describe("the register", () => {
  test("lists what the office received, with the applicant's name, and what it handles for others", async () => {
    const code = await received({ applicant });
    const theirs = await received({}, { session: session.neighbour });
    const { status, body } = await get("/desk/register");
    expect(status).toBe(200);
    expect(body).toContain(code);
    expect(body).toContain("Trần Thị Bưởi");
    expect(body).not.toContain(theirs);
    expect((await get("/desk/register", { query: "from=2026-11-19&to=2026-11-19" })).body).not.toContain(code);
  });

  test("lists what it handles for another ward, too", async () => {
    const code = await received({ handledBy: "27163" }, { session: session.neighbour });
    await dynamoIncomingCodes(desk.tables.documentClient, desk.tables.dossiersTable).add(
      "27163",
      "2026-11-20",
      new Set([code]),
    );
    expect((await get("/desk/register")).body).toContain(code);
  });

  test.each(["from=2026-11-20&to=2026-11-19", "from=2026-11-01&to=2026-11-08", "from=2026-02-30", "to=x", "day=1"])(
    "of %s says what would be right",
    async (query) => {
      const { status, body } = await get("/desk/register", { query });
      expect(status).toBe(400);
      expect(body).toContain(refusals.invalid);
    },
  );
});
