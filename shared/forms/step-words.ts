import type { MoveName } from "#shared/dossiers/moves.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import type { Staff } from "#shared/offices/office.ts";

export const roles: Readonly<Record<Staff["role"], string>> = {
  officer: "Cán bộ",
  head: "Trưởng bộ phận",
  signer: "Người ký",
  leader: "Lãnh đạo",
  admin: "Quản trị",
};

export const steps: Readonly<Record<MoveName, string>> = {
  submit: "Nộp hồ sơ",
  receive: "Tiếp nhận",
  accept: "Tiếp nhận",
  refuse: "Từ chối tiếp nhận",
  "start-work": "Bắt đầu xử lý",
  "send-back": "Chuyển lại để xử lý",
  "request-supplement": "Yêu cầu bổ sung",
  "request-payment": "Yêu cầu nộp phí, lệ phí",
  resume: "Xử lý tiếp",
  withdraw: "Rút hồ sơ",
  stop: "Dừng giải quyết",
  present: "Trình ký",
  sign: "Ký",
  finish: "Có kết quả",
  return: "Trả kết quả",
  extend: "Hẹn lại",
  refund: "Hoàn phí, lệ phí",
  correct: "Đồng bộ từ phần mềm khác",
};

/** The national names of the ten statuses. */
export const statusNames: Readonly<Record<DossierStatus, string>> = {
  submitted: "Mới đăng ký",
  accepted: "Được tiếp nhận",
  refused: "Không được tiếp nhận",
  inProcess: "Đang xử lý",
  supplementRequested: "Yêu cầu bổ sung giấy tờ",
  paymentRequired: "Yêu cầu thực hiện nghĩa vụ tài chính",
  withdrawn: "Công dân yêu cầu rút hồ sơ",
  stopped: "Dừng xử lý",
  resultReady: "Đã xử lý xong",
  returned: "Đã trả kết quả",
};
