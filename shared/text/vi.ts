/** The reference catalogue: en and id are typed against it, so a sentence that is missing there does not compile. */

interface Queue {
  readonly waiting: number;
  readonly openCounters: number;
  /** Whole minutes for the last person in the queue; null while no counter is open. */
  readonly minutes: number | null;
}

export const overload = {
  title: (department: string) => `${department} đang đông quá`,
  queue: ({ waiting, openCounters, minutes }: Queue) =>
    minutes === null
      ? `Có ${waiting} người đang chờ mà chưa quầy nào mở.`
      : `Có ${waiting} người đang chờ ở ${openCounters} quầy. Người đến sau cùng phải chờ khoảng ${minutes} phút.`,
  ask: "Anh chị nào sắp xếp được thì qua phụ một tay nhé.",
  /** Domain rule: a colleague of another department receives and compares papers; only the competent person signs. */
  competence: "Người qua phụ chỉ tiếp nhận và đối chiếu giấy tờ, việc ký vẫn đúng thẩm quyền.",
  helpers: "Đang qua phụ:",
  offerHelp: "Tôi hỗ trợ được",
  overTitle: (department: string) => `${department} đã bớt đông`,
  over: (time: string) => `Từ ${time} hàng chờ đã trở lại bình thường, mọi người yên tâm làm việc của mình nhé.`,
  thanks: "Cảm ơn đã qua phụ:",
  thanksAll: "Cảm ơn cả nhà đã để ý giúp.",
  noteOver: (department: string) =>
    `${department} đã bớt đông rồi, lần này không phải qua nữa. Cảm ơn anh/chị đã sẵn lòng!`,
  noteNotStaff: (office: string) =>
    `Nút này dành cho cán bộ ${office}. Nếu anh/chị mới về đây, nhờ người quản trị thêm tên vào danh sách giúp nhé.`,
};

export const endOfDay = {
  title: "Cuối ngày rồi, cả nhà cùng nhìn lại một chút nhé",
  figuresOf: (date: string) => `Số liệu ngày ${date}`,
  figures: { received: "Đã nhận", returned: "Đã trả", onTime: "Đúng hẹn", late: "Trễ hẹn", open: "Chưa trả" },
  questions: ["Hôm nay có chỗ nào làm bà con phải chờ, phải đi lại?", "Ngày mai mình thử làm khác đi một việc gì?"],
  invitation:
    "Anh chị trả lời ngay trong luồng này, tôi ghi lại từng góp ý. Nhớ đừng viết số giấy tờ, số điện thoại của bà con nhé.",
  missed: (date: string) =>
    `Buổi nhìn lại cuối ngày ${date} không mở được đúng giờ nên xin bỏ qua. Ai có góp ý cho ngày đó cứ trả lời ở đây, tôi vẫn ghi.`,
  recorded: (count: number) => `Đã ghi ${count} góp ý:`,
  recordedLatest: (count: number, shown: number) => `Đã ghi ${count} góp ý, đây là ${shown} góp ý mới nhất:`,
};

export const onCall = {
  title: (procedure: string) => `Hồ sơ ngoài giờ: ${procedure}`,
  promise: (code: string, hour: string) => `Mã ${code}, hẹn trả lúc ${hour}.`,
  ready: (hour: string) => `Kết quả đã có lúc ${hour}, chờ giao cho người dân.`,
  returned: (hour: string) => `Đã trả lúc ${hour}.`,
  ended: (hour: string) => `Hồ sơ đã kết thúc lúc ${hour} mà không trả kết quả.`,
  onTime: "Đúng hẹn.",
  late: "Trễ hẹn.",
  accept: "Tôi nhận",
  asked: "Đã hỏi:",
  at: (time: string) => ` lúc ${time}`,
  left: (time: string, minutes: number) =>
    minutes >= 0 ? `Lúc ${time} còn ${minutes} phút.` : `Lúc ${time} đã trễ hẹn ${-minutes} phút.`,
  acceptedAt: (time: string) => ` đã nhận lúc ${time}.`,
  unanswered: "Đã hỏi hết mọi người mà chưa ai nhận. Ai đến được xin bấm nút giúp.",
  ask: (minutes: number) =>
    `Anh/chị nhận hồ sơ này được không? Sau ${minutes} phút chưa có trả lời, tôi hỏi người kế tiếp.`,
  yours: (time: string) => `Anh/chị đã nhận lúc ${time}. Cảm ơn anh/chị!`,
  noteYours: (code: string, time: string) => `Anh/chị đã nhận hồ sơ ${code} từ ${time} rồi.`,
  noteTaken: (code: string, name: string, time: string) =>
    `Hồ sơ ${code} đã có ${name} nhận lúc ${time} rồi. Cảm ơn anh/chị đã sẵn lòng!`,
  noteOver: (code: string) => `Hồ sơ ${code} đã xong, không phải đến nữa. Cảm ơn anh/chị!`,
  noteNotOnCall: (office: string) => `Nút này dành cho người trực và người ký của ${office}.`,
};

