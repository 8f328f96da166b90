import type { messages as Reference } from "../vi/messages.ts";

export const messages: typeof Reference = {
  greeting: "Bapak/Ibu yang terhormat,",
  track: (url) => `Lihat status berkas di ${url} dengan kode berkas dan kode lacak pada tanda terima.`,
  trackShort: (url) => `Lacak: ${url}`,
  automatic: "Pesan ini dikirim otomatis, mohon tidak dibalas. Terima kasih.",
  accepted: {
    subject: ({ office, code }) => `${office}: berkas ${code} sudah diterima`,
    full: ({ office, code, promised }) => `${office} sudah menerima berkas ${code}. Hasil dijanjikan pada ${promised}.`,
    sms: ({ code, promised }) => `berkas ${code} diterima, selesai ${promised}.`,
  },
  refused: {
    subject: ({ office, code }) => `${office}: berkas ${code} belum dapat diterima`,
    full: ({ office, code }) => `Berkas ${code} belum dapat diterima. Mohon hubungi ${office} untuk penjelasan.`,
    sms: ({ code }) => `berkas ${code} belum dapat diterima, mohon hubungi kami.`,
  },
  "supplement-requested": {
    subject: ({ office, code }) => `${office}: berkas ${code} perlu dilengkapi`,
    full: ({ office, code }) =>
      `Berkas ${code} perlu dilengkapi. Halaman pelacakan memuat dokumen yang kurang; mohon dibawa ke ${office}. Waktu sampai saat itu tidak dihitung.`,
    sms: ({ code }) => `berkas ${code} perlu dilengkapi.`,
  },
  "payment-required": {
    subject: ({ office, code }) => `${office}: berkas ${code} menunggu pembayaran`,
    full: ({ office, code }) =>
      `Berkas ${code} menunggu pembayaran biaya. Mohon dibayar di ${office}; setelah itu berkas langsung dilanjutkan.`,
    sms: ({ code }) => `berkas ${code} menunggu pembayaran.`,
  },
  "result-ready": {
    subject: ({ office, code }) => `${office}: hasil berkas ${code} sudah ada`,
    full: ({ office, code }) =>
      `Hasil berkas ${code} sudah ada. Silakan ambil di ${office} pada jam kerja dengan membawa tanda terima.`,
    sms: ({ code }) => `hasil berkas ${code} sudah ada, ambil dengan tanda terima.`,
  },
  extended: {
    subject: ({ office, code }) => `${office}: mohon maaf, janji baru untuk berkas ${code}`,
    full: ({ office, code, promised }) =>
      `${office} mohon maaf karena berkas ${code} belum selesai sesuai janji. Janji yang baru: ${promised}.`,
    sms: ({ code, promised }) => `maaf, berkas ${code} diundur ke ${promised}.`,
  },
  stopped: {
    subject: ({ office, code }) => `${office}: berkas ${code} dihentikan`,
    full: ({ office, code }) => `Berkas ${code} dihentikan. Mohon hubungi ${office} untuk penjelasan.`,
    sms: ({ code }) => `berkas ${code} dihentikan, mohon hubungi kami.`,
  },
};
