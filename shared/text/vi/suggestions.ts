import type { SuggestionState } from "#shared/suggestions/suggestion.ts";

const states: Readonly<Record<SuggestionState, string>> = {
  new: "Mới, chưa ai nhận",
  acknowledged: "Đã nhận, chưa trả lời",
  planned: "Đã lên kế hoạch",
  done: "Đã làm, chờ người góp ý xác nhận",
  declined: "Không làm được",
  merged: "Gộp vào góp ý khác",
  forwarded: "Đã chuyển lên cấp trên",
  withdrawn: "Người góp ý đã rút lại",
};

/** What people read about suggestions in channels, direct messages and on the home tab. */
export const suggestions = {
  states,
  confirmed: "Đã xong, người góp ý đã xác nhận",
  confirmedBySilence: "Đã xong (sau 5 ngày làm việc không có ý kiến khác)",
  title: (id: string, state: string) => `Góp ý ${id}: ${state}`,
  anonymous: "Ẩn danh",
  formerColleague: "một đồng nghiệp",
  wholeOffice: "Cả đơn vị",
  facts: (place: string, author: string, date: string) => `${place} · ${author} · ${date}`,
  seconders: (count: number) => (count === 0 ? "Chưa có ai ủng hộ" : `${count} người ủng hộ`),
  hint: "Cùng ý thì thả 👍 vào tin này nhé, mỗi người tính một lần. Bỏ biểu tượng là thôi.",
  gone: "Nội dung đã được xóa.",
  origin: "Xem lời nhắn ban đầu",
  owes: (name: string, until: string) => `${name} trả lời trước ${until}`,
  overdue: (name: string, until: string) => `Quá hạn: ${name} lẽ ra trả lời trước ${until}`,
  plan: (name: string, due: string) => `${name} làm, hạn ${due}`,
  confirmUntil: (until: string) => `Người góp ý xác nhận trước ${until}; quá hạn thì coi như đã xong`,
  into: (id: string) => `Theo dõi tiếp ở góp ý ${id}`,
  whom: (whom: string) => `Gửi tới: ${whom}`,
  basis: "Căn cứ: ",
  evidence: "Xem tại: ",
  handle: "Xử lý",
  view: "Xem",
  confirm: "Đúng, đã xong",
  notYet: "Chưa xong",
  yours: {
    raised: (id: string, name: string, until: string) =>
      `Đã ghi góp ý ${id} của anh chị. ${name} sẽ trả lời trước ${until}. Có bước mới nào, tôi báo anh chị ngay.`,
    taken: (id: string, name: string) =>
      `${name} đã đưa lời nhắn của anh chị vào danh sách góp ý được theo dõi, mã ${id}.`,
    known: (id: string) => `Lời nhắn này đã được theo dõi ở góp ý ${id}. Anh chị đã được tính là người ủng hộ.`,
    moved: (id: string, state: string) => `Góp ý ${id} của anh chị có bước mới: ${state}.`,
    done: (id: string, until: string) =>
      `Góp ý ${id} của anh chị được báo là đã làm xong. Anh chị xem giúp đã đúng chưa, trước ${until}. Không có ý kiến gì thì coi như đã xong.`,
    silence: (id: string) =>
      `Đã 5 ngày làm việc không có ý kiến khác nên góp ý ${id} của anh chị được coi là đã xong. Nếu chưa đúng, anh chị gửi góp ý mới nhé.`,
    escalated: (id: string, name: string) =>
      `Góp ý ${id} của anh chị đã quá hạn trả lời, nên tôi đã chuyển lên ${name}.`,
    reopened: (id: string) => `Góp ý ${id} của anh chị được mở lại.`,
  },
  supported: {
    done: (id: string) => `Góp ý ${id} mà anh chị ủng hộ đã được làm xong.`,
    declined: (id: string) => `Góp ý ${id} mà anh chị ủng hộ không làm được, lý do ở dưới.`,
    joined: (id: string, other: string) => `Góp ý ${other} giống góp ý ${id} của anh chị nên được gộp vào.`,
  },
  owed: {
    raised: (id: string, until: string) => `Có góp ý mới ${id} chờ anh chị trả lời, trước ${until}.`,
    planned: (id: string, due: string) => `Góp ý ${id} được giao cho anh chị làm, hạn ${due}.`,
    assigned: (id: string, until: string) => `Góp ý ${id} được giao cho anh chị trả lời, trước ${until}.`,
    reopened: (id: string, until: string) => `Góp ý ${id} được mở lại, anh chị trả lời trước ${until} nhé.`,
    remind: (id: string, until: string) => `Nhắc anh chị: góp ý ${id} cần trả lời trước ${until}.`,
    overdue: (id: string, until: string) => `Góp ý ${id} đã quá hạn trả lời (${until}).`,
    escalated: (id: string, name: string, until: string) =>
      `Góp ý ${id} chưa ai trả lời. Người phụ trách là ${name}, hạn là ${until}.`,
    rate: (percent: number, onTime: number, counted: number) =>
      `90 ngày qua đơn vị trả lời đúng hạn ${percent} % (${onTime}/${counted} góp ý).`,
    noted: (id: string) => `Người góp ý ẩn danh viết thêm vào góp ý ${id}:`,
    confirmed: (id: string) => `Người góp ý đã xác nhận: góp ý ${id} đã xong. Cảm ơn anh chị.`,
  },
  refused: {
    title: (id: string) => `Chưa ghi được bước này cho góp ý ${id}.`,
    notFound: "Không tìm thấy góp ý này.",
    notStaff: "Mục này dành cho cán bộ, công chức của đơn vị. Nếu anh chị mới về, nhờ người quản trị thêm giúp.",
    "may-not-step": "Bước này dành cho người phụ trách, trưởng bộ phận hoặc lãnh đạo.",
    "step-not-allowed": "Góp ý đã sang bước khác nên không còn làm bước này được.",
    "moved-meanwhile": "Vừa có người xử lý góp ý này trước anh chị. Anh chị xem lại rồi quyết định nhé.",
    "not-open": "Góp ý định gộp vào không còn mở.",
    "not-a-leader": "Người được giao phải là lãnh đạo hoặc trưởng bộ phận có dùng Slack.",
    "invalid-move": "Kế hoạch cần người làm thuộc đơn vị và hạn chưa qua.",
    "sensitive-words": "Nội dung có thông tin không được đăng (số định danh, điện thoại, mã hồ sơ hoặc dấu mật).",
    "invalid-words": "Nội dung để trống hoặc dài quá 3.000 chữ cái.",
    "too-many-steps": "Góp ý này đã qua quá nhiều bước. Anh chị gửi một góp ý mới nhé.",
    other: "Anh chị thử lại giúp.",
  },
  home: {
    title: "Góp ý",
    raise: "Gửi góp ý",
    csv: "Tải danh sách (CSV)",
    mine: "Góp ý của tôi",
    owed: "Chờ tôi trả lời",
    open: (from: number, to: number, all: number) =>
      to - from + 1 === all ? `Đang mở: ${all}` : `Đang mở: ${from}-${to} trong ${all}`,
    none: "Không có góp ý nào đang mở.",
    line: (id: string, state: string, text: string) => `${id} · ${state} · ${text}`,
    dueLine: (id: string, until: string, text: string) => `${id} · trước ${until} · ${text}`,
    previous: "Trang trước",
    next: "Trang sau",
    department: "Bộ phận",
    all: "Tất cả bộ phận",
  },
};
