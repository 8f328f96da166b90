import type { reception as Reference } from "../vi/reception.ts";

export const reception: typeof Reference = {
  received: (code) => `Berkas ${code} sudah diterima`,
  promised: (hour) => `Dijanjikan: ${hour}`,
  fee: (amount) => `Biaya: ${amount}`,
  feeLater: "Biaya: dihitung di halaman loket.",
  next: "Mohon lengkapi data pemohon di halaman loket lalu cetak tanda terima.",
  openDesk: "Buka halaman loket",
  refused: "Berkas belum bisa diterima:",
  notStaff:
    "Nama Anda belum ada di daftar pegawai, jadi belum bisa diterima. Mohon minta administrator menambahkannya.",
  several: "Anda bekerja di beberapa kantor: mohon ketik /tiepnhan di kanal kantor yang menerima berkas.",
  fields: {
    procedure: "kantor tidak menerima prosedur ini, atau sudah tidak berlaku",
    papers: "dokumen bukan milik prosedur ini",
    copies: "jumlah salinan belum benar",
    pages: "jumlah halaman belum benar",
    fee: "biaya belum benar",
    statedAt: "jam janji belum benar",
    receivedAt: "penerimaan sudah terlalu lama",
  },
  otherField: "mohon diterima di halaman loket",
};
