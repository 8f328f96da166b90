import type { receptionForm as Reference } from "../vi/reception-form.ts";

export const receptionForm: typeof Reference = {
  title: "Penerimaan luar jam",
  submit: "Terima",
  close: "Batal",
  note: "Hanya prosedur dan dokumen. Jangan tulis nama atau nomor identitas warga di sini; itu diisi di halaman loket.",
  procedure: "Prosedur",
  choose: "Pilih prosedur",
  groups: {
    urgent: "Tidak boleh menunggu",
    justice: "Hukum dan catatan sipil",
    economy: "Ekonomi, infrastruktur, dan perkotaan",
    social: "Budaya dan sosial",
    other: "Prosedur lain",
  },
  channel: "Cara pengajuan",
  channels: { direct: "Di loket", online: "Daring", post: "Lewat pos" },
  papers: "Dokumen diterima",
  copies: "Jumlah salinan",
  pages: "Halaman per salinan",
  statedDate: "Tanggal janji",
  statedTime: "Jam janji",
  stated: "Prosedur ini tidak punya batas waktu umum: isi jam seperti pada slip.",
  again: "Slack belum bisa membuka formulir; mohon ketik /tiepnhan lagi.",
  missing: "Mohon dipilih.",
  both: "Salinan perlu jumlah halaman, dan sebaliknya.",
  count: (most) => `Mohon angka 1 sampai ${most}.`,
};
