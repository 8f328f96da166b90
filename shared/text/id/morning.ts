import type { morning as Reference } from "../vi/morning.ts";

export const morning: typeof Reference = {
  title: (date) => `Selamat pagi, ini pekerjaan tanggal ${date}`,
  nothing: "Hari ini tidak ada berkas Anda yang jatuh tempo atau menunggu. Semoga harinya ringan!",
  counts: ({ today, late, waiting }) => `Jatuh tempo hari ini ${today}, terlambat ${late}, menunggu warga ${waiting}.`,
  groups: {
    late: (count) => `Sudah terlambat (${count})`,
    "before-noon": (count) => `Dijanjikan sebelum siang (${count})`,
    today: (count) => `Dijanjikan hari ini (${count})`,
    waiting: (count) => `Menunggu warga (${count})`,
  },
  line: (hour, code, procedure) => `${hour}, ${code}, ${procedure}`,
  presented: "menunggu tanda tangan",
  waitingFor: { supplementRequested: "menunggu dokumen tambahan", paymentRequired: "menunggu pembayaran" },
  missing: (papers) => `kurang ${papers}`,
  more: (count) => `dan ${count} lagi di halaman loket (ketik /quay)`,
  departments: "Seluruh kantor hari ini",
  department: (name, { today, late, beforeNoon, waiting }) =>
    `${name}: jatuh tempo hari ini ${today}, sebelum siang ${beforeNoon}; terlambat ${late}; menunggu warga ${waiting}`,
  calendarMissing: (year) =>
    `Hari libur tahun ${year} belum dimasukkan. Janji yang jatuh di tahun itu akan ditolak; mohon administrator segera memperbarui kalender.`,
  calendarUndecided: (dates) =>
    `Libur tanggal ${dates} baru usulan dan masih dihitung hari kerja. Kalau sudah diputuskan, mohon perbarui kalender kantor.`,
};
