import type { endOfDay as Reference } from "../vi/end-of-day.ts";

export const endOfDay: typeof Reference = {
  title: "Hari sudah sore, mari kita menengok hari ini sebentar",
  figuresOf: (date) => `Angka tanggal ${date}`,
  figures: {
    received: "Diterima",
    returned: "Diserahkan",
    onTime: "Tepat waktu",
    late: "Terlambat",
    open: "Belum diserahkan",
  },
  questions: ["Hari ini di mana warga harus menunggu atau bolak-balik?", "Besok satu hal apa yang kita coba ubah?"],
  invitation:
    "Balas langsung di utas ini, setiap saran saya catat. Mohon jangan menulis nomor identitas atau nomor telepon warga.",
  missed: (date) =>
    `Menengok hari ${date} tidak bisa dibuka tepat waktu, jadi dilewati. Kalau ada saran untuk hari itu, balas di sini, tetap saya catat.`,
  recorded: (count) => `${count} saran sudah dicatat:`,
  recordedLatest: (count, shown) => `${count} saran sudah dicatat, ini ${shown} yang terbaru:`,
};
