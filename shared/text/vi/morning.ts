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