/** Counts of one department on a morning. */
interface MorningCounts {
  readonly today: number;
  readonly late: number;
  readonly beforeNoon: number;
  readonly waiting: number;
}

export const morning = {
  title: (date: string) => `Chào buổi sáng, đây là việc của ngày ${date}`,
  nothing: "Hôm nay anh/chị không có hồ sơ nào đến hẹn hay phải chờ. Chúc một ngày nhẹ nhàng nhé!",
  counts: ({ today, late, waiting }: MorningCounts) =>
    `Đến hẹn hôm nay ${today}, trễ hẹn ${late}, chờ người dân ${waiting}.`,
  groups: {
    late: (count: number) => `Đã trễ hẹn (${count})`,
    "before-noon": (count: number) => `Hẹn trả trước trưa (${count})`,
    today: (count: number) => `Hẹn trả trong ngày (${count})`,
    waiting: (count: number) => `Đang chờ người dân (${count})`,
  },
  line: (hour: string, code: string, procedure: string) => `${hour}, ${code}, ${procedure}`,
  presented: "đang chờ ký",
  waitingFor: { supplementRequested: "chờ bổ sung giấy tờ", paymentRequired: "chờ nộp phí, lệ phí" },
  missing: (papers: string) => `còn thiếu ${papers}`,
  more: (count: number) => `và ${count} hồ sơ nữa, xem ở trang quầy (gõ /quay)`,
  departments: "Cả đơn vị hôm nay",
  department: (name: string, { today, late, beforeNoon, waiting }: MorningCounts) =>
    `${name}: đến hẹn hôm nay ${today}, trong đó trước trưa ${beforeNoon}; đã trễ ${late}; chờ người dân ${waiting}`,
  calendarMissing: (year: string) =>
    `Lịch nghỉ lễ năm ${year} chưa được nhập. Thiếu lịch thì hồ sơ hẹn sang năm đó sẽ bị từ chối, nhờ người quản trị cập nhật sớm.`,
  calendarUndecided: (dates: string) =>
    `Lịch nghỉ các ngày ${dates} mới là dự kiến, đang tính là ngày làm việc. Khi có thông báo chính thức, nhớ cập nhật lịch của đơn vị.`,
};

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

export const apologyForm = {
  title: "Xin lỗi và gia hạn",
  about: (code: string, hour: string) => `Hồ sơ ${code}, đang hẹn ${hour}.`,
  date: "Ngày hẹn mới",
  time: "Giờ hẹn mới",
  cause: "Lý do",
  submit: "Duyệt",
  close: "Để sau",
  later: "Giờ mới phải sau giờ đang hẹn.",
  missing: "Xin chọn mục này.",
  causes: {
    verification: "Cần xác minh thêm",
    "other-agency": "Chờ ý kiến cơ quan khác",
    volume: "Số lượng hồ sơ tăng cao",
    absence: "Người có thẩm quyền vắng",
    system: "Hệ thống gặp sự cố",
    weather: "Thời tiết, thiên tai",
  },
};

export const receptionForm = {
  title: "Tiếp nhận ngoài giờ",
  submit: "Tiếp nhận",
  close: "Thôi",
  note: "Chỉ chọn thủ tục và giấy tờ. Đừng ghi tên hay số giấy tờ của người dân ở đây, phần đó bổ sung ở trang quầy.",
  procedure: "Thủ tục",
  choose: "Chọn thủ tục",
  groups: {
    urgent: "Không được để chờ",
    justice: "Tư pháp - Hộ tịch",
    economy: "Kinh tế, Hạ tầng và Đô thị",
    social: "Văn hóa - Xã hội",
    other: "Thủ tục khác",
  },
  channel: "Cách nộp",
  channels: { direct: "Tại quầy", online: "Trực tuyến", post: "Qua bưu chính" },
  papers: "Giấy tờ đã nhận",
  copies: "Số bản sao",
  pages: "Số trang của một bản",
  statedDate: "Ngày hẹn trả",
  statedTime: "Giờ hẹn trả",
  stated: "Thủ tục này chưa có thời hạn chung, anh/chị ghi giờ hẹn như trên phiếu.",
  again: "Slack chưa mở được biểu mẫu, anh/chị gõ lại /tiepnhan giúp nhé.",
  missing: "Xin chọn mục này.",
  both: "Có số bản sao thì cần cả số trang, và ngược lại.",
  count: (most: number) => `Xin nhập số từ 1 đến ${most}.`,
};

