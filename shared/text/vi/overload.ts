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
  /** What the thanks that are drafted for the helpers say at first. */
  helpReason: (department: string, from: string, to: string) =>
    `Đã sang phụ ${department} lúc đông bà con, từ ${from} đến ${to}.`,
  noteOver: (department: string) =>
    `${department} đã bớt đông rồi, lần này không phải qua nữa. Cảm ơn anh/chị đã sẵn lòng!`,
  noteNotStaff: (office: string) =>
    `Nút này dành cho cán bộ ${office}. Nếu anh/chị mới về đây, nhờ người quản trị thêm tên vào danh sách giúp nhé.`,
};
