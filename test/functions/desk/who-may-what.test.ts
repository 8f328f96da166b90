import { beforeAll, describe, expect, test, vi } from "vitest";
import type { DeskRoute } from "#functions/desk/desk-route.ts";
import { deskRoutes } from "#functions/desk/routes.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { morning } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aDesk, type DeskSent, openDeskOffice, origin, staffOfEachRole, userOf } from "./a-desk.ts";

const { refusals } = deskDoorTexts.vi;
const reception = { procedure: "2.000815", receivedAt: morning, channel: "direct", copies: 1, pages: 1 };
const roles = ["officer", "head", "signer", "leader", "admin"] as const;
type Who = (typeof roles)[number] | "other office" | "stranger";

/** Everything that needs a session, with a request that is right and what each may expect; a new route without a row fails. */
const rows: Record<string, { sent?: (code: string) => DeskSent; status: Partial<Record<Who, number>> }> = {
  "GET /desk": { status: { "other office": 200, admin: 200, officer: 200 } },
  "GET /desk/reception": { status: { "other office": 200, officer: 200 } },
  "GET /desk/signing": { status: { "other office": 200, officer: 200 } },
  "GET /desk/office.json": { status: { "other office": 200, admin: 200, officer: 200 } },
  "POST /desk/dossiers": { sent: () => ({ body: reception }), status: { "other office": 201, officer: 201 } },
  "GET /desk/dossiers/{code}": { status: { "other office": 404, officer: 200 } },
  "POST /desk/dossiers/{code}/moves": {
    sent: () => ({ body: { move: "start-work" } }),
    status: { "other office": 404, officer: 200 },
  },
  "POST /desk/dossiers/{code}/applicant": {
    sent: () => ({ body: { name: "Trần Thị Bưởi" } }),
    status: { "other office": 404, officer: 200 },
  },
  "GET /desk/signing.json": { status: { "other office": 200, officer: 200 } },
  "POST /desk/signing": {
    sent: (code) => ({ body: { codes: [code] } }),
    status: { "other office": 403, officer: 403, head: 200, signer: 200, leader: 200 },
  },
  "POST /desk/signing/hand-over": {
    sent: (code) => ({ body: { code } }),
    // The sample lies at another step; whoever is told so may hand over.
    status: { "other office": 404, officer: 409 },
  },
  "GET /desk/dossiers/{code}/forms/{form}": { status: { "other office": 404, officer: 200 } },
  "GET /desk/register": { status: { "other office": 200, officer: 200 } },
  // Of colleagues, not of citizens: for those who answer for the office or look after it.
  "GET /desk/exports/{file}": {
    status: { "other office": 403, officer: 403, signer: 403, head: 200, leader: 200, admin: 200 },
  },
};

const routes: readonly DeskRoute[] = deskRoutes({} as Parameters<typeof deskRoutes>[0]);
const nameOf = ({ method, path }: DeskRoute) => `${method} ${path}`;
let desk: Awaited<ReturnType<typeof aDesk>>;
const session = {} as Record<Who, string>;
beforeAll(async () => {
  desk = await aDesk();
  for (const role of roles) session[role] = await desk.comeIn(userOf(role));
  await openDeskOffice(desk.tables, anOffice({ id: "27592", staff: staffOfEachRole }));
  session["other office"] = await desk.comeIn(userOf("officer"), { officeId: "27592" });
  session.stranger = `27163.${userOf("officer")}.${"A".repeat(43)}`;
});

let keys = 0;
async function aDossier(): Promise<string> {
  const { body } = await desk.send("POST", "/desk/dossiers", {
    session: session.officer,
    key: `d${keys++}`,
    body: reception,
  });
  return body.code;
}
async function ask(route: DeskRoute, who: Who, more: DeskSent = {}) {
  const code = await aDossier();
  const path = route.path.replace("{code}", code).replace("{form}", "01").replace("{file}", "suggestions.csv");
  const sent = rows[nameOf(route)]?.sent?.(code) ?? {};
  return desk.send(route.method, path, { session: session[who], key: `k${keys++}`, ...sent, ...more });
}

test("each route of the desk has its row, and each row its route", () => {
  expect(routes.map(nameOf).sort()).toEqual(Object.keys(rows).sort());
});