export const reception = {
  received: (code: string) => `Đã tiếp nhận hồ sơ ${code}`,
  promised: (hour: string) => `Hẹn trả: ${hour}`,
  fee: (amount: string) => `Phí, lệ phí: ${amount}`,
  feeLater: "Phí, lệ phí: tính ở trang quầy.",
  next: "Nhớ bổ sung thông tin người nộp ở trang quầy rồi in giấy hẹn cho người dân.",
  openDesk: "Mở trang quầy",
  refused: "Chưa tiếp nhận được hồ sơ vừa gửi:",
  notStaff:
    "Tôi chưa thấy anh/chị trong danh sách cán bộ nên chưa tiếp nhận được. Nhờ người quản trị thêm tên giúp nhé.",
  several: "Anh/chị làm ở nhiều đơn vị, xin gõ /tiepnhan trong kênh của đơn vị tiếp nhận hồ sơ.",
  fields: {
    procedure: "thủ tục này đơn vị không tiếp nhận hoặc đã hết hiệu lực",
    papers: "giấy tờ đã chọn không thuộc thủ tục này",
    copies: "số bản sao chưa đúng",
    pages: "số trang chưa đúng",
    fee: "mức phí chưa đúng",
    statedAt: "giờ hẹn trả chưa đúng",
    receivedAt: "giờ tiếp nhận đã quá xa",
  },
  otherField: "xin tiếp nhận lại ở trang quầy",
};

export const deskLink = {
  open: (office: string) => `Mở trang quầy của ${office}`,
  note: (minutes: number) =>
    `Đường dẫn chỉ dùng một lần, trong ${minutes} phút, và chỉ dành cho anh/chị. Hết hạn thì gõ lại /quay.`,
  notStaff: "Tôi chưa thấy anh/chị trong danh sách cán bộ. Nhờ người quản trị thêm tên giúp nhé.",
};

export const dossierCard = {
  usage: "Gõ /dossier và mã hồ sơ in trên giấy hẹn, chẳng hạn: /dossier H29.26842-261120-0241",
  notFound: (code: string) =>
    `Không tìm thấy hồ sơ ${code} trong đơn vị của anh/chị. Xin kiểm tra lại mã trên giấy hẹn.`,
  otherDepartment: "Hồ sơ của bộ phận khác. Cần biết thêm, anh/chị hỏi bộ phận đó giúp nhé.",
  labels: {
    status: "Đang ở đâu",
    promised: "Hẹn trả",
    department: "Bộ phận",
    received: "Đã nhận",
    fee: "Phí, lệ phí",
    copies: "Bản sao",
    presented: "Trình ký từ",
  },
  fee: (amount: string, paid: boolean | undefined) => `${amount}, ${paid ? "đã thu" : "chưa thu"}`,
  copies: (copies: number, pages: number | undefined) =>
    pages === undefined ? `${copies} bản` : `${copies} bản, mỗi bản ${pages} trang`,
  missing: "Còn thiếu:",
  bundle: (code: string) => `Đi cùng hồ sơ ${code}.`,
  handledBy: (office: string) => `Đơn vị ${office} xử lý, nơi nhận chuyển qua.`,
  step: (moment: string, move: string) => `${moment}: ${move}`,
  status: {
    submitted: "Mới nộp, chờ tiếp nhận",
    accepted: "Đã tiếp nhận",
    refused: "Không tiếp nhận",
    inProcess: "Đang xử lý",
    supplementRequested: "Chờ bổ sung giấy tờ",
    paymentRequired: "Chờ nộp phí, lệ phí",
    withdrawn: "Người dân đã rút",
    stopped: "Đã dừng xử lý",
    resultReady: "Đã có kết quả, chờ trả",
    returned: "Đã trả kết quả",
  },
  moves: {
    submit: "Người dân nộp trực tuyến",
    receive: "Tiếp nhận",
    accept: "Chấp nhận hồ sơ nộp trực tuyến",
    refuse: "Từ chối tiếp nhận",
    "start-work": "Bắt đầu xử lý",
    "send-back": "Trả lại để làm tiếp",
    "request-supplement": "Yêu cầu bổ sung giấy tờ",
    "request-payment": "Yêu cầu nộp phí, lệ phí",
    resume: "Xử lý tiếp",
    withdraw: "Người dân rút hồ sơ",
    stop: "Dừng xử lý",
    present: "Trình ký",
    sign: "Đã ký",
    finish: "Có kết quả",
    return: "Trả kết quả",
    extend: "Gia hạn, gửi thư xin lỗi",
    refund: "Hoàn phí, lệ phí",
    correct: "Phần mềm của đơn vị sửa lại",
  },
};

