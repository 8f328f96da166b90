import type { overload as Reference } from "../vi/overload.ts";

export const overload: typeof Reference = {
  title: (department) => `${department} sedang kewalahan`,
  queue: ({ waiting, openCounters, minutes }) =>
    minutes === null
      ? `${waiting} orang menunggu dan belum ada loket yang buka.`
      : `${waiting} orang menunggu di ${openCounters} loket. Yang terakhir datang menunggu sekitar ${minutes} menit.`,
  ask: "Yang bisa meninggalkan pekerjaannya sebentar, mohon bantu ya.",
  competence: "Yang membantu hanya menerima dan mencocokkan berkas; tanda tangan tetap oleh pejabat yang berwenang.",
  helpers: "Sedang membantu:",
  offerHelp: "Saya bisa bantu",
  overTitle: (department) => `${department} sudah normal kembali`,
  over: (time) => `Sejak ${time} antrean sudah normal. Silakan kembali ke pekerjaan masing-masing.`,
  thanks: "Terima kasih sudah membantu:",
  thanksAll: "Terima kasih atas perhatian semuanya.",
  helpReason: (department, from, to) =>
    `Ikut membantu ${department} saat banyak warga menunggu, dari ${from} sampai ${to}.`,
  noteOver: (department) => `${department} sudah normal, bantuan tidak diperlukan lagi. Terima kasih sudah bersedia!`,
  noteNotStaff: (office) =>
    `Tombol ini untuk pegawai ${office}. Kalau baru bergabung, minta administrator menambahkan nama Anda ke daftar ya.`,
};
