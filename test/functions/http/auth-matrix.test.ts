import { beforeAll, describe, expect, test } from "vitest";
import { exampleDossiers, exampleOfficeId } from "#functions/http/openapi-examples.ts";
import { type Scope, scopes } from "#shared/offices/offices.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

const otherCode = "H29.27163-260105-0001";
let office: Awaited<ReturnType<typeof anExampleOffice>>;
/** A key of another office, which holds a dossier of its own. */
let stranger: string;
const withOnly = new Map<Scope, string>();
const withAllBut = new Map<Scope, string>();

beforeAll(async () => {
  office = await anExampleOffice();
  stranger = await openWithKey(office.tables, anOffice({ id: "27163" }), scopes, "stranger");
  const own = anOffice({ id: exampleOfficeId });
  for (const [index, scope] of scopes.entries()) {
    // Reception of the example is long ago, which has a scope of its own.
    const only = scope === "dossiers:write" ? [scope, "dossiers:import" as const] : [scope];
    const others = scopes.filter((other) => other !== scope);
    withOnly.set(scope, await openWithKey(office.tables, own, only, `only000${index}`));
    withAllBut.set(scope, await openWithKey(office.tables, own, others, `allbut0${index}`));
  }
  const body = { procedure: "2.000815", receivedAt: "2026-01-05T08:15:00+07:00", channel: "direct" };
  const sent = { key: "other", body, apiKey: stranger };
  expect((await office.send("POST", "/v1/offices/27163/dossiers", sent)).body.code).toBe(otherCode);
});

/** Every route there is, so that a new one is in the matrix without a word. */
describe.each(routes)("$operation", (route) => {
  const { method, path, sent } = exampleOf(route);
  const status = async (apiKey: string | undefined) => {
    const headers = { ...sent.headers, authorization: apiKey === undefined ? "" : `Bearer ${apiKey}` };
    return (await office.send(method, path, { ...sent, headers })).status;
  };

  test("is not open without a working key", () =>
    expectNothingStored(office.tables, async () => {
      const { apiKey } = office;
      const wrongSecret = apiKey.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
      const unknownId = apiKey.replace("k0000001", "k0000009");
      const otherName = apiKey.replace(exampleOfficeId, "27163");
      for (const key of [undefined, "", wrongSecret, unknownId, otherName]) expect(await status(key)).toBe(401);
    }));

  test("answers the key of another office as it answers for an office that does not exist", () =>
    expectNothingStored(office.tables, async () => {
      const answers = [];
      for (const officeId of [exampleOfficeId, "99999"]) {
        const { path } = exampleOf(route, { officeId });
        const { body, ...answer } = await office.send(method, path, { ...sent, apiKey: stranger });
        refusedFieldsOf({ ...answer, body }, [404]);
        answers.push({ ...answer, text: JSON.stringify(body).replaceAll(officeId, "#####") });
      }
      expect(answers[0]).toEqual(answers[1]);
    }));

  test("is closed to a key with every scope but its own", () =>
    expectNothingStored(office.tables, async () => {
      expect(await status(withAllBut.get(route.scope))).toBe(403);
    }));

  test("needs no other scope", async () => {
    expect(await status(withOnly.get(route.scope))).toBeLessThan(300);
  });
});

describe.each(routes.filter(({ path }) => path.includes("{code}")))(
  "$operation with the code of another office",
  (route) => {
    test("is answered as a code that does not exist", () =>
      expectNothingStored(office.tables, async () => {
        const answers = [];
        for (const code of [otherCode, "H29.27163-260105-0002"]) {
          const { method, path, sent } = exampleOf(route, { code });
          const { body, ...answer } = await office.send(method, path, sent);
          refusedFieldsOf({ ...answer, body }, [404]);
          answers.push({ ...answer, text: JSON.stringify(body).replaceAll(code, "#") });
        }
        expect(answers[0]).toEqual(answers[1]);
      }));

    test("in the own office's name finds nothing either", async () => {
      const { method, path, sent } = exampleOf(route, { officeId: "27163", code: exampleDossiers.accepted });
      expect((await office.send(method, path, { ...sent, apiKey: stranger })).status).toBe(404);
    });
  },
);

test("a list holds no dossier of another office, and no figure of its day", async () => {
  const list = await office.send("GET", `/v1/offices/${exampleOfficeId}/dossiers`);
  expect(JSON.stringify(list.body)).not.toContain("27163");
  const own = await office.send("GET", "/v1/offices/27163/dossiers", { apiKey: stranger });
  expect(own.body.items.map(({ code }: { code: string }) => code)).toEqual([otherCode]);
});
