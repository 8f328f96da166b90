import type { apologies as Reference } from "../vi/apologies.ts";

export const apologies: typeof Reference = {
  title: (department) => `Hampir terlambat: ${department}`,
  intro:
    "Berkas ini belum selesai dan jamnya sudah dekat. Kalau diperpanjang sebelum jamnya, permintaan maaf sampai tepat waktu.",
  line: ({ hour, code, procedure, proposed }) => `Dijanjikan ${hour}: ${code}, ${procedure}. Usulan: ${proposed}`,
  extend: "Perpanjang",
  more: (count) => `${count} lagi di halaman loket (ketik /quay).`,
  broken: (count) => `Lewat jam tanpa keputusan (${count}). Mohon telepon warga, minta maaf, dan dahulukan:`,
  brokenLine: (hour, code, procedure) => `dijanjikan ${hour}: ${code}, ${procedure}`,
  extended: (count) => `Diperpanjang (${count}):`,
  extendedLine: (code, hour, name) => `${code}: dijanjikan lagi ${hour}, disetujui ${name}`,
  inTime: (count) => `Selesai tepat waktu atau dijeda: ${count}.`,
  nothing: "Saat ini tidak ada yang hampir terlambat.",
  notes: {
    "not-answerable": "Perpanjangan disetujui kepala bagian, penanda tangan, atau pimpinan.",
    "promise-passed": "Jamnya sudah lewat, tidak bisa diperpanjang lagi. Mohon telepon warga dan minta maaf.",
    "promise-not-later": "Jam baru harus sesudah jam sekarang.",
    "move-not-allowed": "Berkas sudah selesai atau dihentikan, tidak perlu diperpanjang.",
    "dossier-changed": "Janji berkas ini baru saja diubah, mohon lihat pesannya lagi.",
    "idempotency-key-reused": "Berkas ini baru saja diperpanjang ke jam lain, mohon lihat pesannya lagi.",
    "invalid-extension": "Jam baru harus di depan, paling lama setahun.",
  },
  note: (code, words) => `${code}: ${words}`,
  otherNote: "belum bisa diperpanjang, mohon coba di halaman loket.",
};