describe.each(routes.map((route) => [nameOf(route), route] as const))("%s", (name, route) => {
  const allowed = rows[name]?.status ?? {};

  test.each(["officer", "head", "signer", "leader", "other office"] as const)(
    "answers %s as it should",
    async (who) => {
      expect((await ask(route, who)).status).toBe(allowed[who] ?? allowed.officer);
    },
  );

  test("tells an administrator that citizens' data are not theirs to see, unless it holds none", async () => {
    const { status, body } = await ask(route, "admin");
    expect(status).toBe(allowed.admin ?? 403);
    if (status === 403) expect(JSON.stringify(body)).toContain(refusals["role-may-not"]);
  });

  test.each<[string, DeskSent]>([
    ["a stranger", { session: `27163.U0OFFICER.${"A".repeat(43)}` }],
    ["nobody", { session: undefined }],
    ["a link's token", { session: `27163.${"A".repeat(43)}` }],
    [
      "a bearer of another kind",
      { session: undefined, headers: { host: "office.example", origin, authorization: "Bearer x" } },
    ],
  ])("lets %s see the way in, and nothing else", async (_who, sent) => {
    const { status, headers, body, cookies } = await ask(route, "stranger", sent);
    expect([status, cookies]).toEqual([401, []]);
    if (route.speaks === "html") expect(body).toContain('action="/desk/enter"');
    else expect(body).toMatchObject({ type: "urn:benang:problem:session-ended", title: "Nobody is signed in" });
    expect(headers).not.toHaveProperty("www-authenticate");
  });

  test("is closed to a session that was left", async () => {
    const left = await desk.comeIn(userOf("head"));
    await desk.send("POST", "/desk/leave", { session: left, body: {} });
    expect((await ask(route, "head", { session: left })).status).toBe(401);
  });

  test("is never kept by a browser or on the way", async () => {
    expect((await ask(route, "officer")).headers["cache-control"]).toBe("no-store");
  });
});

const writes = [
  ...routes.filter(({ method }) => method === "POST").map(({ path }) => path),
  "/desk/leave",
  "/desk/enter",
];
describe.each(writes)("POST %s", (path) => {
  const sent: DeskSent = path === "/desk/enter" ? { form: { token: "x" } } : { body: {} };
  const send = (headers: Readonly<Record<string, string | undefined>>) =>
    desk.send("POST", path.replace("{code}", "H29.27163-261120-0001"), {
      session: session.officer,
      key: `c${keys++}`,
      ...sent,
      headers,
    });

  test.each<[string, string | undefined]>([
    ["another site's page", "https://evil.example"],
    ["a page of a host that begins like ours", "https://office.example.evil.example"],
    ["a page of a neighbouring host", "https://a.office.example"],
    ["a page at another port", "https://office.example:8443"],
    ["a page without an origin", "null"],
    ["what is no page", undefined],
    ["nonsense", "office.example"],
  ])("from %s is not taken", async (_what, from) => {
    const { status, body, cookies } = await send({ origin: from });
    expect([status, cookies]).toEqual([403, []]);
    expect(JSON.stringify(body)).toMatch(/không đến từ trang|cross-origin/);
  });

  test("from nowhere does not end the session", async () => {
    await send({ origin: undefined });
    expect((await desk.send("GET", "/desk", { session: session.officer })).status).toBe(200);
  });
});

describe("a form of another site cannot pass for ours", () => {
  const jsonWrites = writes.filter((path) => path !== "/desk/leave" && path !== "/desk/enter");
  test.each(jsonWrites)("%s takes JSON alone", async (path) => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      undefined,
    ]) {
      const { status } = await desk.send("POST", path.replace("{code}", "H29.27163-261120-0001"), {
        session: session.officer,
        key: `f${keys++}`,
        body: {},
        headers: { "content-type": type },
      });
      expect([path, type, status]).toEqual([path, type, 415]);
    }
  });
});

test("what nobody built answers nobody: no address beside the list, and no asset beside the folder", async () => {
  for (const path of [
    "/desk/x",
    "/desk/dossiers/x/y/z",
    "/desk/assets/x.js",
    "/desk/assets/..%2findex.js",
    "/desk/assets/index.js",
  ]) {
    expect([path, (await desk.send("GET", path, { session: session.officer })).status]).toEqual([path, 404]);
  }
});

test("pages name their files by what is in them, and such a file may be kept for ever", async () => {
  const { body } = await desk.send("GET", "/desk/reception", { session: session.officer });
  const names = [...body.matchAll(/\/desk\/assets\/([\w.-]+)/g)].map(([, name = ""]) => name);
  expect(names).toEqual([
    expect.stringMatching(/^desk-[0-9a-f]{12}\.css$/),
    expect.stringMatching(/^reception-[0-9a-f]{12}\.js$/),
  ]);
  const file = await desk.send("GET", `/desk/assets/${names[1]}`);
  expect(file).toMatchObject({
    status: 200,
    body: "/* reception.js */",
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
  const plain = await desk.send("GET", "/desk/assets/desk.css");
  expect(plain.headers).toMatchObject({ "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" });
});

test("no log line holds a session or what a citizen said", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const applicant = { name: "Canary Một", personalId: "079180099999", phone: "0912345678" };
  for (const route of routes) await ask(route, "officer");
  await desk.send("POST", "/desk/dossiers", {
    session: session.officer,
    key: "canary",
    body: { ...reception, applicant },
  });
  // A fault of ours, of which a line is written.
  const broken = { session: session.officer, key: "canary 2", body: { ...reception, applicant }, now: "never" };
  expect((await desk.send("POST", "/desk/dossiers", broken)).status).toBe(500);
  vi.restoreAllMocks();
  const all = lines.join("");
  expect(all).toContain("request-failed");
  for (const secret of ["Canary", "079180099999", "912345678", session.officer.split(".").at(-1) ?? ""]) {
    expect(all).not.toContain(secret);
  }
});