export const tracking = {
  title: "Tra cứu hồ sơ",
  intro: "Nhập mã hồ sơ và mã tra cứu in trên giấy hẹn.",
  code: "Mã hồ sơ",
  secret: "Mã tra cứu",
  look: "Tra cứu",
  notFound: "Không tìm thấy hồ sơ với hai mã này. Xin kiểm tra lại giấy hẹn, hoặc hỏi quầy hướng dẫn.",
  promised: (hour: string) => `Hẹn trả kết quả: ${hour}`,
  received: (hour: string) => `Đã nhận lúc ${hour}`,
  again: "Tra cứu hồ sơ khác",
  /** Before the title of a page that says that something went wrong. */
  failed: "Lỗi",
  tooMany: (minutes: number) =>
    `Đã có nhiều lần nhập chưa đúng. Để giữ an toàn cho hồ sơ, xin thử lại sau ${minutes} phút, hoặc hỏi quầy hướng dẫn.`,
  codeHint: (example: string) => `Ví dụ: ${example}`,
  secretHint: "9 chữ và số in cạnh mã QR; viết hoa, viết thường hay có dấu cách đều được.",
  paused: "Thời hạn đang tạm dừng và sẽ được tính tiếp khi hồ sơ đủ.",
  late: "Hồ sơ đã quá giờ hẹn. Chúng tôi xin lỗi vì để Ông/Bà phải chờ; xin liên hệ quầy để được trả lời ngay.",
  extended: "Chúng tôi xin lỗi vì chưa kịp giờ hẹn trước và xin hẹn lại như trên.",
  because: (cause: string) => `Lý do: ${cause}.`,
  causes: {
    verification: "cần xác minh thêm",
    "other-agency": "phải chờ cơ quan phối hợp",
    volume: "hồ sơ trong ngày quá nhiều",
    absence: "người ký đi công tác",
    system: "phần mềm gặp sự cố",
    weather: "thời tiết, thiên tai",
  },
  handledBy: (office: string) => `Nơi giải quyết: ${office}`,
  missing: "Giấy tờ còn thiếu",
  bring: "Khi đến nhận kết quả, xin mang theo",
  bringWhat: ["Giấy hẹn", "Giấy tờ tùy thân", "Giấy ủy quyền, nếu nhận thay"],
  feeDue: (amount: string) => `Phí, lệ phí cần nộp: ${amount}`,
  feePaid: (amount: string) => `Phí, lệ phí: ${amount}, đã nộp`,
  bundle: "Hồ sơ liên thông",
  where: "Địa chỉ và giờ làm việc",
  languages: "Ngôn ngữ",
  status: {
    submitted: "Hồ sơ đã nộp, đang chờ tiếp nhận.",
    accepted: "Hồ sơ đã được tiếp nhận.",
    refused: "Hồ sơ không được tiếp nhận. Xin liên hệ quầy để được giải thích.",
    inProcess: "Hồ sơ đang được xử lý.",
    supplementRequested: "Hồ sơ cần bổ sung giấy tờ. Xin mang giấy tờ còn thiếu đến quầy.",
    paymentRequired: "Hồ sơ đang chờ nộp phí, lệ phí.",
    withdrawn: "Hồ sơ đã được rút theo yêu cầu.",
    stopped: "Hồ sơ đã dừng xử lý. Xin liên hệ quầy để được giải thích.",
    resultReady: "Đã có kết quả. Mời đến quầy trả kết quả, nhớ mang theo giấy hẹn.",
    returned: "Đã trả kết quả.",
  },
};

