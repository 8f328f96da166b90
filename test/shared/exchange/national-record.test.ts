import { expect, test } from "vitest";
import { NationalRecord, nationalRecord } from "#shared/exchange/national-record.ts";
import { aDossier } from "./a-dossier.ts";

const names = { zone: "Asia/Ho_Chi_Minh", office: "Phường Hòa Hưng", procedure: "Chứng thực bản sao từ bản chính" };

test("a dossier in work is told in the numbers and the wall clock of the national interface", () => {
  expect(nationalRecord(aDossier(), names)).toEqual({
    MaHoSo: "H29.27163-261120-0001",
    PhienBan: 1,
    MaTTHC: "2.000815",
    TenTTHC: "Chứng thực bản sao từ bản chính",
    MaDonVi: "27163",
    TenDonVi: "Phường Hòa Hưng",
    KenhThucHien: 1,
    TrangThaiHoSo: 2,
    NgayTiepNhan: "20/11/2026 08:15:00",
    NgayHenTra: "20/11/2026 17:00:00",
  });
});

test("a dossier that was handed over says when its clock stopped and when it was", () => {
  const record = nationalRecord(
    aDossier({
      status: "returned",
      channel: "post",
      endedAt: "2026-11-20T03:00:00.000Z",
      version: 4,
      history: [
        { move: "receive", at: "2026-11-20T01:15:00.000Z", by: "k" },
        { move: "start-work", at: "2026-11-20T02:00:00.000Z", by: "k" },
        { move: "finish", at: "2026-11-20T03:00:00.000Z", by: "k" },
        { move: "return", at: "2026-11-20T17:30:00.000Z", by: "k" },
      ],
    }),
    names,
  );
  expect(record).toMatchObject({
    TrangThaiHoSo: 10,
    KenhThucHien: 3,
    NgayKetThucXuLy: "20/11/2026 10:00:00",
    NgayTra: "21/11/2026 00:30:00",
  });
  expect(NationalRecord.parse(record)).toEqual(record);
});
