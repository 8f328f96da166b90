import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Sent } from "#test/kit/an-api.ts";
import { anExampleOffice } from "#test/kit/an-example-office.ts";
import { endpoints } from "./endpoints.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

/** Refused for its stranger, and so read to the end. */
const read = '{"stranger":1}';

describe.each(endpoints)("how a body for $name travels", ({ example, send }) => {
  const refused = async (sent: Sent, statuses?: readonly number[]) =>
    refusedFieldsOf(await send(office, sent), statuses);

  test("it is well-formed UTF-8 without a byte order mark", () =>
    expectNothingStored(office.tables, async () => {
      const text = JSON.stringify(example);
      const latin = Buffer.from(`${text.slice(0, -1)},"caf\u00e9":1}`, "latin1");
      const utf16 = Buffer.from(text, "utf16le");
      const lone = [[0xff], [0x22, 0xc3, 0x22], [0xed, 0xa0, 0x80], [0xc0, 0xaf]].map((bytes) => Buffer.from(bytes));
      for (const raw of [...lone, latin, utf16, `\uFEFF${text}`]) expect(await refused({ raw })).toEqual(["body"]);
    }));

  test("64 KB are read, one byte more is too large", () =>
    expectNothingStored(office.tables, async () => {
      for (const bytes of [65_535, 65_536]) {
        expect(await refused({ raw: read.padEnd(bytes, " ") })).toContain("stranger");
        expect(await refused({ raw: Buffer.from(read.padEnd(bytes, " ")) })).toContain("stranger");
      }
      for (const bytes of [65_537, 262_144, 6_000_000]) {
        expect(await refused({ raw: read.padEnd(bytes, " ") }, [413])).toEqual(["body"]);
        expect(await refused({ raw: Buffer.from(read.padEnd(bytes, " ")) }, [413])).toEqual(["body"]);
      }
      expect(await refused({ body: { stranger: "ế".repeat(22_000) } }, [413])).toEqual(["body"]);
    }));

  test("its content type is JSON, in UTF-8 if it says so", () =>
    expectNothingStored(office.tables, async () => {
      const wrong = ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
      for (const type of [...wrong, "application/jsonp", "application/json; charset=latin1", "application/json, a/b"]) {
        expect(await refused({ body: example, headers: { "content-type": type } }, [415])).toEqual(["body"]);
      }
      for (const type of ["application/json", "application/json;charset=utf-8", 'Application/JSON; charset="UTF-8" ']) {
        expect(await refused({ raw: read, headers: { "content-type": type } })).toContain("stranger");
      }
    }));

  test("it is not compressed", () =>
    expectNothingStored(office.tables, async () => {
      const text = JSON.stringify(example);
      for (const raw of [text, Buffer.from(text), gzipSync(text)]) {
        expect(await refused({ raw, headers: { "content-encoding": "gzip" } }, [415])).toEqual(["body"]);
      }
      expect(await refused({ raw: gzipSync(text) })).toEqual(["body"]);
      expect(await refused({ raw: read, headers: { "content-encoding": "identity" } })).toContain("stranger");
    }));

  test("two hundred more headers change nothing", () =>
    expectNothingStored(office.tables, async () => {
      const headers = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`X-Header-${n}`, "y".repeat(100)]));
      expect(await refused({ raw: read, headers })).toContain("stranger");
    }));
});