export const desk = {
  menu: "Trang làm việc",
  skip: "Tới nội dung chính",
  leave: "Rời trang",
  register: "Sổ theo dõi hồ sơ",
  reception: {
    title: "Tiếp nhận hồ sơ",
    procedure: "Thủ tục",
    procedureHint: "Gõ mã hoặc vài chữ, không cần dấu, rồi Enter",
    noProcedure: "Chưa có thủ tục nào khớp, xin gõ chữ khác.",
    chooseProcedure: "Xin chọn thủ tục trong danh sách.",
    papers: "Giấy tờ đã nhận",
    allPapers: "Đủ tất cả",
    copies: "Số bản",
    pages: "Số trang mỗi bản",
    statedFee: "Mức thu (đồng)",
    statedAt: "Giờ, ngày hẹn ghi trên phiếu",
    verification: "Phải xác minh nơi khác",
    handledBy: "Mã phường, xã giải quyết (nếu là nơi khác)",
    bundle: "Mã hồ sơ đầu của bó liên thông",
    nextPart: (name: string) => `Nhận tiếp: ${name}`,
    person: "Người nộp",
    name: "Họ và tên",
    phone: "Điện thoại",
    personalId: "Số định danh",
    born: "Ngày sinh hoặc năm sinh",
    deceasedName: "Họ và tên người mất",
    deceasedBorn: "Ngày sinh hoặc năm sinh người mất",
    deceasedDiedOn: "Ngày mất",
    fee: (amount: string) => `Thu ${amount}`,
    free: "Không thu phí",
    promise: (hour: string) => `Hẹn trả lúc ${hour}`,
    paid: "Đã thu tiền",
    receive: "Nhận hồ sơ",
    mend: {
      copies: "Xin ghi số bản, từ 1 trở lên.",
      pages: "Xin ghi số trang, từ 1 trở lên.",
      fee: "Xin ghi số tiền bằng đồng, chỉ chữ số.",
      statedAt: "Giờ hẹn phải ở trong giờ làm việc, sau lúc nhận và trong hạn cho phép.",
      name: "Xin ghi họ và tên, không dùng ký tự lạ.",
      phone: "Xin ghi số điện thoại di động hoặc cố định trong nước.",
      personalId: "Xin ghi đủ 12 chữ số của số định danh.",
      born: "Xin ghi ngày dạng 1980-05-17 hoặc chỉ năm sinh.",
      handledBy: "Mã này không phải phường, xã cùng tỉnh nhận được thủ tục này.",
      bundle: "Mã này không phải hồ sơ đầu của bó liên thông có thủ tục này.",
      papers: "Có giấy tờ không thuộc thủ tục này.",
    } as Readonly<Record<string, string>>,
    look: {
      personalId: "Số định danh không khớp với năm sinh, xin đối chiếu lại với thẻ.",
    } as Readonly<Record<string, string>>,
    lookAgain: "Xin xem lại điều vừa ghi.",
    received: "Đã nhận hồ sơ",
    secret: "Mã tra cứu",
    print: "In giấy tiếp nhận và hẹn trả",
    present: "Trình ký",
    presented: "Đã trình ký",
    next: "Người tiếp theo",
    offline: "Đang mất đường truyền. Cứ nhập tiếp, hồ sơ được giữ ở máy này và gửi một lần khi có mạng lại.",
    signedOut: "Phiên làm việc đã hết. Hồ sơ đang chờ vẫn giữ ở máy này, xin mở lại trang bằng lệnh /quay trong Slack.",
    waitingTitle: "Hồ sơ đang chờ gửi",
    waiting: "Đang chờ đường truyền",
    drop: "Bỏ",
    kept: "Hồ sơ đã giữ ở máy này. Mã hồ sơ và giấy hẹn có ngay khi đường truyền trở lại.",
  },
  signing: {
    title: "Ký kết quả",
    scan: "Quét hoặc gõ mã để trả kết quả",
    handOver: "Trả kết quả",
    handed: (code: string) => `Đã trả ${code}`,
    all: "Chọn tất cả",
    sign: (count: number) => `Ký ${count} hồ sơ`,
    pick: "Chọn",
    procedure: "Thủ tục",
    code: "Mã hồ sơ",
    copies: "Số bản",
    waited: "Đã chờ",
    minutes: (count: number) => (count < 60 ? `${count} phút` : `${Math.floor(count / 60)} giờ ${count % 60} phút`),
    promised: "Hẹn trả",
    outcome: "Kết quả ký",
    signed: "Đã ký",
    already: "Đã ký trước đó",
    empty: "Không có hồ sơ nào chờ ký.",
    queued: (count: number) => `${count} hồ sơ chờ ký`,
    stale: (time: string) => `Mất đường truyền, danh sách này là lúc ${time}.`,
    signedOut: "Phiên làm việc đã hết, xin mở lại trang bằng lệnh /quay trong Slack.",
  },
};

