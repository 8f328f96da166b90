interface Counts {
  readonly answered: number;
  readonly expected: number;
}

export const endOfDay = {
  title: "Cuối ngày rồi, cả nhà cùng nhìn lại một chút nhé",
  titleOf: (department: string) => `${department}: cuối ngày rồi, cả nhà cùng nhìn lại một chút nhé`,
  titleOfPast: (date: string) => `Nhìn lại ngày ${date}, hôm đó mình chưa kịp ngồi với nhau`,
  figuresOf: (date: string) => `Số liệu ngày ${date}`,
  figures: { received: "Đã nhận", returned: "Đã trả", onTime: "Đúng hẹn", late: "Trễ hẹn", open: "Chưa trả" },
  helped: "Hôm nay đã giúp nhau",
  helpedLine: (department: string, from: string, to: string | undefined) =>
    `qua phụ ${department}, ${from}${to === undefined ? "" : ` đến ${to}`}`,
  /** Said when more people helped than are named. */
  andMore: (count: number) => `và ${count} người nữa`,
  news: "Anh chị góp ý, cơ quan đã làm",
  newsOf: {
    acknowledged: "đã tiếp nhận",
    planned: "đã lên kế hoạch",
    done: "đã làm xong",
    declined: "chưa làm được",
    merged: "đã gộp với góp ý khác",
    forwarded: "đã chuyển lên trên",
  },
  newsBeyond: (count: number) => `+${count} góp ý khác có chuyển biến`,
  questions: {
    reflect: "Ngày mai anh chị định thử làm khác đi điều gì?",
    obstacle: "Điều gì cản trở anh chị hôm nay?",
    help: "Điều gì đã giúp anh chị hôm nay?",
  },
  invitation:
    "Anh chị trả lời ngay trong luồng này, bằng biểu mẫu hoặc nhắn riêng cho tôi. Mở đầu bằng “Góp ý:” thì tôi theo đến khi có trả lời. " +
    "Nhớ đừng viết số giấy tờ, số điện thoại của bà con nhé.",
  closed: (time: string) => `Buổi nhìn lại đã khép lúc ${time}. Ai nhớ ra điều gì cứ viết tiếp, tôi vẫn ghi.`,
  missed: (date: string) =>
    `Buổi nhìn lại cuối ngày ${date} không mở được đúng giờ nên xin bỏ qua. Ai có góp ý cho ngày đó cứ trả lời ở đây, tôi vẫn ghi.`,
  byForm: "Trả lời bằng biểu mẫu",
  mine: "Xem bài của tôi",
  recorded: ({ answers, suggestions }: { readonly answers: number; readonly suggestions: number }) =>
    suggestions === 0
      ? `Đã ghi ${answers} câu trả lời`
      : `Đã ghi ${answers} câu trả lời, trong đó ${suggestions} góp ý`,
  latest: (shown: number) => `${shown} câu mới nhất:`,
  isSuggestion: "góp ý",
  form: {
    title: "Nhìn lại cuối ngày",
    submit: "Gửi",
    close: "Để sau",
    about: (date: string) => `Ngày ${date}. Ô nào không có gì để nói thì cứ để trống.`,
    shown:
      "Câu trả lời hiện trong luồng để cả nhà cùng đọc, không kèm tên; riêng góp ý thì đăng kèm tên. Xóa hết rồi gửi là rút lại.",
    tried: "Lần trước anh chị định thử:",
    stillThere: "Còn vướng từ lần trước thì để nguyên, xong rồi thì xóa đi.",
    suggestion: "Góp ý của anh chị",
    suggestionHint: "Đăng kèm tên anh chị; có người nhận trả lời và theo đến khi xong.",
    sensitive: (found: string) =>
      `Có “${found}”. Anh chị bỏ chỗ đó ra rồi gửi lại giúp, đừng ghi thông tin của bà con nhé.`,
    notStaff: (office: string) => `Biểu mẫu này dành cho cán bộ ${office}.`,
    gone: "Buổi nhìn lại này không còn nữa.",
  },
  mineOf: (date: string) => `Bài của anh/chị ngày ${date}`,
  nothingYet: (date: string) =>
    `Ngày ${date} anh/chị chưa ghi gì. Trả lời trong luồng hoặc bằng biểu mẫu đều được nhé.`,
  takeBack: "Muốn sửa hay rút lại: sửa hoặc xóa tin nhắn, hoặc mở lại biểu mẫu.",
  kept: (date: string) => `Tôi đã ghi vào buổi nhìn lại ngày ${date}`,
  keptHow: "Anh/chị sửa hoặc xóa tin nhắn thì tôi sửa theo. Trong luồng chung không kèm tên, trừ khi đó là góp ý.",
  takenBack: (date: string) => `Tôi đã rút lại điều anh/chị ghi cho ngày ${date}`,
  remind: (time: string) =>
    `Buổi nhìn lại hôm nay còn mở đến ${time}. Một câu thôi cũng quý, nhắn ngay ở đây cũng được nhé.`,
  summary: {
    title: (date: string) => `Tóm tắt buổi nhìn lại ngày ${date}`,
    titleOf: (department: string, date: string) => `${department}: tóm tắt buổi nhìn lại ngày ${date}`,
    answered: "Đã trả lời",
    of: ({ answered, expected }: Counts) => `${answered} trên ${expected} người`,
    suggestions: "Góp ý mới",
    obstacles: "Điều cản trở",
    themes: "Nhiều người cùng nhắc đến",
    theme: (words: string, people: number) => `${words} (${people} người)`,
    unanswered: "Góp ý chờ trả lời lâu nhất",
    unansweredOf: (id: string, date: string) => `${id}, từ ngày ${date}: `,
    noneUnanswered: "Không còn góp ý nào chờ trả lời.",
  },
  run: {
    mayNot: "Việc này dành cho trưởng bộ phận, lãnh đạo và người quản trị.",
    noThread: "Bộ phận này không có luồng cuối ngày riêng.",
    preview: "Xem trước, chỉ anh/chị thấy",
    opened: (date: string) => `Buổi nhìn lại ngày ${date} đã mở`,
    wasOpen: (date: string) => `Buổi nhìn lại ngày ${date} đã mở từ trước`,
    paused: (date: string) => `Luồng cuối ngày đang tạm nghỉ đến hết ngày ${date}. Cho chạy lại rồi hãy mở nhé.`,
    pausedNow: (date: string) => `Luồng cuối ngày tạm nghỉ đến hết ngày ${date}`,
    resumed: "Luồng cuối ngày chạy lại bình thường",
    notPast: "Chỉ mở được ngày làm việc trong bảy ngày vừa qua.",
  },
  home: {
    title: "Nhìn lại cuối ngày",
    notYet: (time: string) => `Hôm nay mở lúc ${time}.`,
    open: (time: string) => `Đang mở đến ${time}.`,
    closed: "Buổi hôm nay đã khép, anh/chị vẫn viết thêm được.",
    none: "Hôm nay không có buổi nhìn lại.",
  },
  /** Words that say nothing by themselves, and those of them that nobody mistakes without their signs. */
  stopWords:
    "ai anh biết buổi bà bác bây bên bạn bằng bị bớt bởi chi chiều cho chung chúng chút chưa chắc chẳng chỉ chị chứ co con " +
    "cua càng các cái còn có cô cùng cũng cả cần của cứ da do duoc dạ dần em giúp giờ giữa gop gì góp gần hay hiện hãy hôm " +
    "hơn hết họ khi khong khá khó không khỏi kia kể la luôn là làm lên lúc lại lần lắm mai minh mong muốn mà mình mất mấy " +
    "mỗi một mới nay neu ngay ngày người nhau nhieu nhiều nhu nhung nhà nhé như nhưng nhất những nào này nên nó nói nếu nữa " +
    "phai phải qua quá ra rat rất rằng rồi sang sao sau sáng sẽ sự ta thay theo thành thêm thì thôi thường thấy thật thế " +
    "toi trong trên trưa trước tuy tôi tại tối tới từ từng việc voi vui và vài vào vì vẫn vậy về với vừa xem xin xong xuất " +
    "à ông ý đang đi điều đâu đây đã đó được đến đề đều để đối ạ ấy ở",
};
