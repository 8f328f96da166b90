/** One dossier before the signer. */
interface SigningLine {
  readonly waiting: string;
  readonly code: string;
  readonly procedure: string;
  /** Hour and date. */
  readonly promised: string;
}

export const signing = {
  title: "Hồ sơ chờ ký",
  empty: "Không còn hồ sơ nào chờ ký. Cảm ơn anh/chị!",
  count: (count: number, waiting: string) => `Có ${count} hồ sơ chờ ký, người chờ lâu nhất đã ${waiting}.`,
  waiting: (hours: number, minutes: number) => (hours === 0 ? `${minutes} phút` : `${hours} giờ ${minutes} phút`),
  line: ({ waiting, code, procedure, promised }: SigningLine) =>
    `${waiting}: ${code}, ${procedure}, hẹn trả ${promised}`,
  more: (count: number) => `và ${count} hồ sơ nữa ở trang ký`,
  sign: (count: number) => `Ký ${count} hồ sơ này`,
  openDesk: "Mở trang ký",
  confirmTitle: "Ký các hồ sơ này?",
  confirm: (count: number) => `Anh/chị ký ${count} hồ sơ đang hiện trong danh sách. Hồ sơ đến sau không bị ký theo.`,
  yes: "Ký",
  no: "Để sau",
  asOf: (time: string) => `Tính đến ${time}, tự cập nhật mỗi phút khi có thay đổi.`,
  mayNot:
    "Việc ký dành cho người có thẩm quyền của đơn vị. Nếu anh/chị mới được giao, nhờ người quản trị cập nhật giúp.",
  partly: (signed: number, refused: number) => `Đã ký ${signed} hồ sơ, còn ${refused} hồ sơ chưa ký được:`,
  refused: (code: string, reason: string) => `${code}: ${reason}`,
  otherReason: "chưa ký được, xin xem ở trang ký",
  reasons: {
    "may-not-sign": "không thuộc thẩm quyền ký của anh/chị",
    "not-presented": "không còn nằm trong danh sách trình ký",
    "move-not-allowed": "đã chuyển sang bước khác",
    "handled-elsewhere": "do đơn vị khác xử lý và ký",
    "dossier-not-found": "không tìm thấy trong đơn vị",
    "duplicate-death": "có hồ sơ khai tử khác cho cùng một người, cần xem lại",
    "deceased-missing": "chưa ghi người mất, cần bổ sung ở trang quầy",
    "step-out-of-order": "vừa có bước khác ghi sau giờ này",
  },
};