export const deskDoor = {
  title: "Bàn làm việc",
  howIn:
    "Trang này dành cho cán bộ. Anh/chị gõ /quay trong Slack rồi bấm liên kết nhận được: mỗi liên kết dùng một lần, trong một phút.",
  paste: "Liên kết từ Slack",
  enter: "Vào bàn làm việc",
  signIn: "Đăng nhập bằng tài khoản cơ quan",
  open: "Mở bàn làm việc",
  entered: "Đã đăng nhập, đang mở bàn làm việc.",
  greeting: (name: string) => `Chào ${name}, mình bắt đầu từ đâu?`,
  receptionHint: "Nhận hồ sơ, tính phí, in giấy hẹn.",
  signingHint: "Ký kết quả, quét mã để giao.",
  handOverHint: "Quét mã để giao kết quả cho người dân.",
  registerHint: "Xem và in sổ theo dõi hồ sơ.",
  leaveEverywhere: "Đăng xuất khỏi mọi máy",
  until: "Phiên làm việc kéo dài 12 giờ kể từ lúc vào.",
  refusals: {
    "link-unknown": "Liên kết này không đúng. Anh/chị gõ /quay trong Slack để lấy liên kết mới nhé.",
    "link-used":
      "Liên kết này đã được dùng rồi. Anh/chị gõ /quay trong Slack để lấy liên kết mới; nếu không phải mình đã dùng thì vào xong nhớ bấm “Đăng xuất khỏi mọi máy”.",
    "link-late":
      "Liên kết chỉ dùng được trong một phút và đã hết hạn. Anh/chị gõ /quay trong Slack để lấy liên kết mới nhé.",
    "session-ended": "Phiên làm việc đã kết thúc. Anh/chị gõ /quay trong Slack để vào lại nhé.",
    "not-on-staff":
      "Tài khoản này chưa có trong danh sách cán bộ của cơ quan. Anh/chị nhờ người quản trị thêm tên giúp nhé.",
    "sign-in-refused": "Đăng nhập bằng tài khoản cơ quan không thành công. Anh/chị thử lại nhé.",
    "sign-in-over": "Lần đăng nhập này đã hết hạn hoặc được mở từ trình duyệt khác. Anh/chị đăng nhập lại nhé.",
    "no-sign-in": "Cơ quan này không có đăng nhập riêng. Anh/chị gõ /quay trong Slack nhé.",
    "provider-unavailable":
      "Hệ thống đăng nhập của cơ quan đang không trả lời. Anh/chị thử lại sau ít phút, hoặc gõ /quay trong Slack.",
    "cross-origin":
      "Yêu cầu này không đến từ trang của mình nên không được nhận. Anh/chị mở lại bàn làm việc rồi thử lại nhé.",
    "role-may-not": "Vai trò của anh/chị không làm được việc này.",
    "not-yours-to-end": "Chỉ người quản trị mới đăng xuất giúp người khác được.",
    invalid: "Có chỗ điền chưa đúng, anh/chị xem lại giúp.",
    "no-code": "Mã vừa quét không có mã hồ sơ. Anh/chị quét lại, hoặc gõ mã in trên giấy hẹn.",
    "dossier-not-found": "Cơ quan mình không có hồ sơ mang mã này.",
    "move-not-allowed": "Hồ sơ đang ở bước khác nên chưa làm được việc này. Anh/chị mở lại hồ sơ để xem nhé.",
    "dossier-changed": "Hồ sơ vừa có người cập nhật. Anh/chị mở lại hồ sơ rồi làm tiếp nhé.",
    "not-presented": "Hồ sơ chưa được trình ký.",
    "already-presented": "Hồ sơ đã được trình ký rồi.",
    "signed-elsewhere": "Kết quả của thủ tục này do cơ quan khác ký.",
    "handled-elsewhere": "Hồ sơ này do nơi khác giải quyết, nơi đó mới ký được.",
    "may-not-sign": "Anh/chị không có thẩm quyền ký hồ sơ này.",
    "second-supplement":
      "Hồ sơ này đã yêu cầu bổ sung một lần; yêu cầu lần nữa bị tính là trễ hẹn. Trưởng bộ phận cần xác nhận tại bàn làm việc của mình.",
    "not-your-word": "Người xác nhận phải tự làm tại bàn làm việc của mình, không ai xác nhận thay được.",
    "not-answerable": "Việc này cần trưởng bộ phận, người ký hoặc lãnh đạo xác nhận.",
    "promise-passed": "Đã quá giờ hẹn nên không gia hạn được nữa.",
    "promise-not-later": "Giờ hẹn mới phải sau giờ hẹn cũ.",
    "nothing-to-refund": "Hồ sơ này chưa thu phí nên không có gì để hoàn.",
    "deceased-missing": "Cần ghi người mất trước, kèm số định danh hoặc ngày mất, rồi mới trả kết quả được.",
    "duplicate-death":
      "Người này đã có hồ sơ khai tử khác. Anh/chị dừng một hồ sơ, hoặc nhờ trưởng bộ phận xác nhận cả hai.",
    "form-not-due": "Hồ sơ chưa đến bước cần mẫu này.",
    "idempotency-key-reused": "Yêu cầu này trùng mã với một yêu cầu khác. Anh/chị tải lại trang rồi làm lại nhé.",
    "no-such-route": "Không có trang này. Anh/chị mở lại bàn làm việc nhé.",
    "try-again": "Hệ thống đang bận. Anh/chị thử lại sau giây lát nhé.",
    internal: "Có lỗi phía hệ thống. Anh/chị thử lại, nếu vẫn không được thì báo người quản trị nhé.",
  },
};

