export const kudosValues = {
  respectful: "Courteous and respectful",
  "on-time": "On time",
  "explains-fully": "Explains once, fully and clearly",
  "helps-colleagues": "Helps colleagues",
  "listens-fairly": "Listens and is fair",
  honest: "Honest, makes nobody run around",
};
