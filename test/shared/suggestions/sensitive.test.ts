import { expect, test } from "vitest";
import { type SensitiveKind, sensitiveIn } from "#shared/suggestions/sensitive.ts";

test.each<[string, SensitiveKind]>([
  ["Bà con số 079085001234 tới hai lần", "personal-id"],
  ["Bà con số 079 085 001 234 tới hai lần", "personal-id"],
  ["Gọi lại giúp tôi số 0912.345.678 nhé", "phone"],
  ["Gọi (+84) 912 345 678", "phone"],
  ["sđt0903123456giúp", "phone"],
  ["Hồ sơ H29.26842-261120-0241 nên trả trước", "dossier-code"],
  ["hồ sơ h29.26842-261120-0241 nên trả trước", "dossier-code"],
  ["Tài liệu TUYỆT MẬT để trên bàn", "secrecy-mark"],
  ["tai lieu toi mat de tren ban", "secrecy-mark"],
  ["Văn bản đóng dấu mật để trên bàn", "secrecy-mark"],
  ["Văn bản MẬT để trên bàn", "secrecy-mark"],
  ["Văn bản tuyệt mật".normalize("NFD"), "secrecy-mark"],
])("%s: may not be posted", (text, kind) => {
  expect(sensitiveIn(text).map((one) => one.kind)).toContain(kind);
});

test.each([
  "Nên bảo mật mật khẩu máy quầy 3, mật độ người chờ buổi sáng rất cao",
  "Ngày 20/11/2026 nhận 241 hồ sơ, trả 198, còn 43",
  "Thủ tục 2.000815 làm trong 15 phút",
  "Bận tối mắt tối mũi, bà con đau mắt mà vẫn chờ, nhịp độ mát tay",
  "",
])("%s: may be posted", (text) => {
  expect(sensitiveIn(text)).toEqual([]);
});

test("what was found is named as it was written, so that the person sees what to take out", () => {
  expect(sensitiveIn("số 079 085 001 234, gọi 0912 345 678")).toEqual([
    { kind: "personal-id", found: "079 085 001 234" },
    { kind: "phone", found: "0912 345 678" },
  ]);
});
