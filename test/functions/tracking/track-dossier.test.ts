import { beforeAll, describe, expect, test } from "vitest";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import { aPublicApi } from "#test/kit/a-public-api.ts";
import { anApi, openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { totalCost } from "#test/kit/dynamodb.ts";

let api: Awaited<ReturnType<typeof anApi>>;
let code: string;
let secret: string;
beforeAll(async () => {
  api = await anApi();
  await openWithKey(api.tables, anOffice({ id: "27592" }));
  const body = { procedure: "2.000815", receivedAt: "2026-11-20T08:00:00+07:00", channel: "direct" };
  const received = await api.send("POST", "/v1/offices/27163/dossiers", { key: "received", body });
  code = received.body.code;
  secret = received.body.tracking.secret;
});

let addresses = 0;
/** Every look comes from an address of its own, unless a test says from where. */
const track = async (asked: { code: string; secret: string }, citizens = aPublicApi(api.tables), from?: string) => {
  addresses += 1;
  citizens.calls.length = 0;
  const json = await citizens.send("POST", "/v1/tracking", { body: asked, from: from ?? `198.51.100.${addresses}` });
  return { ...json, requests: citizens.calls.length, ...totalCost(citizens.calls) };
};

test("the receipt of a reception tracks it", async () => {
  const received = await api.send("GET", `/v1/offices/27163/dossiers/${code}`);
  const { status, body } = await track({ code, secret });
  expect(status).toBe(200);
  expect(body).toEqual({
    code,
    office: "Phường Hòa Hưng",
    zone: "Asia/Ho_Chi_Minh",
    procedure: {
      vi: "Chứng thực bản sao từ bản chính",
      en: "Certified copy from the original",
      id: "Salinan resmi dari dokumen asli",
    },
    status: "accepted",
    receivedAt: "2026-11-20T01:00:00.000Z",
    promisedAt: received.body.promisedAt,
    next: "wait",
    hours: anOffice().calendar.hours,
  });
});

test("the address on the receipt holds code and secret where no server sees them", async () => {
  const body = { procedure: "2.000815", receivedAt: "2026-11-20T08:00:00+07:00", channel: "direct" };
  const { tracking } = (await api.send("POST", "/v1/offices/27163/dossiers", { key: "received", body })).body;
  expect(tracking).toEqual({ secret, url: `https://office.example/t#${code}.${secret}` });
});

test("what a citizen types may be spelt as people spell", async () => {
  const typed = `${secret.slice(0, 4)} ${secret.slice(4)}`.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
  expect((await track({ code: ` ${code.toLowerCase()} `, secret: typed })).status).toBe(200);
});

describe("a stranger learns nothing", () => {
  const guesses = () => {
    const [wrong = ""] = ["222222222", "333333333"].filter((guess) => guess !== secret);
    return {
      "a wrong secret": { code, secret: wrong },
      "a code that was not given out": { code: code.replace(/0001$/, "9999"), secret: wrong },
      "the secret of another code": { code: code.replace(/0001$/, "0002"), secret },
      "a code of another day": { code: "H29.27163-200101-0001", secret },
      "another province": { code: code.replace("H29", "H30"), secret },
    };
  };

  test.each([
    // Office, dossier, the day's salt, failures at the code and from the address; two are written.
    ["cold", { requests: 7, rru: 4.5, wcu: 2 }],
    ["warm", { requests: 5, rru: 3, wcu: 2 }],
  ])("from a %s function: every guess has the same answer at the same cost", async (state, cost) => {
    const citizens = () => aPublicApi(api.tables);
    const warm = citizens();
    await track({ code, secret: "222222222" }, warm);
    const answers = [];
    for (const guess of Object.values(guesses())) {
      answers.push(await track(guess, state === "warm" ? warm : citizens()));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const body = { type: "urn:benang:problem:nothing-to-track" };
    expect(answers[0]).toMatchObject({ status: 404, ...cost, body });
  });

  test("and a citizen who has the right secret writes nothing", async () => {
    const warm = aPublicApi(api.tables);
    await track({ code, secret: "222222222" }, warm);
    expect(await track({ code, secret }, warm)).toMatchObject({ status: 200, requests: 3, rru: 3, wcu: 0 });
  });

  test.each([
    ["of no office", "H29.99999-261120-0001"],
    ["of another office", "H29.27592-261120-0001"],
    ["that is none", "x"],
    ["that is empty", ""],
    ["that is another key of the table", "codes"],
    ["with a lone surrogate", "\ud800"],
    ["with a separator", `${"27163"}#codes`],
  ])("from a code %s either", async (_, given) => {
    const known = await track({ code, secret: "222222222" });
    expect(await track({ code: given, secret })).toEqual({ ...known, rru: expect.any(Number) });
  });

  test("from the secret that anybody can work out for an office that is not there", async () => {
    const noKey = Buffer.alloc(32).toString("base64url");
    const nowhere = "H29.99999-261120-0001";
    expect((await track({ code: nowhere, secret: trackingSecret(noKey, nowhere) })).status).toBe(404);
    expect((await track({ code, secret: trackingSecret(noKey, code) })).status).toBe(404);
  });
});

test("the answer never shows who, why, through which channel or by whose hand", async () => {
  await api.send("POST", `/v1/offices/27163/dossiers/${code}/moves`, { key: "stop", body: { move: "stop" } });
  const { body } = await track({ code, secret });
  expect(Object.keys(body).sort()).toEqual(
    ["code", "endedAt", "hours", "next", "office", "procedure", "promisedAt", "receivedAt", "status", "zone"].sort(),
  );
  expect(JSON.stringify(body)).not.toMatch(/k0000001|direct|history|version|justice|T0WARD|U0LAN/);
});
