import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { statuses } from "#shared/dossiers/status.ts";
import { trackingTexts } from "#shared/text/tracking.ts";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { aPublicApi } from "#test/kit/a-public-api.ts";
import { type Answer, anApi, type Sent } from "#test/kit/an-api.ts";

const officeName = `<script>alert("Ward")</script> & 'Sons'`;
let api: Awaited<ReturnType<typeof anApi>>;
let citizens: ReturnType<typeof aPublicApi>;
let code: string;
let secret: string;
beforeAll(async () => {
  api = await anApi({ name: officeName });
  citizens = aPublicApi(api.tables);
});
let received = 0;
beforeEach(async () => {
  received += 1;
  const body = { procedure: "2.000815", receivedAt: "2026-11-20T08:00:00+07:00", channel: "direct" };
  const { body: dossier } = await api.send("POST", "/v1/offices/27163/dossiers", { key: `received ${received}`, body });
  code = dossier.code;
  secret = dossier.tracking.secret;
});

const isForm = { "content-type": "application/x-www-form-urlencoded" };
let addresses = 0;
/** Every form comes from an address of its own. */
const filled = (fields: Record<string, string>, more: Sent = {}) => {
  addresses += 1;
  const raw = new URLSearchParams(fields).toString();
  return citizens.send("POST", "/t", { headers: isForm, raw, from: `198.51.100.${addresses}`, ...more });
};
const hashes = (page: string, element: string) =>
  [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, "g"))].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
/** The page with everything that a page of ours must be. */
function pageOf({ status, headers, body }: Answer): { status: number; page: string } {
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toBe(
    `default-src 'none'; style-src ${hashes(body, "style").join()}; script-src ${hashes(body, "script").join()}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  expect(policy).not.toContain("unsafe");
  expect(body).not.toMatch(/ on\w+=|javascript:|style="|src=|undefined|\[object/);
  return { status, page: body };
}

describe("the form", () => {
  test("needs no JavaScript: it posts code and secret to the same page", async () => {
    const { status, page } = pageOf(await citizens.send("GET", "/t"));
    expect(status).toBe(200);
    expect(page).toContain('<form method="post" action="/t?lang=vi">');
    for (const field of ["code", "secret"]) {
      expect(page).toContain(`<label for="${field}">`);
      expect(page).toMatch(new RegExp(`<input id="${field}" name="${field}" required`));
    }
    expect(page).not.toMatch(/<button[^>]*type=|disabled|<noscript/);
  });

  test.each([
    ["en", "vi", "en"],
    ["id", "en", "id"],
    [undefined, "en-GB,vi;q=0.8", "en"],
    [undefined, "fr-FR, id;q=0.9", "id"],
    [undefined, "fr", "vi"],
    [undefined, "", "vi"],
    ["<script>", "", "vi"],
    ["xx", "en", "en"],
  ] as const)(
    "speaks the language that was chosen (%s), else the browser's (%s): %s",
    async (lang, accepted, spoken) => {
      const query: Record<string, string> = lang === undefined ? {} : { lang };
      const { page } = pageOf(await citizens.send("GET", "/t", { query, headers: { "accept-language": accepted } }));
      expect(page).toContain(`<html lang="${spoken}">`);
      expect(page).toContain(`<h1>${trackingTexts[spoken].title}</h1>`);
      expect(page).toContain(`action="/t?lang=${spoken}"`);
      for (const other of ["vi", "en", "id"]) expect(page).toContain(`<a href="/t?lang=${other}" hreflang="${other}"`);
    },
  );
});

describe("what is found", () => {
  test("is told in the language of the page, in the office's hours, and nothing that is not the citizen's", async () => {
    const { status, page } = pageOf(await filled({ code, secret }, { query: { lang: "en" } }));
    expect(status).toBe(200);
    expect(page).toContain(code);
    expect(page).toContain("Certified copy from the original");
    expect(page).toContain(trackingTexts.en.status.accepted);
    expect(page).toContain("Result promised for 17:00, Friday 20/11/2026");
    expect(page).not.toMatch(/k0000001|direct|justice/);
    expect(page).not.toContain(secret);
  });

  test("reads in Vietnamese as a clerk would say it", async () => {
    const { page } = pageOf(await filled({ code, secret }, { query: { lang: "vi" } }));
    expect(page).toContain("Hẹn trả kết quả: 17:00, thứ Sáu 20/11/2026");
    expect(page).toContain("Đã nhận lúc 08:00, thứ Sáu 20/11/2026");
  });

  test("comes the same from a body in base64, as API Gateway may hand it over", async () => {
    const plain = await filled({ code, secret });
    const raw = Buffer.from(new URLSearchParams({ code, secret }).toString());
    expect(await citizens.send("POST", "/t", { headers: isForm, raw })).toEqual(plain);
  });

  test("is written as text, whatever stands in the office's settings", async () => {
    const { page } = pageOf(await filled({ code, secret }));
    expect(page).toContain(
      '<bdi lang="vi">&lt;script&gt;alert(&quot;Ward&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;</bdi>',
    );
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test("says no promise any more once the dossier has ended", async () => {
    await api.send("POST", `/v1/offices/27163/dossiers/${code}/moves`, { key: "withdraw", body: { move: "withdraw" } });
    const { page } = pageOf(await filled({ code, secret }, { query: { lang: "id" } }));
    expect(page).toContain(trackingTexts.id.status.withdrawn);
    expect(page).not.toContain(trackingTexts.id.promised("").trim());
  });
});

describe("what is not found", () => {
  test("is a 404 with the form again, the same for a wrong secret and a code that was never given out", async () => {
    const answers = [
      await filled({ code, secret: "222222222" }),
      await filled({ code: code.replace("-261120-", "-261119-"), secret }),
      await filled({ code: '"><img src=x onerror=alert(1)>', secret: "'--" }),
      await filled({ code: "x".repeat(60_000), secret }),
      await filled({}),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { status, page } = pageOf(answers[0] ?? expect.unreachable());
    expect(status).toBe(404);
    expect(page).toContain(`role="alert" id="failed">${trackingTexts.vi.notFound}`);
    expect(page).toContain("<form");
  });

  test("by a body that is no form is a problem like any other", async () => {
    const text = `code=${code}`;
    for (const type of ["", "application/json", "multipart/form-data; boundary=x", "text/plain"]) {
      expect(refusedFieldsOf(await filled({}, { raw: text, headers: { "content-type": type } }), [415])).toEqual([
        "body",
      ]);
    }
    expect(refusedFieldsOf(await filled({}, { raw: "x".repeat(65_537) }), [413])).toEqual(["body"]);
    expect(refusedFieldsOf(await filled({}, { raw: Buffer.from([0xff]) }))).toEqual(["body"]);
    expect((await filled({}, { raw: "%ff=%zz&&&=&code[]=1&code=a&code=b&%00" })).status).toBe(404);
  });
});

test("there is a sentence for each of the ten statuses in each of the three languages", () => {
  for (const { status } of Object.values(trackingTexts)) {
    expect(Object.keys(status).sort()).toEqual([...statuses].sort());
    expect(new Set(Object.values(status)).size).toBe(statuses.length);
  }
});

test("the description of the API is served as it was built, and may be kept for five minutes", async () => {
  const answer = await citizens.send("GET", "/v1/openapi.json");
  expect([answer.status, answer.headers["cache-control"], answer.body.openapi]).toEqual([
    200,
    "public, max-age=300",
    "3.1.0",
  ]);
});
