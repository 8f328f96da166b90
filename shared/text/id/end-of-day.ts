import type { endOfDay as Reference } from "../vi/end-of-day.ts";

export const endOfDay: typeof Reference = {
  title: "Hari sudah sore, mari kita menengok hari ini sebentar",
  titleOf: (department) => `${department}: hari sudah sore, mari kita menengok hari ini sebentar`,
  titleOfPast: (date) => `Menengok tanggal ${date}, waktu itu kita belum sempat`,
  figuresOf: (date) => `Angka tanggal ${date}`,
  figures: {
    received: "Diterima",
    returned: "Diserahkan",
    onTime: "Tepat waktu",
    late: "Terlambat",
    open: "Belum diserahkan",
  },
  helped: "Yang saling membantu hari ini",
  helpedLine: (department, from, to) => `membantu ${department}, ${from}${to === undefined ? "" : ` sampai ${to}`}`,
  andMore: (count) => `dan ${count} orang lagi`,
  news: "Bapak/Ibu usul, kantor mengerjakan",
  newsOf: {
    acknowledged: "sudah diterima",
    planned: "sudah direncanakan",
    done: "sudah selesai",
    declined: "belum bisa dikerjakan",
    merged: "digabung dengan saran lain",
    forwarded: "diteruskan ke atas",
  },
  newsBeyond: (count) => `+${count} saran lain ada kemajuan`,
  questions: {
    reflect: "Besok Bapak/Ibu mau mencoba apa yang berbeda?",
    obstacle: "Apa yang menghambat Bapak/Ibu hari ini?",
    help: "Apa yang membantu Bapak/Ibu hari ini?",
  },
  invitation:
    "Balas langsung di utas ini, lewat formulir, atau kirim pesan ke saya. Yang diawali “Saran:” saya ikuti sampai dijawab. " +
    "Mohon jangan menulis nomor identitas atau nomor telepon warga.",
  closed: (time) =>
    `Menengok hari ini ditutup pukul ${time}. Kalau masih teringat sesuatu, tulis saja, tetap saya catat.`,
  missed: (date) =>
    `Menengok hari ${date} tidak bisa dibuka tepat waktu, jadi dilewati. Kalau ada saran untuk hari itu, balas di sini, tetap saya catat.`,
  byForm: "Jawab lewat formulir",
  mine: "Lihat jawaban saya",
  recorded: ({ answers, suggestions }) =>
    suggestions === 0
      ? `${answers} jawaban sudah dicatat`
      : `${answers} jawaban sudah dicatat, termasuk ${suggestions} saran`,
  latest: (shown) => `${shown} yang terbaru:`,
  isSuggestion: "saran",
  form: {
    title: "Menengok hari ini",
    submit: "Kirim",
    close: "Nanti saja",
    about: (date) => `Tanggal ${date}. Kosongkan yang tidak perlu dijawab.`,
    shown:
      "Jawaban tampil di utas untuk dibaca bersama, tanpa nama; saran diposting dengan nama Anda. Kosongkan semua lalu kirim untuk menarik kembali.",
    tried: "Terakhir Bapak/Ibu ingin mencoba:",
    stillThere: "Kalau masih menghambat sejak terakhir, biarkan. Kalau sudah beres, hapus.",
    suggestion: "Saran Bapak/Ibu",
    suggestionHint: "Diposting dengan nama Anda; ada yang wajib menjawab dan mengikutinya sampai selesai.",
    sensitive: (found) => `Ada “${found}”. Mohon dihapus lalu kirim lagi, jangan menulis data warga.`,
    notStaff: (office) => `Formulir ini untuk pegawai ${office}.`,
    gone: "Utas ini sudah tidak ada.",
  },
  mineOf: (date) => `Jawaban Bapak/Ibu tanggal ${date}`,
  nothingYet: (date) => `Untuk tanggal ${date} belum ada yang dicatat. Balas di utas atau lewat formulir.`,
  takeBack: "Untuk mengubah atau menarik kembali: ubah atau hapus pesannya, atau buka formulirnya lagi.",
  kept: (date) => `Sudah saya catat untuk tanggal ${date}`,
  keptHow: "Kalau pesannya diubah atau dihapus, catatan saya ikut. Di utas tidak ada nama, kecuali untuk saran.",
  takenBack: (date) => `Yang dicatat untuk tanggal ${date} sudah ditarik kembali`,
  remind: (time) =>
    `Menengok hari ini masih terbuka sampai ${time}. Satu kalimat pun berharga, boleh langsung di sini.`,
  summary: {
    title: (date) => `Ringkasan menengok hari ${date}`,
    titleOf: (department, date) => `${department}: ringkasan menengok hari ${date}`,
    answered: "Sudah menjawab",
    of: ({ answered, expected }) => `${answered} dari ${expected} orang`,
    suggestions: "Saran baru",
    obstacles: "Hambatan",
    themes: "Disebut beberapa orang",
    theme: (words, people) => `${words} (${people} orang)`,
    unanswered: "Saran yang paling lama menunggu jawaban",
    unansweredOf: (id, date) => `${id}, sejak ${date}: `,
    noneUnanswered: "Tidak ada saran yang menunggu jawaban.",
  },
  run: {
    mayNot: "Ini untuk kepala bagian, pimpinan dan admin.",
    noThread: "Bagian ini tidak punya utas sore sendiri.",
    preview: "Pratinjau, hanya Bapak/Ibu yang melihat",
    opened: (date) => `Menengok hari ${date} sudah dibuka`,
    wasOpen: (date) => `Menengok hari ${date} sudah terbuka sebelumnya`,
    paused: (date) => `Utas sore sedang libur sampai akhir tanggal ${date}. Jalankan lagi dulu, baru dibuka.`,
    pausedNow: (date) => `Utas sore libur sampai akhir tanggal ${date}`,
    resumed: "Utas sore berjalan seperti biasa lagi",
    notPast: "Hanya hari kerja dalam tujuh hari terakhir yang bisa dibuka.",
  },
  home: {
    title: "Menengok hari ini",
    notYet: (time) => `Hari ini dibuka pukul ${time}.`,
    open: (time) => `Terbuka sampai ${time}.`,
    closed: "Yang hari ini sudah ditutup, masih boleh menulis.",
    none: "Hari ini tidak ada.",
  },
  /** Words that say nothing by themselves. */
  stopWords:
    "ada adalah agar akan aku anda apa atau bagi bahwa banyak beberapa belum bisa boleh buat bukan dalam dan dapat dari dengan di dia hari harus " +
    "hanya ini itu jadi jangan juga kalau kami karena ke kita kurang lagi lebih mau masih mereka oleh pada para perlu saat saja sama sampai " +
    "sangat saya sebab sedang sekali selalu semua seperti setelah sudah supaya tadi tapi telah tetapi tidak untuk yang besok ya",
};
