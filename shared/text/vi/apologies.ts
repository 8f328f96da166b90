/** One dossier that will not be ready in time. */
interface ApologyLine {
  readonly hour: string;
  readonly code: string;
  readonly procedure: string;
  readonly proposed: string;
}

export const apologies = {
  title: (department: string) => `Sắp trễ hẹn: ${department}`,
  intro: "Những hồ sơ này chưa xong mà sắp đến giờ hẹn. Gia hạn trước giờ hẹn thì thư xin lỗi kịp đến người dân.",
  line: ({ hour, code, procedure, proposed }: ApologyLine) =>
    `Hẹn ${hour}: ${code}, ${procedure}. Đề xuất giờ mới: ${proposed}`,
  extend: "Gia hạn",
  more: (count: number) => `Còn ${count} hồ sơ nữa ở trang quầy (gõ /quay).`,
  broken: (count: number) =>
    `Đã quá giờ hẹn mà chưa ai quyết định (${count}). Xin gọi điện xin lỗi người dân và làm trước:`,
  brokenLine: (hour: string, code: string, procedure: string) => `hẹn ${hour}: ${code}, ${procedure}`,
  extended: (count: number) => `Đã gia hạn (${count}):`,
  extendedLine: (code: string, hour: string, name: string) => `${code}: hẹn lại ${hour}, ${name} duyệt`,
  inTime: (count: number) => `Kịp xong hoặc đã tạm dừng: ${count}.`,
  nothing: "Lúc này không có hồ sơ nào sắp trễ hẹn.",
  notes: {
    "not-answerable": "Việc gia hạn do trưởng bộ phận, người ký hoặc lãnh đạo duyệt.",
    "promise-passed": "Giờ hẹn đã qua nên không gia hạn được nữa. Xin gọi điện xin lỗi người dân.",
    "promise-not-later": "Giờ mới phải sau giờ đang hẹn.",
    "move-not-allowed": "Hồ sơ đã có kết quả hoặc đã dừng, không cần gia hạn.",
    "dossier-changed": "Giờ hẹn của hồ sơ này vừa được đổi, xin xem lại tin nhắn.",
    "idempotency-key-reused": "Hồ sơ này vừa được gia hạn đến giờ khác, xin xem lại tin nhắn.",
    "invalid-extension": "Giờ mới phải ở phía trước và không quá một năm.",
  },
  note: (code: string, words: string) => `${code}: ${words}`,
  otherNote: "chưa gia hạn được, xin thử ở trang quầy.",
};
