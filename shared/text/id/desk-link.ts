import type { deskLink as Reference } from "../vi/desk-link.ts";

export const deskLink: typeof Reference = {
  open: (office) => `Buka halaman loket ${office}`,
  note: (minutes) =>
    `Tautan ini berlaku sekali, selama ${minutes} menit, dan hanya untuk Anda. Kalau sudah lewat, ketik /quay lagi.`,
  notStaff: "Nama Anda belum ada di daftar pegawai. Mohon minta administrator menambahkannya.",
};
