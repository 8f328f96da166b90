import { createHash } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Office } from "#shared/offices/office.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { morning } from "#test/kit/an-api.ts";
import { aDesk, type DeskAnswer, type DeskSent, openDeskOffice, origin, sessionOf, userOf } from "./a-desk.ts";

const { refusals } = deskDoorTexts.vi;
const minutes = (of: number) => new Date(Date.parse(morning) + of * 60_000).toISOString();
let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  desk = await aDesk();
});
afterEach(() => vi.restoreAllMocks());

const enter = (token: string, more: DeskSent = {}) => desk.send("POST", "/desk/enter", { form: { token }, ...more });
const home = (session: string, more: DeskSent = {}) => desk.send("GET", "/desk", { session, ...more });
const cookieOf = ({ cookies }: DeskAnswer, name: string) => cookies.find((cookie) => cookie.startsWith(`${name}=`));

/** The door page with everything that a page of ours must be. */
function doorOf({ status, headers, body }: DeskAnswer): { status: number; page: string } {
  const scripts = [...body.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  expect(scripts).toHaveLength(1);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "content-security-policy": `default-src 'none'; style-src 'self'; script-src ${scripts.join()}; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  expect(body).not.toMatch(/ on\w+=|javascript:|style="|undefined|\[object/);
  return { status, page: body };
}

describe("a link from Slack", () => {
  test("leads to the desk with a cookie that only our pages use", async () => {
    const answer = await enter(await desk.link(userOf("officer")));
    expect([answer.status, answer.headers["location"]]).toEqual([303, "/desk"]);
    expect(cookieOf(answer, "desk")).toMatch(
      /^desk=27163\.U0OFFICER\.[\w-]{43}; Path=\/desk; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/,
    );
    const page = await home(sessionOf(answer) ?? "");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Chào Người officer");
  });

  test("may be pasted whole where scripts do not run", async () => {
    const token = await desk.link(userOf("officer"));
    expect((await enter(`  ${origin}/desk#${token} `)).status).toBe(303);
  });

  test.each([
    ["used", async (token: string) => enter(token), {}],
    ["late", async () => undefined, { now: minutes(1) }],
  ] as const)("that is %s tells the person so, and to ask for a new one", async (why, before, at) => {
    const token = await desk.link(userOf("officer"));
    await before(token);
    const answer = await enter(token, at);
    const { status, page } = doorOf(answer);
    expect([status, answer.cookies]).toEqual([401, []]);
    expect(page).toContain(refusals[`link-${why}`]);
    expect(page).toContain('action="/desk/enter"');
    expect(page).not.toContain(token);
  });

  test.each([
    ["nothing", {}],
    ["another field", { link: "x" }],
    ["nonsense", { token: '"><script>alert(1)</script>' }],
    ["far too much", { token: "x".repeat(50_000) }],
  ] as const)("that is %s is not right, and nothing of it comes back", async (_what, form) => {
    const { status, page } = doorOf(await desk.send("POST", "/desk/enter", { form }));
    expect(status).toBe(401);
    expect(page).toContain(refusals["link-unknown"]);
    expect(page).not.toContain("alert(1)");
  });

  test("does not let in by a body that is no form", async () => {
    const token = await desk.link(userOf("officer"));
    const headers = { "content-type": "application/json" };
    expect(doorOf(await enter(token, { headers })).status).toBe(415);
    expect(doorOf(await desk.send("POST", "/desk/enter", { raw: "x".repeat(65_537), form: {} })).status).toBe(413);
    expect((await enter(token)).status).toBe(303);
  });

  test("ends the session of whoever sat at this browser before", async () => {
    const before = await desk.comeIn(userOf("head"));
    const answer = await enter(await desk.link(userOf("officer")), { session: before });
    expect((await home(before)).status).toBe(401);
    expect((await home(sessionOf(answer) ?? "")).status).toBe(200);
  });
});

