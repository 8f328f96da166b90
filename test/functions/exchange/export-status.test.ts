import { beforeAll, describe, expect, test } from "vitest";
import { openWithKey } from "#test/kit/an-api.ts";
import { anInstanceOfExchange } from "#test/kit/an-exchange.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { anOfficeWithDossiers, codes, imported, linesOf, listIncoming } from "./an-office-with-dossiers.ts";

let office: Awaited<ReturnType<typeof anOfficeWithDossiers>>;
beforeAll(async () => {
  office = await anOfficeWithDossiers();
});

describe("the export of another office", () => {
  test("holds what that office handles for this one, and nothing else of it", async () => {
    const stranger = await openWithKey(
      office.tables,
      anOffice({ id: "26842", name: "Phường Bến Thành" }),
      undefined,
      "stranger",
    );
    const body = {
      procedure: "2.000815",
      receivedAt: "2026-01-05T09:00:00+07:00",
      channel: "direct",
      handledBy: "26842",
    };
    const { code } = (await office.send("POST", "/v1/offices/27163/dossiers", { key: "shared", body })).body;
    await listIncoming(office.tables, "26842", code);
    // A list that was led astray shows nothing that is not the office's.
    await listIncoming(office.tables, "26842", codes[0] ?? "");
    await listIncoming(office.tables, "26842", "H29.27163-260105-0777");
    const other = anInstanceOfExchange(office.tables, stranger, "26842");
    const query = { from: "2026-01-05", to: "2026-01-05", format: "ndjson" };
    const theirs = await other.send("GET", "/v1/offices/26842/exports/dossiers", { query });
    expect(linesOf(theirs.body).map((row) => [row.code, row.handledBy])).toEqual([[code, "26842"]]);
    const status = await other.send("GET", "/v1/offices/26842/exports/status", { query: { date: "2026-01-05" } });
    expect(
      status.body.items.map(({ MaHoSo, TenDonVi }: { MaHoSo: string; TenDonVi: string }) => [MaHoSo, TenDonVi]),
    ).toEqual([[code, "Phường Hòa Hưng"]]);
  });
});

describe("the status of a day", () => {
  test("is told in the national shape", async () => {
    const { body, status } = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-05", limit: "2" },
    });
    expect([status, body.items.length, typeof body.cursor]).toEqual([200, 2, "string"]);
    const next = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-05", cursor: body.cursor },
    });
    const all = [...body.items, ...next.body.items];
    expect(all.find(({ MaHoSo }) => MaHoSo === imported.code)).toEqual({
      MaHoSo: imported.code,
      PhienBan: 4,
      MaTTHC: "2.000815",
      TenTTHC: "Chứng thực bản sao từ bản chính",
      MaDonVi: "27163",
      TenDonVi: "Phường Hòa Hưng",
      KenhThucHien: 1,
      TrangThaiHoSo: 10,
      NgayTiepNhan: "05/01/2026 08:15:00",
      NgayHenTra: "05/01/2026 17:00:00",
      NgayKetThucXuLy: "05/01/2026 10:00:00",
      NgayTra: "05/01/2026 18:30:00",
    });
  });

  test("is empty on a day without a dossier", async () => {
    const { body } = await office.exchange.send("GET", "/v1/offices/27163/exports/status", {
      query: { date: "2026-01-06" },
    });
    expect(body).toEqual({ items: [] });
  });
});
