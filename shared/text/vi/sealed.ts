/** What an anonymous author reads, and whoever holds their token. Months and days as people write them. */
export const sealed = {
  form: {
    note: "Nếu chọn ẩn danh: tên được cất riêng, góp ý được công bố cùng lúc với góp ý của những người khác, anh chị nhận một mã để theo dõi. Slack vẫn biết ai đã bấm gửi, và cách viết có thể khiến người khác đoán ra.",
    tooSmall: (least: number) =>
      `Đơn vị có dưới ${least} người nên chưa nhận góp ý ẩn danh: viết gì mọi người cũng dễ đoán ra ai.`,
  },
  token: {
    title: "Đã nhận góp ý",
    close: "Tôi đã chép mã",
    copy: "Góp ý của anh chị đã được cất riêng, không kèm tên. Chép lại mã này nhé:",
    why: "Có mã, anh chị xem được góp ý đã trả lời tới đâu, xác nhận đã xong, đề nghị xem lại hoặc nói thêm. Mã chỉ hiện một lần: không ai xem lại hay cấp lại được, kể cả người quản trị.",
    when: (least: number, days: number) =>
      `Góp ý được giữ lại và công bố lúc 10 giờ một ngày làm việc, khi đã có ít nhất ${least} góp ý của ${least} người; chậm nhất sau ${days} ngày làm việc. Không ai thấy giờ anh chị gửi.`,
    limits: "Slack biết ai đã bấm gửi biểu mẫu này. Cách viết cũng có thể khiến người khác đoán ra.",
  },
  home: {
    title: "Góp ý ẩn danh",
    text: "Tra góp ý ẩn danh bằng mã đã chép lại.",
    button: "Tra bằng mã",
  },
  lookUp: {
    title: "Tra góp ý ẩn danh",
    submit: "Tra",
    close: "Đóng",
    label: "Mã của góp ý",
    hint: "20 chữ và số, ví dụ 7K3Q-F2MX-...; viết hoa hay thường, có gạch hay không đều được.",
    malformed: "Mã gồm 20 chữ và số như lúc hiện ra. Anh chị xem lại giúp nhé.",
    waiting: "Đang mở, chờ một chút nhé…",
  },
  result: {
    title: "Góp ý ẩn danh",
    submit: "Gửi",
    close: "Đóng",
    unknown: "Trong đơn vị không có góp ý nào ứng với mã này. Anh chị xem lại từng chữ giúp nhé.",
    tooMany: (most: number) => `Mỗi người tra được ${most} lần trong một giờ. Anh chị thử lại sau nhé.`,
    notStaff: "Chỉ người của đơn vị tra được. Nếu anh chị mới về, nhờ người quản trị cập nhật giúp.",
    refused: {
      "sensitive-words":
        "Góp ý chưa được nhận vì có điều không được công bố (số định danh, số điện thoại, mã hồ sơ hoặc dấu mật). Anh chị viết lại giúp, bỏ phần đó ra.",
      "too-small": "Góp ý chưa được nhận vì đơn vị quá ít người để giữ kín tên.",
      "not-staff": "Góp ý chưa được nhận vì người gửi không có trong danh sách của đơn vị.",
    },
    held: (least: number, days: number) =>
      `Góp ý đang được giữ, chờ công bố cùng góp ý của người khác: khi có ít nhất ${least} góp ý của ${least} người, chậm nhất sau ${days} ngày làm việc.`,
    state: (state: string) => `Hiện nay: ${state}`,
    states: {
      new: "mới, chờ lãnh đạo trả lời",
      acknowledged: "đã tiếp nhận",
      planned: "đã có kế hoạch",
      done: "đã làm xong, chờ anh chị xác nhận",
      confirmed: "đã làm xong và được xác nhận",
      declined: "không thực hiện",
      merged: "đã gộp vào góp ý khác",
      forwarded: "đã chuyển lên cấp trên",
      withdrawn: "đã rút",
    },
    steps: {
      raised: "Công bố",
      new: "Mở lại",
      acknowledged: "Tiếp nhận",
      planned: "Lên kế hoạch",
      done: "Báo đã xong",
      declined: "Không thực hiện",
      merged: "Gộp vào góp ý khác",
      forwarded: "Chuyển lên cấp trên",
      withdrawn: "Rút",
      confirmed: "Người góp ý xác nhận đã xong",
      reopened: "Người góp ý đề nghị xem lại",
      escalated: "Quá hạn, chuyển tới người đứng đầu",
      assigned: "Giao người trả lời",
      noted: "Người góp ý nói thêm",
    },
    step: (date: string, what: string, note: string | undefined) =>
      note === undefined ? `${date}: ${what}` : `${date}: ${what}. ${note}`,
    pending: (act: string) =>
      `Anh chị vừa gửi: ${act}. Lời này được ghi vào lần công bố tới, lúc 10 giờ một ngày làm việc.`,
    act: "Anh chị muốn",
    acts: {
      confirm: "Xác nhận đã làm xong",
      reopen: "Chưa xong, đề nghị xem lại",
      note: "Nói thêm một lời",
    },
    words: "Lời của anh chị",
    wordsHint: "Bắt buộc khi đề nghị xem lại hoặc nói thêm; tối đa 500 chữ. Không ghi tên ai, không ghi số giấy tờ.",
    wordsMissing: "Anh chị viết giúp vài lời nhé.",
    actMissing: "Anh chị chọn một việc nhé.",
    sensitive: (found: string) => `Có phần không được công bố, xin bỏ ra: ${found}`,
    auditTitle: "Ai đã hỏi tên người góp ý",
    auditNone: "Chưa ai hỏi tên người góp ý.",
  },
};
