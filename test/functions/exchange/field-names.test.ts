import { describe, expect, test } from "vitest";
import { adapt, fieldNamed } from "#functions/exchange/field-names.ts";

describe("the name of a field", () => {
  test.each([
    ["code", "code"],
    ["MaHoSo", "code"],
    ["Mã hồ sơ", "code"],
    ["mã_hồ_sơ", "code"],
    ["MÃ HỒ SƠ", "code"],
    ["SoHoSo", "code"],
    ["TrangThaiHoSo", "status"],
    ["Trạng thái", "status"],
    ["KenhThucHien", "channel"],
    ["MaTTHC", "procedure"],
    ["NgayTiepNhan", "receivedAt"],
    ["received_at", "receivedAt"],
    ["Ngày hẹn trả", "promisedAt"],
    ["NgayKetThucXuLy", "finishedAt"],
    ["NgayTra", "returnedAt"],
    ["PhienBan", "version"],
  ])("%s means %s, composed and decomposed", (name, field) => {
    expect([fieldNamed(name.normalize("NFC")), fieldNamed(name.normalize("NFD"))]).toEqual([field, field]);
  });

  test.each(["", "ChuHoSo", "SoCCCD", "__proto__", "constructor", "toString", "x".repeat(100_000), "\ud800"])(
    "%# means nothing and is left where it is",
    (name) => {
      expect(fieldNamed(name)).toBeUndefined();
    },
  );

  test("is noted when it means nothing, fifty times at the most and never at length", () => {
    const ignored = new Set<string>();
    const record = Array.from({ length: 10_000 }, (_, index) => [`${"x".repeat(100)}${index}`, 1] as const);
    adapt([...record, ...Array.from({ length: 100 }, (_, index) => [`y${index}`, 1] as const)], ignored);
    expect(ignored.size).toBe(50);
    for (const name of ignored) expect(name.length).toBeLessThanOrEqual(60);
  });
});