interface MessageFacts {
  readonly office: string;
  readonly code: string;
  /** Hour, weekday and date. */
  readonly promised: string;
}

/** What citizens are sent. Words of `sms` are typed without diacritics: one would halve what an SMS holds. */
export const messages = {
  greeting: "Kính gửi Ông/Bà,",
  track: (url: string) => `Ông/Bà xem tình trạng hồ sơ tại ${url} bằng mã hồ sơ và mã tra cứu in trên giấy hẹn.`,
  trackShort: (url: string) => `Tra cuu: ${url}`,
  automatic: "Đây là tin báo tự động, xin không trả lời. Trân trọng cảm ơn Ông/Bà.",
  accepted: {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: đã tiếp nhận hồ sơ ${code}`,
    full: ({ office, code, promised }: MessageFacts) =>
      `${office} đã tiếp nhận hồ sơ ${code}. Hẹn trả kết quả lúc ${promised}.`,
    sms: ({ code, promised }: Omit<MessageFacts, "office">) => `da nhan ho so ${code}, hen tra ${promised}.`,
  },
  refused: {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: hồ sơ ${code} chưa được tiếp nhận`,
    full: ({ office, code }: MessageFacts) =>
      `Hồ sơ ${code} chưa được tiếp nhận. Xin Ông/Bà liên hệ ${office} để được hướng dẫn cụ thể.`,
    sms: ({ code }: Omit<MessageFacts, "office">) => `ho so ${code} chua duoc nhan, moi lien he quay.`,
  },
  "supplement-requested": {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: hồ sơ ${code} cần bổ sung giấy tờ`,
    full: ({ office, code }: MessageFacts) =>
      `Hồ sơ ${code} cần bổ sung giấy tờ. Trang tra cứu ghi rõ giấy tờ còn thiếu, xin Ông/Bà mang đến ${office}. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.`,
    sms: ({ code }: Omit<MessageFacts, "office">) => `ho so ${code} can bo sung giay to.`,
  },
  "payment-required": {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: hồ sơ ${code} chờ nộp phí, lệ phí`,
    full: ({ office, code }: MessageFacts) =>
      `Hồ sơ ${code} đang chờ nộp phí, lệ phí. Xin Ông/Bà nộp tại ${office}; hồ sơ được giải quyết tiếp ngay sau đó.`,
    sms: ({ code }: Omit<MessageFacts, "office">) => `ho so ${code} dang cho nop phi, le phi.`,
  },
  "result-ready": {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: hồ sơ ${code} đã có kết quả`,
    full: ({ office, code }: MessageFacts) =>
      `Hồ sơ ${code} đã có kết quả. Mời Ông/Bà đến ${office} nhận kết quả trong giờ làm việc, nhớ mang theo giấy hẹn.`,
    sms: ({ code }: Omit<MessageFacts, "office">) => `ho so ${code} da co ket qua, moi mang giay hen den nhan.`,
  },
  extended: {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: xin lỗi và hẹn lại hồ sơ ${code}`,
    full: ({ office, code, promised }: MessageFacts) =>
      `${office} xin lỗi Ông/Bà vì hồ sơ ${code} chưa thể trả đúng hẹn. Xin hẹn lại lúc ${promised}.`,
    sms: ({ code, promised }: Omit<MessageFacts, "office">) =>
      `xin loi, ho so ${code} doi gio hen tra sang ${promised}.`,
  },
  stopped: {
    subject: ({ office, code }: Omit<MessageFacts, "promised">) => `${office}: hồ sơ ${code} đã dừng giải quyết`,
    full: ({ office, code }: MessageFacts) =>
      `Hồ sơ ${code} đã dừng giải quyết. Xin Ông/Bà liên hệ ${office} để được giải thích và hướng dẫn.`,
    sms: ({ code }: Omit<MessageFacts, "office">) => `ho so ${code} da dung giai quyet, moi lien he quay.`,
  },
};

