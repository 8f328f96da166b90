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
