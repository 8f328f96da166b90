import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { morning } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import {
  aDesk,
  aDeskOn,
  type DeskAnswer,
  type DeskSent,
  openDeskOffice,
  sessionOf,
  staffOfEachRole,
} from "./a-desk.ts";
import { aHostileProvider, hs256, type Json, type Minting, rs256, unsigned } from "./a-hostile-provider.ts";
import { aProvider } from "./a-provider.ts";

const { refusals } = deskDoorTexts.vi;
const clientId = "benang-desk";
const minutes = (of: number) => new Date(Date.parse(morning) + of * 60_000).toISOString();
const staff = staffOfEachRole.map((one) => ({ ...one, ...(one.role === "officer" && { subject: "subject-1" }) }));

let nowMs = 0;
let desk: Awaited<ReturnType<typeof aDesk>>;
let real: Awaited<ReturnType<typeof aProvider>>;
let hostile: Awaited<ReturnType<typeof aHostileProvider>>;
beforeAll(async () => {
  // What the provider tells whoever would run it for good.
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "info").mockReturnValue();
  [real, hostile] = await Promise.all([aProvider(clientId), aHostileProvider(clientId)]);
  desk = await aDesk({ staff, oidc: { issuer: real.issuer, clientId } }, () => nowMs);
  await openDeskOffice(desk.tables, { ...desk.office, id: "27592", oidc: { issuer: hostile.issuer, clientId } });
  await openDeskOffice(desk.tables, anOffice({ id: "26842", staff }));
});
afterAll(() => Promise.all([real?.stop(), hostile?.stop()]));
beforeEach(() => hostile.behave());

/** The first step: what the browser keeps and where it is sent. */
async function begun(officeId: string, on: Pick<typeof desk, "send"> = desk) {
  const answer = await on.send("GET", `/desk/sign-in/${officeId}`);
  const cookie = /^desk-sign-in=[^;]*/.exec(answer.cookies[0] ?? "")?.[0] ?? "";
  return { answer, cookie, address: answer.headers["location"] ?? "" };
}
const comeBack = (query: string, cookie: string, more: DeskSent = {}) =>
  desk.send("GET", "/desk/signed-in", { query, cookies: [cookie], ...more });
const told = ({ status, body, cookies }: DeskAnswer) => ({
  status,
  words: Object.entries(refusals).find(([, words]) => body.includes(words))?.[0],
  in: cookies.some((cookie) => cookie.startsWith("desk=")),
});
const refused = { status: 401, words: "sign-in-refused", in: false };
const over = { status: 401, words: "sign-in-over", in: false };

