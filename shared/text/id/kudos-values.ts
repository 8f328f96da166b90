export const kudosValues = {
  respectful: "Sopan dan menghormati",
  "on-time": "Tepat waktu",
  "explains-fully": "Menjelaskan sekali, lengkap dan jelas",
  "helps-colleagues": "Membantu rekan kerja",
  "listens-fairly": "Mendengarkan dan adil",
  honest: "Jujur, tidak mempersulit",
};
