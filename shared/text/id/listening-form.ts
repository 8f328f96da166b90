import type { listeningForm as Reference } from "../vi/listening-form.ts";

export const listeningForm: typeof Reference = {
  note: "Catatan",
  commitment: "Komitmen",
  save: "Simpan",
  close: "Batal",
  item: "Tentang apa",
  other: "Hal lain",
  text: "Isi",
  textHint: "Secara umum saja: tanpa nama, nomor surat, nomor telepon, atau kode berkas warga.",
  what: "Apa yang akan dikerjakan",
  owner: "Siapa yang mengerjakan",
  due: "Selesai paling lambat",
  past: "Tanggalnya harus hari ini atau sesudahnya.",
  tooFar: "Tanggalnya harus dalam satu tahun.",
  missing: "Mohon diisi.",
  short: (least) => `Mohon lebih jelas, paling sedikit ${least} karakter.`,
  long: (most) => `Mohon ringkas, paling banyak ${most} karakter.`,
  sensitive: (found) => `Mohon hapus "${found}": tidak boleh dimuat di sini.`,
  over: "Sesi tidak sedang berlangsung, jadi tidak dapat ditambah.",
  leadersOnly: "Komitmen dicatat oleh pimpinan atau kepala bagian. Silakan tulis catatan saja.",
  staffOnly: "Bagian ini untuk pegawai kantor.",
};
