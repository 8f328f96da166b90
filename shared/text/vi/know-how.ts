/** Lines of a note in a list and on its own. */
interface NoteAbout {
  readonly procedure: string;
  readonly basis: string;
  readonly date: string;
}

export const knowHow = {
  // The form.
  formTitle: "Ghi lại kinh nghiệm",
  changeTitle: "Sửa bài",
  save: "Gửi xác nhận",
  close: "Thôi",
  formNote: "Viết như kể cho đồng nghiệp mới. Đừng ghi tên, số giấy tờ, số điện thoại hay mã hồ sơ của bà con nhé.",
  removed: (kinds: string) => `Tôi đã bỏ khỏi bản nháp: ${kinds}. Anh chị xem lại giúp trước khi gửi.`,
  unread: "Tôi không đọc được luồng này (có thể tôi chưa ở trong kênh). Anh chị chép ý chính vào đây giúp nhé.",
  title: "Tên bài",
  titleHint: "Câu mà người sau sẽ gõ để tìm",
  text: "Nội dung",
  procedure: "Thủ tục",
  noProcedure: "Không thuộc thủ tục nào",
  choose: "Chọn thủ tục",
  basis: "Căn cứ pháp lý",
  validUntil: "Dùng được đến hết ngày",
  validHint: "Bỏ trống nếu không có hạn. Hết hạn, tôi sẽ hỏi lại người phụ trách.",
  missing: "Xin viết mục này.",
  sensitive: (found: string) => `Có nội dung không được đưa lên đây: ${found}. Anh chị bỏ giúp nhé.`,
  kinds: {
    "personal-id": "số định danh",
    phone: "số điện thoại",
    "dossier-code": "mã hồ sơ",
    "secrecy-mark": "dấu mật",
  },
  notStaff: "Tôi chưa thấy anh/chị trong danh sách cán bộ. Nhờ người quản trị thêm tên giúp nhé.",
  gone: "Bài này không còn nữa, hoặc chưa từng có.",
  // A note.
  states: { draft: "Chờ xác nhận", confirmed: "Đã xác nhận", outdated: "Không còn đúng", withdrawn: "Đã rút" },
  about: ({ procedure, basis, date }: NoteAbout) =>
    [procedure, basis && `căn cứ ${basis}`, date && `dùng đến ${date}`].filter(Boolean).join(" · "),
  confirmedBy: "Người xác nhận: ",
  author: "Người viết: ",
  thread: "Luồng gốc",
  stale: {
    expired: (date: string) => `Đã quá hạn dùng từ ${date}, chưa ai xác nhận lại.`,
    "new-version": (date: string) => `Thủ tục đã có bản mới từ ${date}, bài này viết theo bản cũ.`,
    "no-version": () => "Thủ tục này không còn trong danh mục đang áp dụng.",
  },
  // Search.
  usage: "Anh chị gõ /knowhow rồi vài chữ muốn tìm, có dấu hay không dấu đều được. Ví dụ: /knowhow khai sinh quá hạn",
  found: (count: number, words: string) => `Tìm thấy ${count} bài cho "${words}":`,
  foundMore: (count: number, shown: number, words: string) =>
    `Tìm thấy ${count} bài cho "${words}", đây là ${shown} bài sát nhất:`,
  nothing: (words: string) => `Chưa có bài nào về "${words}".`,
  soughtAs: (words: string) => `Tôi đã tìm: ${words}.`,
  showAll: "Xem cả bài",
  askExpert: "Hỏi người rành việc",
  // Experts.
  draftFor: "Có bài mới chờ anh/chị xác nhận",
  confirm: "Xác nhận",
  change: "Sửa",
  decline: "Không nhận",
  declineTitle: "Không nhận bài này",
  declineReason: "Lý do, để người viết biết sửa gì",
  send: "Gửi",
  staleAsk: "Bài này còn đúng không?",
  stillRight: "Vẫn đúng",
  noLonger: "Không còn đúng",
  notExpert: "Bài này do lãnh đạo hoặc người phụ trách của bộ phận xác nhận, và không ai tự xác nhận bài của mình.",
  moved: "Bài vừa được người khác sửa hoặc xử lý. Anh chị xem lại bản mới rồi hãy bấm nhé.",
  saved: (id: string) => `Đã gửi bài ${id}, chờ người phụ trách xác nhận. Cảm ơn anh/chị!`,
  savedBy: (id: string) => `Bài ${id} đã có trong kho, tôi giữ nguyên bản đó.`,
  changed: (id: string) => `Đã lưu thay đổi của bài ${id}.`,
  refusedFields: (names: string) => `Chưa lưu được, xin xem lại: ${names}.`,
  yours: {
    confirmed: (id: string) => `Bài ${id} của anh/chị đã được xác nhận. Cảm ơn anh/chị đã chia sẻ!`,
    outdated: (id: string) => `Bài ${id} của anh/chị được đánh dấu là không còn đúng.`,
    withdrawn: (id: string) => `Bài ${id} của anh/chị không được nhận.`,
  },
  reason: "Lý do: ",
  // Questions.
  asks: "hỏi anh/chị:",
  reply: "Trả lời",
  replyTitle: "Trả lời",
  replyText: "Câu trả lời",
  asked: "Tôi đã nhờ ",
  askedEnd: " trả lời, có câu trả lời tôi báo ngay trong luồng này. Anh/chị hỏi:",
  answered: "Trả lời của ",
  keep: "Lưu thành bài",
  alreadyAnswered: "Câu này đã có người trả lời. Cảm ơn anh/chị!",
  nobody: "Tôi chưa biết hỏi ai: bộ phận này chưa có người phụ trách ở đây.",
  // Home tab.
  homeTitle: "Kho kinh nghiệm",
  homeCount: (count: number) => `${count} bài. Gõ /knowhow và vài chữ để tìm.`,
  homeWaiting: (count: number) => `${count} bài chờ anh/chị:`,
  write: "Viết bài",
  open: "Xem",
};