/** Why a citizen was told an hour; clauses that follow "because", and sentences about what moved it since. */
export const promise = {
  because: (hour: string, reasons: string) => `Hẹn ${hour} vì ${reasons}.`,
  noReason: (hour: string) => `Hẹn ${hour}; hồ sơ lưu không đủ để giải thích cách tính.`,
  received: (moment: string) => `hồ sơ nhận lúc ${moment}`,
  sameDay: (cutOff: string) => `nhận trước ${cutOff} nên trả trong ngày`,
  nextDay: (cutOff: string) => `nhận sau ${cutOff} hoặc ngoài giờ làm việc nên trả vào ngày làm việc kế tiếp`,
  workingDays: (days: number) => `thủ tục được giải quyết trong ${days} ngày làm việc, không tính ngày nhận`,
  workingDaysWithReceipt: (days: number) => `thủ tục được giải quyết trong ${days} ngày làm việc, tính cả ngày nhận`,
  calendarDays: (days: number) =>
    `thủ tục được giải quyết trong ${days} ngày, nếu hết hạn vào ngày nghỉ thì trả vào ngày làm việc kế tiếp`,
  minutes: (minutes: number) => `thủ tục phải trả trong ${minutes} phút, bất kể giờ nào`,
  outOfHours: (minutes: number) => `nhận ngoài giờ làm việc và không được để chờ nên trả trong ${minutes} phút`,
  verification: (days: number) => `cần cơ quan khác xác minh nên được giải quyết trong ${days} ngày làm việc`,
  slip: "cán bộ đã ghi giờ và ngày này trên phiếu hẹn",
  imported: "giờ hẹn được lấy từ phần mềm của cơ quan",
  notCounted: (days: string) => `không tính ${days}`,
  restDays: (count: number) => `${count} ngày nghỉ hằng tuần`,
  alsoCounted: (days: string) => `có tính ${days} vì cơ quan làm việc`,
  closing: (hour: string) => `hôm đó cơ quan làm việc đến ${hour}`,
  source: (source: string, mark: string) => `Căn cứ: ${source} (${mark}).`,
  marks: { verified: "đã đối chiếu văn bản", secondary: "theo nguồn thứ cấp", unverified: "chưa kiểm chứng" },
  paused: { supplement: "chờ bổ sung giấy tờ", payment: "chờ nộp phí, lệ phí" },
  pause: (why: string, from: string, to: string) => `Hồ sơ ${why} từ ${from} đến ${to}.`,
  givenBack: (left: string, hour: string) => `Lúc tạm dừng còn ${left}, được tính tiếp nên hẹn đến ${hour}.`,
  duration: (hours: number, minutes: number) =>
    [hours && `${hours} giờ`, minutes && `${minutes} phút`].filter(Boolean).join(" ") || "0 phút",
  extended: (hour: string, cause: string) => `Đã xin lỗi và gia hạn đến ${hour}: ${cause}.`,
  causes: {
    verification: "cần xác minh thêm",
    "other-agency": "chờ ý kiến cơ quan khác",
    volume: "số lượng hồ sơ tăng cao",
    absence: "người có thẩm quyền vắng",
    system: "hệ thống gặp sự cố",
    weather: "thời tiết, thiên tai",
  } as Record<string, string>,
  differs: (computed: string) =>
    `Tính lại theo quy định và lịch làm việc khi đó thì ra ${computed}, khác với giờ đã hẹn.`,
  unknown: "Không tính lại được giờ này từ hồ sơ lưu.",
  /** Days off as the table names them; what is missing here keeps its Vietnamese name. */
  nationalDays: {} as Record<string, string>,
};
