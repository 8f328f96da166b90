import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiHandler } from "#functions/http/api-handler.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import { ask } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

const repository = join(import.meta.dirname, "../../..");
const ward = join(repository, "infra/operate/examples/ward-26842.json");
let tables: OfficeTables;
let folder: string;
beforeAll(async () => {
  tables = await officeTables();
  folder = await mkdtemp(join(tmpdir(), "office-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as an operator runs it. */
function office(args: readonly string[], env: Record<string, string | undefined> = {}): Promise<Ended> {
  const aws = { AWS_REGION: "ap-southeast-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" };
  const own = { AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint, PEOPLE_TABLE: tables.peopleTable, ...aws, ...env };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["infra/operate/office.ts", ...args],
      { cwd: repository, env: { PATH: process.env["PATH"], ...own } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() }),
    );
  });
}
async function file(settings: unknown): Promise<string> {
  const path = join(folder, "office.json");
  await writeFile(path, typeof settings === "string" ? settings : JSON.stringify(settings));
  return path;
}

describe("put", () => {
  test("opens an office: settings, Slack directory and the evening's thread; get shows it without its secret", async () => {
    const put = await office(["put", ward]);
    expect(put).toEqual({ code: 0, out: "", err: expect.stringContaining("Office 26842") });
    const offices = dynamoOffices(tables.documentClient, tables.peopleTable);
    const settings = JSON.parse(await readFile(ward, "utf8"));
    const { trackingKey, ...stored } = await offices.get("26842");
    expect(stored).toEqual(settings);
    expect(Buffer.from(trackingKey, "base64url")).toHaveLength(32);
    expect(await offices.officeOfChannel(settings.slack.team, settings.slack.channels.help)).toBe("26842");
    expect(await dynamoRituals(tables.documentClient, tables.peopleTable).read("26842")).toBeDefined();
    const got = await office(["get", "26842"]);
    expect(JSON.parse(got.out)).toEqual(settings);
    expect(got.out).not.toContain(trackingKey);
    await office(["put", ward]);
    expect((await offices.get("26842")).trackingKey).toBe(trackingKey);
  });

  test("says of each wrong field what would be right, and stores nothing", async () => {
    const { zone: _, ...calendar } = anOffice().calendar;
    const wrong = { ...anOffice({ id: "2716" }), calendar, language: "fr", colour: "red" };
    const { code, out, err } = await office(["put", await file(wrong)]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.split("\n").slice(1).sort()).toEqual([
      "  calendar.zone: is missing; it must be an IANA time zone such as Asia/Ho_Chi_Minh",
      "  colour: is not a field of this request",
      "  id: the five-digit national unit code, such as 27163",
      "  language: one of vi, en, id",
    ]);
    expect((await office(["get", "27163"])).err).toContain("No office 27163");
  });

  test("names departments and people that stand twice or for nothing", async () => {
    const { departments, staff } = anOffice();
    const [justice] = departments;
    const [lan] = staff;
    const wrong = anOffice({
      departments: [...departments, justice as never],
      staff: [...staff, { ...lan, department: "x1" } as never],
    });
    expect((await office(["put", await file(wrong)])).err.split("\n").slice(1)).toEqual([
      "  departments.2.id: a name that no other department has",
      "  staff.2.slackUser: somebody who is not in the list yet",
      "  staff.2.department: one of justice, land, justice",
    ]);
  });

  test("takes addresses that calls may leave for, and no name twice", async () => {
    const hook = (id: string, url: string) => ({ id, url });
    const messaging = { gateway: { url: "http://zalo.example/" } };
    const webhooks = [
      hook("a", "https://a.example/"),
      hook("a", "http://a.example/"),
      hook("b", "http://127.0.0.1:1/"),
    ];
    expect((await office(["put", await file(anOffice({ webhooks, messaging }))])).err.split("\n").slice(1)).toEqual([
      "  webhooks.1.id: a name that no other webhook has",
      "  webhooks.1.url: an address that begins with https://",
      "  messaging.gateway.url: an address that begins with https://",
    ]);
  });

  test("does not give a channel of one office to another", async () => {
    await office(["put", await file(anOffice())]);
    const { code, err } = await office(["put", await file(anOffice({ id: "27592" }))]);
    expect([code, err]).toEqual([1, expect.stringContaining("belongs to office 27163")]);
    expect((await office(["get", "27592"])).code).toBe(1);
  });

  test.each([
    ["not there", "/nowhere/office.json", "cannot be read"],
    ["not JSON", "{", "is not JSON"],
    ["of two minds", '{"id":"27163","id":"27592"}', "names id twice"],
    ["a list", "[]", "file: an object"],
  ])("refuses a file that is %s", async (_, text, why) => {
    const { code, err } = await office(["put", text.startsWith("/") ? text : await file(text)]);
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("key", () => {
  const opens = async (apiKey: string, path = "/v1/offices/27163") => {
    const handler = apiHandler({ ...tables, client: tables.documentClient, publicBaseUrl: "", nowMs: () => 0 });
    return (await ask(handler, "GET", path, { apiKey })).status;
  };

  test("create shows a key once, which works until it is revoked", async () => {
    await office(["put", await file(anOffice())]);
    const { code, out, err } = await office(["key", "create", "27163"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^bng_27163_[a-z0-9]{8}_[\w-]{43}$/)]);
    expect(err).toContain("shown this once");
    expect(await opens(out)).toBe(200);
    const keyId = out.split("_")[2] ?? "";
    expect((await office(["key", "revoke", "27163", keyId])).code).toBe(0);
    expect(await opens(out)).toBe(401);
    expect((await office(["key", "revoke", "27163", keyId])).code).toBe(0);
  });

  test("create gives the scopes that are named, and no unknown one", async () => {
    const { out, err } = await office(["key", "create", "27163", "--scopes", "dossiers:read, dossiers:write"]);
    expect(err).toContain("It may dossiers:read, dossiers:write.");
    expect([await opens(out), await opens(out, "/v1/offices/27163/dossiers")]).toEqual([403, 200]);
    for (const scopes of ["", "dossiers", "dossiers:read,all"]) {
      const refused = await office(["key", "create", "27163", "--scopes", scopes]);
      expect([refused.code, refused.out]).toEqual([1, ""]);
      expect(refused.err).toContain("there are dossiers:read");
    }
  });

  test.each([
    [["key", "create", "99999"], "No office 99999"],
    [["key", "create", "x"], "five-digit"],
    [["key", "revoke", "27163", "nothing0"], "no API key nothing0"],
    [["key", "revoke", "27163", ""], "no key id"],
  ])("%j says why not", async (args, why) => {
    const { code, out, err } = await office(args);
    expect([code, out, err]).toEqual([1, "", expect.stringContaining(why)]);
  });
});

describe("secret", () => {
  test("of a webhook and of the gateway are shown as often as asked, each another, and begin as its libraries want it", async () => {
    const webhooks = [
      { id: "portal", url: "https://portal.example/" },
      { id: "archive", url: "https://archive.example/" },
    ];
    const messaging = { gateway: { url: "https://zalo.example/" } };
    await office(["put", await file(anOffice({ webhooks, messaging }))]);
    const shown = [
      await office(["webhook", "secret", "27163", "portal"]),
      await office(["webhook", "secret", "27163", "archive"]),
      await office(["gateway", "secret", "27163"]),
      await office(["webhook", "secret", "27163", "portal"]),
    ].map(({ code, out }) => `${code} ${out}`);
    for (const line of shown) expect(line).toMatch(/^0 whsec_[A-Za-z0-9+/]{43}=$/);
    expect(new Set(shown).size).toBe(3);
  });

  test.each([
    [["webhook", "secret", "27163", "nothing"], "it has portal, archive"],
    [["webhook", "secret", "99999", "portal"], "No office 99999"],
    [["gateway", "secret", "x"], "five-digit"],
  ])("%j says why not", async (args, why) => {
    const { code, out, err } = await office(args);
    expect([code, out, err]).toEqual([1, "", expect.stringContaining(why)]);
  });
});

describe("asked for what it cannot do", () => {
  test.each([
    [[]],
    [["open"]],
    [["put"]],
    [["key"]],
    [["key", "create"]],
    [["key", "revoke", "27163"]],
    [["webhook", "secret", "27163"]],
    [["gateway", "secret"]],
    [["get", "1", "2"]],
    [["__proto__"]],
  ])("%j tells what there is", async (args) => {
    const { code, err } = await office(args);
    expect([code, err]).toEqual([1, expect.stringContaining("npm run office -- put FILE")]);
  });

  test("without a table, with a wrong one or without an engine it says so in a line", async () => {
    const told = async (env: Record<string, string | undefined>) =>
      (await office(["get", "27163"], env)).err.split("\n");
    expect(await told({ PEOPLE_TABLE: undefined })).toEqual([expect.stringContaining("--people-table")]);
    expect(await told({ PEOPLE_TABLE: "Nothing" })).toHaveLength(1);
    expect(await told({ AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1" })).toHaveLength(1);
    expect((await office(["get", "--colour"])).err).toContain("--colour");
    expect((await office(["--help"])).out).toContain("npm run office -- put FILE");
  });
});
