import type { FormNumber } from "./form.ts";
import type { RefusalReason, StopReason } from "./reasons.ts";

/*
 * The words of the printed forms. They are Vietnamese by law and have no counterpart in other languages, so they stand here
 * and not in shared/text, whose tables must be complete in all three.
 */

export const nation = {
  name: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  /** Over the office's own name; the unit follows. */
  committee: "ỦY BAN NHÂN DÂN",
  centre: "Trung tâm Phục vụ hành chính công",
  form: (number: string) => `Mẫu số ${number}`,
  undated: "ngày ..... tháng ..... năm ........",
};

export const titles: Readonly<Record<FormNumber | "07", string>> = {
  "01": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
  "02": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
  "03": "Phiếu từ chối tiếp nhận hồ sơ",
  "04": "Thư xin lỗi và hẹn lại thời gian trả kết quả",
  "05": "Thông báo dừng giải quyết hồ sơ",
  "06": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
  "07": "Sổ theo dõi hồ sơ",
};

export const said = {
  code: "Mã hồ sơ",
  greeting: "Kính gửi Ông/Bà",
  applicant: "Người nộp hồ sơ",
  address: "Địa chỉ",
  phone: "Điện thoại",
  procedure: "Thủ tục",
  handler: "Nơi giải quyết",
  bundle: "Liên thông cùng hồ sơ",
  papers: "Giấy tờ đã nhận",
  copies: "Số lượng",
  copiesOf: (copies: number, pages: number | undefined) =>
    pages === undefined ? `${copies} bản` : `${copies} bản, mỗi bản ${pages} trang`,
  pagesOf: (pages: number) => `${pages} trang`,
  fee: "Phí, lệ phí",
  feePaid: "đã nộp",
  feeDue: "chưa nộp",
  feeNone: "không thu",
  received: "Tiếp nhận lúc",
  promised: "Hẹn trả kết quả",
  extended: "(hẹn lại theo Mẫu số 04)",
  bring: "Khi đến nhận kết quả, Ông/Bà mang theo",
  bringReceipt: "giấy hẹn này và giấy tờ tùy thân",
  bringProxy: "người nhận thay mang thêm giấy ủy quyền",
  bringFee: (amount: string) => `${amount} phí, lệ phí chưa nộp`,
  hours: (week: string) => `Giờ làm việc: ${week}.`,
  contact: "Cần hỏi thêm, Ông/Bà gặp quầy hướng dẫn",
  calls: (phone: string) => `, hoặc gọi ${phone}`,
  trackBy: "Quét mã để xem hồ sơ đang ở đâu, hoặc mở trang",
  trackWith: "rồi nhập mã hồ sơ và mã tra cứu",
  secret: "Mã tra cứu",
  keep: "Mã tra cứu là của riêng Ông/Bà, xin đừng đưa cho người khác.",
  qr: "Mã QR mở trang tra cứu hồ sơ",
  more: "Nói rõ thêm",
};

export const supplement = {
  opening: (office: string) => `${office} đã xem hồ sơ của Ông/Bà. Để giải quyết được, hồ sơ còn thiếu:`,
  once: "Ông/Bà chỉ cần bổ sung một lần cho đủ các giấy tờ trên, tại quầy tiếp nhận. Trong lúc chờ bổ sung, thời hạn giải quyết tạm dừng; khi nhận đủ, Trung tâm báo lại giờ hẹn trả kết quả.",
  guidance: "Hướng dẫn thêm",
};

export const refusal = {
  opening: (office: string) => `${office} đã xem hồ sơ của Ông/Bà và chưa thể tiếp nhận, vì lý do đánh dấu dưới đây:`,
  closing: "Ông/Bà có thể nộp lại khi đã có đủ điều kiện, hoặc gặp quầy hướng dẫn để được giải thích.",
  refund: "Phí, lệ phí đã nộp được trả lại cho Ông/Bà tại quầy.",
  reasons: {
    "not-competent": "Việc này không thuộc thẩm quyền giải quyết của Trung tâm",
    incomplete: "Hồ sơ chưa đủ giấy tờ, hoặc giấy tờ chưa hợp lệ theo quy định",
    conditions: "Chưa đủ điều kiện giải quyết theo quy định của pháp luật",
    duplicate: "Hồ sơ này đã được nộp và đang giải quyết",
    "not-in-person": "Việc này phải do chính người yêu cầu, hoặc người được ủy quyền hợp lệ, nộp",
  } satisfies Record<RefusalReason, string>,
};

