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
