import type * as vi from "./vi.ts";

export const overload: typeof vi.overload = {
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
  noteOver: (department) => `${department} sudah normal, bantuan tidak diperlukan lagi. Terima kasih sudah bersedia!`,
  noteNotStaff: (office) =>
    `Tombol ini untuk pegawai ${office}. Kalau baru bergabung, minta administrator menambahkan nama Anda ke daftar ya.`,
};

export const endOfDay: typeof vi.endOfDay = {
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

export const onCall: typeof vi.onCall = {
  title: (procedure) => `Di luar jam kerja: ${procedure}`,
  promise: (code, hour) => `Kode ${code}, dijanjikan ${hour}.`,
  ready: (hour) => `Hasil sudah siap sejak ${hour} dan menunggu diserahkan.`,
  returned: (hour) => `Diserahkan pukul ${hour}.`,
  ended: (hour) => `Berkas berakhir pukul ${hour} tanpa hasil.`,
  onTime: "Tepat waktu.",
  late: "Terlambat.",
};

export const tracking: typeof vi.tracking = {
  title: "Lacak berkas",
  intro: "Masukkan kode berkas dan kode lacak yang tercetak pada tanda terima.",
  code: "Kode berkas",
  secret: "Kode lacak",
  look: "Cari",
  notFound: "Berkas dengan kedua kode ini tidak ditemukan. Mohon periksa tanda terima, atau tanyakan di loket.",
  promised: (hour) => `Hasil dijanjikan pada ${hour}`,
  received: (hour) => `Diterima pada ${hour}`,
  again: "Cari berkas lain",
  status: {
    submitted: "Berkas sudah diajukan dan menunggu diterima.",
    accepted: "Berkas sudah diterima.",
    refused: "Berkas tidak diterima. Mohon tanyakan alasannya di loket.",
    inProcess: "Berkas sedang diproses.",
    supplementRequested: "Ada dokumen yang kurang. Mohon bawa ke loket.",
    paymentRequired: "Berkas menunggu pembayaran biaya.",
    withdrawn: "Berkas ditarik sesuai permintaan.",
    stopped: "Proses dihentikan. Mohon tanyakan alasannya di loket.",
    resultReady: "Hasil sudah siap. Silakan datang ke loket pengambilan dengan tanda terima.",
    returned: "Hasil sudah diserahkan.",
  },
};