describe("the door", () => {
  test("explains the way in, in the browser's language, and takes a link without JavaScript", async () => {
    for (const [language, accepted] of [
      ["vi", "fr"],
      ["en", "en-GB,vi;q=0.5"],
      ["id", "xx, id"],
    ] as const) {
      for (const path of ["/desk/enter", "/desk"]) {
        const headers = { "accept-language": accepted };
        const { status, page } = doorOf(await desk.send("GET", path, { headers }));
        expect(status).toBe(path === "/desk" ? 401 : 200);
        expect(page).toContain(`<html lang="${language}">`);
        expect(page).toContain(deskDoorTexts[language].howIn);
        expect(page).toMatch(/<label for="token">.*<input id="token" name="token" required/);
      }
    }
  });

  test("says that a session has ended only where there was one", async () => {
    const session = await desk.comeIn(userOf("officer"));
    const late = doorOf(await home(session, { now: minutes(12 * 60 + 1) }));
    expect(late).toMatchObject({ status: 401, page: expect.stringContaining(refusals["session-ended"]) });
    expect(doorOf(await desk.send("GET", "/desk/reception")).page).not.toContain('role="alert"');
  });

  test("looks once more, by itself, when another site led to the page and the cookie did not come along", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect(doorOf(await desk.send("GET", "/desk/signing", { headers })).page).toContain("<body data-again>");
    expect(doorOf(await desk.send("GET", "/desk/signing", { headers, query: "here" })).page).not.toContain(
      "data-again>",
    );
    expect(doorOf(await desk.send("GET", "/desk/signing")).page).not.toContain("data-again>");
  });

  test("offers the sign-in of the office that was entered here last, where it has one", async () => {
    const oidc: Office["oidc"] = { issuer: "https://id.example", clientId: "benang" };
    const own = await aDesk({ name: 'Ward <b> & "B"', oidc });
    const seen = async (cookie: string) => doorOf(await own.send("GET", "/desk", { cookies: [cookie] })).page;
    expect(await seen("desk-office=27163")).toContain('<a href="/desk/sign-in/27163">');
    expect(await seen("desk-office=27163")).toContain("Ward &lt;b&gt; &amp; &quot;B&quot;");
    for (const other of ["27592", "", "<script>"]) expect(await seen(`desk-office=${other}`)).not.toContain("sign-in/");
    const page = doorOf(await desk.send("GET", "/desk", { cookies: ["desk-office=27163"] })).page;
    expect(page).not.toContain("sign-in/");
  });
});

describe("leaving", () => {
  const leave = (session: string, sent: DeskSent) => desk.send("POST", "/desk/leave", { session, ...sent });

  test("by the button of a page ends the session and shows the door", async () => {
    const session = await desk.comeIn(userOf("officer"));
    const answer = await leave(session, { form: {} });
    expect([answer.status, answer.headers["location"]]).toEqual([303, "/desk/enter"]);
    expect(cookieOf(answer, "desk")).toBe("desk=; Path=/desk; Max-Age=0; HttpOnly; Secure; SameSite=Strict");
    expect((await home(session)).status).toBe(401);
    expect((await leave(session, { form: {} })).status).toBe(303);
  });

  test("by a script ends the session, too", async () => {
    const session = await desk.comeIn(userOf("officer"));
    expect(await leave(session, { body: {} })).toMatchObject({ status: 204, body: "" });
    expect((await home(session)).status).toBe(401);
  });

  test("everywhere ends every session of this person and none of a colleague", async () => {
    const here = await desk.comeIn(userOf("signer"));
    const there = await desk.comeIn(userOf("signer"));
    const colleague = await desk.comeIn(userOf("leader"));
    expect((await leave(here, { form: { everywhere: "yes" } })).status).toBe(303);
    for (const session of [here, there]) expect((await home(session)).status).toBe(401);
    expect((await home(colleague)).status).toBe(200);
    expect((await leave(there, { form: { everywhere: "yes" } })).status).toBe(303);
    expect((await leave(there, { body: { everywhere: true } })).status).toBe(401);
  });

  test("is done for a colleague by an administrator alone, who stays in", async () => {
    const admin = await desk.comeIn(userOf("admin"));
    const officer = await desk.comeIn(userOf("officer"), { now: minutes(30) });
    const body = { everywhere: true, slackUser: userOf("officer") };
    const head = await desk.comeIn(userOf("head"));
    expect(await leave(head, { body, now: minutes(31) })).toMatchObject({
      status: 403,
      body: { detail: refusals["not-yours-to-end"] },
    });
    expect((await leave(admin, { body, now: minutes(31) })).status).toBe(204);
    expect((await home(officer, { now: minutes(32) })).status).toBe(401);
    expect((await home(admin, { now: minutes(32) })).status).toBe(200);
  });

  test("of nonsense names the field", async () => {
    const session = await desk.comeIn(userOf("head"));
    for (const [body, field] of [
      [{ everywhere: "yes" }, "everywhere"],
      [{ slackUser: 1 }, "slackUser"],
      [{ strange: true }, "strange"],
    ] as const) {
      const answer = await leave(session, { body });
      expect([answer.status, answer.body.fields[0].field]).toEqual([400, field]);
    }
    expect((await home(session)).status).toBe(200);
  });
});

describe("another office", () => {
  test("has its own people: a link of one opens nothing of the other", async () => {
    await openDeskOffice(desk.tables, { ...desk.office, id: "27592", name: "Xã khác", staff: [] });
    const answer = await enter(await desk.link(userOf("officer"), { officeId: "27592" }));
    expect(doorOf(answer)).toMatchObject({ status: 403, page: expect.stringContaining(refusals["not-on-staff"]) });
  });
});

test("no log line holds a token or a session", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const token = await desk.link(userOf("leader"));
  const session = sessionOf(await enter(token)) ?? "";
  await enter(token);
  await home(session);
  await desk.send("POST", "/desk/leave", { session, body: { everywhere: true } });
  await home(session);
  // A fault of ours, of which a line is written.
  expect((await home(session, { now: "never" })).status).toBe(500);
  vi.restoreAllMocks();
  const all = lines.join("");
  expect(all).toContain("request-failed");
  for (const secret of [token, session]) expect(all).not.toContain(secret.split(".").at(-1));
});
