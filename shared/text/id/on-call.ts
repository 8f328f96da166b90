import type { onCall as Reference } from "../vi/on-call.ts";

export const onCall: typeof Reference = {
  title: (procedure) => `Di luar jam kerja: ${procedure}`,
  promise: (code, hour) => `Kode ${code}, dijanjikan ${hour}.`,
  ready: (hour) => `Hasil sudah siap sejak ${hour} dan menunggu diserahkan.`,
  returned: (hour) => `Diserahkan pukul ${hour}.`,
  ended: (hour) => `Berkas berakhir pukul ${hour} tanpa hasil.`,
  onTime: "Tepat waktu.",
  late: "Terlambat.",
  accept: "Saya ambil",
  asked: "Sudah ditanya:",
  at: (time) => `pukul ${time}`,
  left: (time, minutes) =>
    minutes >= 0 ? `Pukul ${time} masih ada ${minutes} menit.` : `Pukul ${time} sudah terlambat ${-minutes} menit.`,
  acceptedAt: (time) => `mengambilnya pukul ${time}.`,
  unanswered: "Semua sudah ditanya dan belum ada yang mengambil. Yang bisa datang, mohon tekan tombolnya.",
  ask: (minutes) =>
    `Bisakah Anda mengambil berkas ini? Kalau dalam ${minutes} menit belum ada jawaban, saya tanya orang berikutnya.`,
  yours: (time) => `Anda mengambilnya pukul ${time}. Terima kasih!`,
  noteYours: (code, time) => `Berkas ${code} sudah Anda ambil sejak pukul ${time}.`,
  noteTaken: (code, name, time) => `Berkas ${code} sudah diambil ${name} pukul ${time}. Terima kasih sudah bersedia!`,
  noteOver: (code) => `Berkas ${code} sudah selesai, tidak perlu datang lagi. Terima kasih!`,
  noteNotOnCall: (office) => `Tombol ini untuk petugas siaga dan penanda tangan ${office}.`,
};
