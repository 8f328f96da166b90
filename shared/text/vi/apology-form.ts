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
