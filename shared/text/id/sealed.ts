import type { sealed as Reference } from "../vi/sealed.ts";

export const sealed: typeof Reference = {
  form: {
    note: "Jika memilih anonim: nama Anda disimpan terpisah, usulan diumumkan bersama usulan orang lain, dan Anda mendapat kode untuk mengikutinya. Slack tetap tahu siapa yang menekan kirim, dan gaya tulisan bisa dikenali.",
    tooSmall: (least) =>
      `Kantor ini kurang dari ${least} orang dan belum menerima usulan anonim: semua akan menebak siapa penulisnya.`,
  },
  token: {
    title: "Usulan diterima",
    close: "Sudah saya salin",
    copy: "Usulan Anda disimpan terpisah, tanpa nama. Mohon salin kode ini:",
    why: "Dengan kode ini Anda melihat jawabannya, memastikan sudah selesai, meminta ditinjau lagi atau menambah kata. Kode hanya tampil sekali: tidak ada yang bisa menampilkan atau membuatnya lagi, termasuk administrator.",
    when: (least, days) =>
      `Usulan ditahan dan diumumkan pukul 10.00 pada hari kerja, setelah ada sedikitnya ${least} usulan dari ${least} orang; paling lambat setelah ${days} hari kerja. Tidak ada yang melihat jam Anda mengirim.`,
    limits: "Slack tahu siapa yang menekan kirim di formulir ini. Gaya tulisan Anda juga bisa dikenali.",
  },
  home: {
    title: "Usulan anonim",
    text: "Lihat usulan anonim dengan kode yang Anda salin.",
    button: "Cari dengan kode",
  },
  lookUp: {
    title: "Usulan anonim",
    submit: "Cari",
    close: "Tutup",
    label: "Kode usulan",
    hint: "20 huruf dan angka, misalnya 7K3Q-F2MX-...; huruf besar atau kecil, dengan atau tanpa tanda hubung.",
    malformed: "Kode terdiri dari 20 huruf dan angka seperti saat ditampilkan. Mohon periksa lagi.",
    waiting: "Sebentar…",
  },
  result: {
    title: "Usulan anonim",
    submit: "Kirim",
    close: "Tutup",
    unknown: "Tidak ada usulan di kantor ini dengan kode itu. Mohon periksa tiap huruf.",
    tooMany: (most) => `Setiap orang bisa mencoba ${most} kali per jam. Mohon coba lagi nanti.`,
    notStaff: "Hanya orang kantor ini yang bisa melihat. Kalau Anda baru, mohon minta administrator.",
    refused: {
      "sensitive-words":
        "Usulan tidak diterima karena memuat yang tidak boleh diumumkan (nomor identitas, telepon, kode berkas atau tanda rahasia). Mohon tulis lagi tanpa itu.",
      "too-small": "Usulan tidak diterima karena kantor terlalu kecil untuk menyembunyikan nama.",
      "not-staff": "Usulan tidak diterima karena pengirim tidak ada dalam daftar staf kantor.",
    },
    held: (least, days) =>
      `Usulan ditahan untuk diumumkan bersama yang lain: setelah ada sedikitnya ${least} usulan dari ${least} orang, paling lambat setelah ${days} hari kerja.`,
    state: (state) => `Sekarang: ${state}`,
    states: {
      new: "baru, menunggu jawaban pimpinan",
      acknowledged: "sudah diterima",
      planned: "sudah direncanakan",
      done: "selesai, menunggu kata Anda",
      confirmed: "selesai dan dipastikan",
      declined: "tidak dilaksanakan",
      merged: "digabung dengan usulan lain",
      forwarded: "diteruskan ke tingkat atas",
      withdrawn: "ditarik",
    },
    steps: {
      raised: "Diumumkan",
      new: "Dibuka lagi",
      acknowledged: "Diterima",
      planned: "Direncanakan",
      done: "Dinyatakan selesai",
      declined: "Tidak dilaksanakan",
      merged: "Digabung",
      forwarded: "Diteruskan ke tingkat atas",
      withdrawn: "Ditarik",
      confirmed: "Penulis memastikan sudah selesai",
      reopened: "Penulis meminta ditinjau lagi",
      escalated: "Lewat waktu, diteruskan ke kepala kantor",
      assigned: "Diberikan kepada penjawab",
      noted: "Penulis menambahkan",
    },
    step: (date, what, note) => (note === undefined ? `${date}: ${what}` : `${date}: ${what}. ${note}`),
    pending: (act) => `Anda baru mengirim: ${act}. Ini dicatat pada pengumuman berikutnya, pukul 10.00 hari kerja.`,
    act: "Anda ingin",
    acts: {
      confirm: "Memastikan sudah selesai",
      reopen: "Meminta ditinjau lagi, belum selesai",
      note: "Menambah kata",
    },
    words: "Kata Anda",
    wordsHint:
      "Wajib jika meminta ditinjau lagi atau menambah kata; paling banyak 500 huruf. Jangan sebut nama atau nomor surat siapa pun.",
    wordsMissing: "Mohon tulis beberapa kata.",
    actMissing: "Mohon pilih satu.",
    sensitive: (found) => `Ini tidak boleh diumumkan, mohon dihapus: ${found}`,
    auditTitle: "Siapa yang menanyakan nama penulis",
    auditNone: "Belum ada yang menanyakan nama penulis.",
  },
};
