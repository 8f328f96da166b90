import type { promise as Reference } from "../vi/promise.ts";

export const promise: typeof Reference = {
  because: (hour, reasons) => `Dijanjikan ${hour} karena ${reasons}.`,
  noReason: (hour) => `Dijanjikan ${hour}; catatan tidak cukup untuk menjelaskan perhitungannya.`,
  received: (moment) => `berkas diterima pada ${moment}`,
  sameDay: (cutOff) => `yang diterima sampai pukul ${cutOff} selesai pada hari yang sama`,
  nextDay: (cutOff) =>
    `yang diterima setelah pukul ${cutOff} atau di luar jam kerja selesai pada hari kerja berikutnya`,
  workingDays: (days) => `prosedur ini memerlukan ${days} hari kerja, hari penerimaan tidak dihitung`,
  workingDaysWithReceipt: (days) => `prosedur ini memerlukan ${days} hari kerja, termasuk hari penerimaan`,
  calendarDays: (days) =>
    `prosedur ini memerlukan ${days} hari, dan bila berakhir pada hari libur, sampai hari kerja berikutnya`,
  minutes: (minutes) => `prosedur ini selesai dalam ${minutes} menit, kapan pun`,
  outOfHours: (minutes) =>
    `berkas masuk di luar jam kerja dan tidak boleh menunggu, jadi selesai dalam ${minutes} menit`,
  verification: (days) => `instansi lain harus memeriksa, sehingga seluruhnya ${days} hari kerja`,
  slip: "petugas menulis jam dan tanggal ini pada tanda terima",
  imported: "jam ini diambil dari perangkat lunak kantor",
  notCounted: (days) => `tidak dihitung: ${days}`,
  restDays: (count) => `${count} hari libur mingguan`,
  alsoCounted: (days) => `dihitung karena kantor buka: ${days}`,
  closing: (hour) => `hari itu kantor buka sampai pukul ${hour}`,
  source: (source, mark) => `Dasar: ${source} (${mark}).`,
  marks: { verified: "sesuai naskah resmi", secondary: "dari sumber kedua", unverified: "belum diverifikasi" },
  paused: { supplement: "menunggu dokumen yang kurang", payment: "menunggu pembayaran biaya" },
  pause: (why, from, to) => `Berkas ${why} dari ${from} sampai ${to}.`,
  givenBack: (left, hour) => `Saat dihentikan masih tersisa ${left}, yang dikembalikan, jadi ${hour}.`,
  duration: (hours, minutes) =>
    [hours && `${hours} jam`, minutes && `${minutes} menit`].filter(Boolean).join(" ") || "0 menit",
  extended: (hour, cause) => `Dengan permintaan maaf diundur ke ${hour}: ${cause}.`,
  causes: {
    verification: "perlu pemeriksaan tambahan",
    "other-agency": "menunggu jawaban instansi lain",
    volume: "jumlah berkas jauh lebih banyak",
    absence: "pejabat yang berwenang berhalangan",
    system: "gangguan sistem",
    weather: "cuaca atau bencana alam",
  },
  differs: (computed) =>
    `Bila dihitung ulang menurut aturan dan kalender saat itu hasilnya ${computed}, berbeda dari yang dijanjikan.`,
  unknown: "Jam ini tidak dapat dihitung ulang dari catatan.",
  nationalDays: {
    "Tết Dương lịch": "Tahun Baru",
    "Tết Nguyên đán": "Tahun Baru Imlek Vietnam",
    "Giỗ Tổ Hùng Vương": "Hari Peringatan Raja Hung",
    "Ngày Chiến thắng": "Hari Kemenangan",
    "Quốc tế Lao động": "Hari Buruh",
    "Quốc khánh": "Hari Nasional",
    "Ngày Văn hóa Việt Nam": "Hari Kebudayaan Vietnam",
  },
};
