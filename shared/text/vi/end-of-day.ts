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