export const stop = {
  opening: (office: string) => `${office} thông báo dừng giải quyết hồ sơ của Ông/Bà, vì lý do đánh dấu dưới đây:`,
  closing: "Mời Ông/Bà đến quầy để nhận lại giấy tờ đã nộp và được hướng dẫn bước tiếp theo.",
  reasons: {
    conditions: "Hồ sơ không đủ điều kiện giải quyết theo quy định của pháp luật",
    "no-supplement": "Đã quá thời hạn mà hồ sơ chưa được bổ sung theo yêu cầu",
    duplicate: "Hồ sơ trùng với một hồ sơ khác đang giải quyết",
    verification: "Kết quả xác minh cho thấy không thể giải quyết",
    superseded: "Việc đã được giải quyết theo một thủ tục khác",
  } satisfies Record<StopReason, string>,
};

export const apology = {
  draft: "DỰ THẢO",
  opening: (office: string, procedure: string) => `${office} đã tiếp nhận hồ sơ “${procedure}” của Ông/Bà.`,
  was: "Đã hẹn trả lúc",
  because: "Chưa trả đúng hẹn được, vì",
  now: "Xin hẹn lại lúc",
  sorry:
    "Chúng tôi xin lỗi Ông/Bà vì đã để Ông/Bà phải chờ thêm. Trung tâm sẽ theo dõi hồ sơ này và trả kết quả ngay khi có, không cần Ông/Bà đi lại hỏi.",
  ask: "Mong Ông/Bà thông cảm và đồng ý với giờ hẹn mới. Giờ hẹn mới cũng hiện trên trang tra cứu.",
  approver: "Người duyệt gia hạn",
  causes: {
    verification: "cần xác minh thêm trước khi giải quyết",
    "other-agency": "phải chờ ý kiến của cơ quan phối hợp",
    volume: "số hồ sơ trong ngày nhiều hơn khả năng giải quyết",
    absence: "người có thẩm quyền ký đi công tác",
    system: "hệ thống phần mềm gặp sự cố",
    weather: "thời tiết, thiên tai làm gián đoạn công việc",
  } as Readonly<Record<string, string>>,
};

export const slip = {
  columns: ["TT", "Bước", "Người thực hiện", "Giờ, ngày", "Tình trạng sau bước", "Ký nhận"],
  promised: "Hẹn trả kết quả",
  outcome: "Kết quả giải quyết",
  running: "đang giải quyết",
  early: "trước hạn",
  onTime: "đúng hạn",
  overdue: "quá hạn",
  machine: "Phần mềm của đơn vị",
  someone: "Cán bộ của Trung tâm",
};

export const register = {
  columns: [
    "TT",
    "Mã hồ sơ",
    "Thủ tục",
    "Người nộp hồ sơ",
    "Tiếp nhận",
    "Hẹn trả",
    "Trả kết quả",
    "Kết quả",
    "Phí đã thu",
  ],
  period: (from: string, to: string) => (from === to ? `Ngày ${from}` : `Từ ngày ${from} đến ngày ${to}`),
  day: (date: string) => `Ngày ${date}`,
  none: "Không tiếp nhận hồ sơ nào.",
  total: "Cộng cả kỳ",
  sums: {
    received: "tiếp nhận",
    returned: "đã trả",
    onTime: "đúng hạn",
    late: "quá hạn",
    open: "chưa xong",
    unsettled: "kết thúc khác",
  },
};

export const signatures = {
  note: "(Ký, ghi rõ họ tên)",
  applicant: "NGƯỜI NỘP HỒ SƠ",
  receiver: "NGƯỜI TIẾP NHẬN",
  head: "LÃNH ĐẠO TRUNG TÂM",
  recorder: "NGƯỜI LẬP SỔ",
  seal: "(Ký, đóng dấu)",
};