describe("with a certified provider", () => {
  test("a member of staff signs in there and is at the desk", async () => {
    const { answer, cookie, address } = await begun("27163");
    expect(answer.status).toBe(303);
    expect(answer.cookies).toEqual([
      expect.stringMatching(
        /^desk-sign-in=27163\.[\w-]{43}; Path=\/desk\/signed-in; Max-Age=600; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    const query = await real.signIn(address, "subject-1");
    const back = await comeBack(query, cookie);
    expect(back.status).toBe(200);
    expect(back.body).toContain('<meta http-equiv="refresh" content="0;url=/desk">');
    expect(back.cookies).toContainEqual(expect.stringMatching(/^desk-sign-in=; .*Max-Age=0/));
    const home = await desk.send("GET", "/desk", { session: sessionOf(back) });
    expect(home.body).toContain("Chào Người officer");
  });

  test("somebody whom the office does not know is told so", async () => {
    const { cookie, address } = await begun("27163");
    const back = await comeBack(await real.signIn(address, "stranger"), cookie);
    expect(told(back)).toEqual({ status: 403, words: "not-on-staff", in: false });
  });

  test("the way there asks for a code with PKCE, a state and a nonce, each new", async () => {
    const one = new URL((await begun("27163")).address);
    const two = new URL((await begun("27163")).address);
    expect(Object.fromEntries(one.searchParams)).toEqual({
      response_type: "code",
      client_id: clientId,
      redirect_uri: "https://office.example/desk/signed-in",
      scope: "openid",
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
  });

  test("coming back twice lets in once; the second time begins anew", async () => {
    const { cookie, address } = await begun("27163");
    const query = await real.signIn(address, "subject-1");
    const both = await Promise.all([comeBack(query, cookie), comeBack(query, cookie)]);
    expect(both.filter((answer) => told(answer).in)).toHaveLength(1);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect(told(await comeBack(query, cookie))).toEqual(over);
  });

  test("a code that somebody carried into another sign-in is worth nothing there", async () => {
    const theirs = await begun("27163");
    const mine = await begun("27163");
    const stolen = new URLSearchParams(await real.signIn(theirs.address, "subject-1"));
    stolen.set("state", new URL(mine.address).searchParams.get("state") ?? "");
    expect(told(await comeBack(stolen.toString(), mine.cookie))).toEqual(refused);
  });
});

describe("the browser that comes back", () => {
  const returned = async (
    cookieOf: (cookie: string) => string,
    query: (right: string) => string,
    more: DeskSent = {},
  ) => {
    const { cookie, address } = await begun("27592");
    return told(await comeBack(query(hostile.back(address)), cookieOf(cookie), more));
  };
  const same = (text: string) => text;

  test("with all that is right is in", async () => {
    expect(await returned(same, same)).toEqual({ status: 200, words: undefined, in: true });
  });

  test("must be the one that began", async () => {
    const { cookie } = await begun("27592");
    expect(await returned(() => "", same)).toEqual(over);
    expect(await returned(() => cookie, same)).toEqual(over);
    expect(await returned(() => `desk-sign-in=27592.${"A".repeat(43)}`, same)).toEqual(over);
    expect(await returned((mine) => mine.replace("27592", "27163"), same)).toEqual(over);
    expect(hostile.asked).not.toContain("/token");
  });

  test.each([
    ["another state", (right: string) => right.replace(/state=[^&]*/, "state=other")],
    ["no state", (right: string) => right.replace(/&state=[^&]*/, "")],
    ["no query", () => ""],
  ])("with %s is not let in, and its code goes nowhere", async (_what, query) => {
    expect(await returned(same, query)).toEqual(over);
    expect(hostile.asked).not.toContain("/token");
  });

  test.each([
    ["two states", (right: string) => `${right}&state=other`],
    ["two codes", (right: string) => `${right}&code=other`],
    ["no code", (right: string) => right.replace("code=c&", "")],
    ["another issuer's answer", (right: string) => right.replace(/iss=[^&]*/, "iss=https%3A%2F%2Felsewhere")],
    ["no issuer where one is promised", (right: string) => right.replace(/&iss=[^&]*/, "")],
    ["a refusal of the provider", (right: string) => right.replace("code=c", "error=access_denied")],
    ["an ID token in the address", (right: string) => `${right}&id_token=e.e.e`],
  ])("with %s is refused before anything is asked for the code", async (_what, query) => {
    expect(await returned(same, query)).toEqual(refused);
    expect(hostile.asked).not.toContain("/token");
  });

  test("after ten minutes begins anew", async () => {
    expect(await returned(same, same, { now: minutes(10) })).toEqual(over);
    expect(await returned(same, same, { now: minutes(9) })).toMatchObject({ in: true });
  });
});

describe("an ID token", () => {
  const seconds = (of: number) => Math.floor(Date.now() / 1000) + of;
  const claimed =
    (changes: Json): Minting =>
    ({ header, claims, key }) =>
      rs256(header, { ...claims, ...changes }, key);
  const headed =
    (changes: Json): Minting =>
    ({ header, claims, key }) =>
      rs256({ ...header, ...changes }, claims, key);
  const pem: Minting = ({ header, claims, key }) =>
    hs256({ ...header, alg: "HS256" }, claims, key.publicKey.export({ type: "spki", format: "pem" }).toString());

  const attacks: [string, Minting][] = [
    ["without a signature", ({ header, claims }) => unsigned({ ...header, alg: "none" }, claims)],
    ["without a signature, spelt None", ({ header, claims }) => unsigned({ ...header, alg: "None" }, claims)],
    ["without a signature, spelt nOnE", ({ header, claims }) => unsigned({ ...header, alg: "nOnE" }, claims)],
    ["signed with the public key as a secret", pem],
    ["of another algorithm than it says", headed({ alg: "ES256" })],
    ["signed by another key of the same name", ({ header, claims, other }) => rs256(header, claims, other)],
    ["of a key nobody knows", headed({ kid: "k9" })],
    ["of a key named as a path", headed({ kid: "../../keys" })],
    [
      "that brings its key's address",
      ({ issuer, header, claims, other }) => rs256({ ...header, kid: "k9", jku: `${issuer}/theirs` }, claims, other),
    ],
    [
      "that brings its certificate's address",
      ({ issuer, header, claims, other }) => rs256({ ...header, x5u: `${issuer}/theirs` }, claims, other),
    ],
    [
      "that brings its key",
      ({ header, claims, other }) =>
        rs256({ ...header, jwk: other.publicKey.export({ format: "jwk" }) }, claims, other),
    ],
    ["with something critical", headed({ crit: ["b64"], b64: false })],
    ["of another issuer", claimed({ iss: "https://elsewhere.example" })],
    ["without an issuer", claimed({ iss: undefined })],
    ["for another client", claimed({ aud: "another-client" })],
    ["for two clients, made for the other", claimed({ aud: [clientId, "another-client"], azp: "another-client" })],
    ["for nobody", claimed({ aud: undefined })],
    ["with another nonce", claimed({ nonce: "another" })],
    ["without a nonce", claimed({ nonce: undefined })],
    ["that is over", claimed({ exp: seconds(-40) })],
    ["without an end", claimed({ exp: undefined })],
    ["with an end in words", claimed({ exp: "never" })],
    ["that does not hold yet", claimed({ nbf: seconds(90) })],
    ["without a subject", claimed({ sub: undefined })],
    ["with an empty subject", claimed({ sub: "" })],
    ["with a number for a subject", claimed({ sub: 1 })],
    ["of two parts", ({ header, claims, key }) => rs256(header, claims, key).split(".").slice(0, 2).join(".")],
    ["of five parts", ({ header, claims, key }) => `${rs256(header, claims, key)}.x.y`],
    [
      "with a letter of its signature changed",
      ({ header, claims, key }) =>
        rs256(header, claims, key).replace(/\.([^.])([^.]*)$/, (_, one, rest) => `.${one === "A" ? "B" : "A"}${rest}`),
    ],
    [
      "whose text is garbled",
      ({ header, claims, key }) => rs256(header, claims, key).replace(/\.(.)/, (_, one) => (one === "e" ? ".f" : ".e")),
    ],
    ["that is none", () => "x".repeat(16_384)],
    ["that is a number", () => 1],
    ["that was left out", () => undefined],
  ];

  test.each(attacks)("%s lets nobody in, and no address out of it is asked", async (_what, minting) => {
    const { cookie, address } = await begun("27592");
    hostile.mint(minting);
    expect(told(await comeBack(hostile.back(address), cookie))).toEqual(refused);
    const own = ["/.well-known/openid-configuration", "/token", "/keys"];
    expect(hostile.asked.filter((path) => !own.includes(path))).toEqual([]);
  });

  test("of somebody else's account leads to nobody's session", async () => {
    const { cookie, address } = await begun("27592");
    hostile.mint(claimed({ sub: "SUBJECT-1" }));
    expect(told(await comeBack(hostile.back(address), cookie))).toEqual({
      status: 403,
      words: "not-on-staff",
      in: false,
    });
  });

  test("a little behind our clock is taken", async () => {
    const { cookie, address } = await begun("27592");
    hostile.mint(claimed({ exp: seconds(-10), nbf: seconds(10) }));
    expect(told(await comeBack(hostile.back(address), cookie)).in).toBe(true);
  });
});

describe("a provider that fails", () => {
  const unavailable = { status: 503, words: "provider-unavailable", in: false };
  const wellKnown = "/.well-known/openid-configuration";
  const fresh = () => aDeskOn(desk.tables, () => 0);

  test.each([
    ["is down", { status: 500, body: {} }],
    ["does not know its own description", { status: 404, body: {} }],
    ["describes another issuer", { body: { issuer: "https://elsewhere.example" } }],
    ["says nothing", { body: {} }],
    ["sends a text", { body: "hello" }],
  ])("and %s is said to be out of reach, in words", async (_what, answer) => {
    hostile.answers.set(wellKnown, () => answer);
    expect(told((await begun("27592", fresh())).answer)).toEqual(unavailable);
  });

  test.each([
    ["sends people to a script", "javascript:alert(1)"],
    ["sends people off without encryption", "http://elsewhere.example/authorize"],
    ["sends people nowhere", undefined],
  ])("and %s is not followed", async (_what, authorization_endpoint) => {
    hostile.answers.set(wellKnown, () => ({ body: { ...hostile.description, authorization_endpoint } }));
    expect(told((await begun("27592", fresh())).answer)).toEqual(unavailable);
  });

  test.each([
    ["/token", { status: 500, body: {} }],
    ["/token", { status: 503, body: { error: "temporarily_unavailable" } }],
    ["/keys", { status: 500, body: {} }],
  ])("at %s while somebody comes back is said to be out of reach, and the next sign-in works", async (path, answer) => {
    const on = fresh();
    const { cookie, address } = await begun("27592", on);
    hostile.answers.set(path, () => answer);
    const back = await on.send("GET", "/desk/signed-in", { query: hostile.back(address), cookies: [cookie] });
    expect(told(back)).toEqual(unavailable);
    hostile.behave();
    const again = await begun("27592", on);
    const later = await on.send("GET", "/desk/signed-in", {
      query: hostile.back(again.address),
      cookies: [again.cookie],
    });
    expect(told(later).in).toBe(true);
  });

  test("which refuses the code refuses the sign-in", async () => {
    const { cookie, address } = await begun("27592");
    hostile.answers.set("/token", () => ({ status: 400, body: { error: "invalid_grant" } }));
    expect(told(await comeBack(hostile.back(address), cookie))).toEqual(refused);
  });

  test("which never answers is given up in time", async () => {
    hostile.answers.set(wellKnown, () => ({ body: undefined }));
    const began = performance.now();
    expect(told((await begun("27592", fresh())).answer)).toEqual(unavailable);
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  test("is not remembered as failed: the next one may work", async () => {
    const on = fresh();
    hostile.answers.set(wellKnown, () => ({ status: 500, body: {} }));
    expect((await begun("27592", on)).answer.status).toBe(503);
    hostile.behave();
    expect((await begun("27592", on)).answer.status).toBe(303);
  });

  test("on the open network without encryption is never asked", async () => {
    const oidc = { issuer: "http://id.example.org", clientId };
    await openDeskOffice(desk.tables, { ...desk.office, id: "27595", oidc });
    expect(told((await begun("27595")).answer)).toEqual(unavailable);
  });
});

test("what a provider says of itself is read once in ten minutes", async () => {
  const described = () => hostile.asked.filter((path) => path.includes("openid-configuration")).length;
  const on = aDeskOn(desk.tables, () => nowMs);
  await begun("27592", on);
  await begun("27592", on);
  expect(described()).toBe(1);
  nowMs += 10 * 60_000;
  await begun("27592", on);
  expect(described()).toBe(2);
});

test.each([
  ["has no sign-in of its own", "26842"],
  ["is not open here", "99999"],
  ["is no office", "abc"],
])("an office that %s says to come by Slack, the same for each", async (_what, officeId) => {
  const { answer } = await begun(officeId);
  expect(told(answer)).toEqual({ status: 404, words: "no-sign-in", in: false });
});
