import type { home as vi } from "../vi/home.ts";

export const home: typeof vi = {
  greeting: { morning: "Selamat pagi", afternoon: "Selamat siang", evening: "Selamat malam" },
  hello: (greeting, name) => `${greeting}, ${name}`,
  weekdays: {
    mon: "Senin",
    tue: "Selasa",
    wed: "Rabu",
    thu: "Kamis",
    fri: "Jumat",
    sat: "Sabtu",
    sun: "Minggu",
  },
  today: (weekday, date, office) => `Hari ini ${weekday}, ${date}, di ${office}.`,
  away: "Anda sedang cuti hari ini. Selamat beristirahat, rekan-rekan menjaga pekerjaan di sini.",
  dayOff: "Kantor libur hari ini dan tidak ada yang jatuh tempo.",
  due: "Pekerjaan saya hari ini",
  more: (count) => `dan ${count} berkas lagi di halaman loket`,
  signing: "Menunggu tanda tangan saya",
  openDesk: "Buka halaman loket",
  openSigning: "Buka halaman tanda tangan",
  settings: "Pengaturan saya",
  leave: "Cuti saya",
  help: "Bantuan",
  setup: "Atur kantor",
  notLoaded: "Ada bagian yang belum bisa ditampilkan. Silakan buka lagi halaman ini beberapa menit lagi.",
  stranger:
    "Halo! Nama Anda belum ada dalam daftar pegawai kantor mana pun di sini. Mintalah administrator menambahkannya, lalu buka lagi halaman ini.",
};
