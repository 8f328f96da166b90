import type { eveningMail as vi } from "../vi/evening-mail.ts";

export const eveningMail: typeof vi = {
  subject: (date) => `Melihat kembali tanggal ${date}`,
  text: ({ name, office, date, link, until }) =>
    `Halo ${name},

Rekan-rekan di ${office} sedang melihat kembali tanggal ${date}. Silakan menjawab di sini; beberapa kata saja sudah cukup:

${link}

Tautan ini hanya untuk Anda dan berlaku sampai ${until}. Sampai saat itu Anda dapat membukanya lagi untuk mengubah atau menarik jawaban. Mohon jangan meneruskan surel ini.`,
};
