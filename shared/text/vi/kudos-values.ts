export const kudosValues = {
  respectful: "Lịch sự, tôn trọng",
  "on-time": "Đúng hẹn",
  "explains-fully": "Giải thích một lần, đầy đủ, dễ hiểu",
  "helps-colleagues": "Sẵn lòng giúp đồng nghiệp",
  "listens-fairly": "Lắng nghe, công tâm",
  honest: "Trung thực, không gây phiền hà",
};
