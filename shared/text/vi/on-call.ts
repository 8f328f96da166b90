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
  at: (time: string) => `lúc ${time}`,
  left: (time: string, minutes: number) =>
    minutes >= 0 ? `Lúc ${time} còn ${minutes} phút.` : `Lúc ${time} đã trễ hẹn ${-minutes} phút.`,
  acceptedAt: (time: string) => `đã nhận lúc ${time}.`,
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
