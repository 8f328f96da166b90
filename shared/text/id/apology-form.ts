import type { apologyForm as Reference } from "../vi/apology-form.ts";

export const apologyForm: typeof Reference = {
  title: "Minta maaf, perpanjang",
  about: (code, hour) => `Berkas ${code}, dijanjikan ${hour}.`,
  date: "Tanggal baru",
  time: "Jam baru",
  cause: "Alasan",
  submit: "Setujui",
  close: "Nanti",
  later: "Jam baru harus sesudah jam sekarang.",
  missing: "Mohon dipilih.",
  causes: {
    verification: "Perlu verifikasi lagi",
    "other-agency": "Menunggu instansi lain",
    volume: "Berkas terlalu banyak",
    absence: "Pejabat berwenang tidak ada",
    system: "Sistem bermasalah",
    weather: "Cuaca atau bencana",
  },
};
