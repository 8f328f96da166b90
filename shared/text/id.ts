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
  accept: "Saya ambil",
  asked: "Sudah ditanya:",
  at: (time) => ` pukul ${time}`,
  left: (time, minutes) =>
    minutes >= 0 ? `Pukul ${time} masih ada ${minutes} menit.` : `Pukul ${time} sudah terlambat ${-minutes} menit.`,
  acceptedAt: (time) => ` mengambilnya pukul ${time}.`,
  unanswered: "Semua sudah ditanya dan belum ada yang mengambil. Yang bisa datang, mohon tekan tombolnya.",
  ask: (minutes) =>
    `Bisakah Anda mengambil berkas ini? Kalau dalam ${minutes} menit belum ada jawaban, saya tanya orang berikutnya.`,
  yours: (time) => `Anda mengambilnya pukul ${time}. Terima kasih!`,
  noteYours: (code, time) => `Berkas ${code} sudah Anda ambil sejak pukul ${time}.`,
  noteTaken: (code, name, time) => `Berkas ${code} sudah diambil ${name} pukul ${time}. Terima kasih sudah bersedia!`,
  noteOver: (code) => `Berkas ${code} sudah selesai, tidak perlu datang lagi. Terima kasih!`,
  noteNotOnCall: (office) => `Tombol ini untuk petugas siaga dan penanda tangan ${office}.`,
};

export const morning: typeof vi.morning = {
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
  failed: "Kesalahan",
  tooMany: (minutes) =>
    `Sudah beberapa kali isian keliru. Demi keamanan berkas, silakan coba lagi dalam ${minutes} menit, atau tanyakan di meja informasi.`,
  secretHint: "9 huruf dan angka di bawah kode QR; huruf besar, huruf kecil, dan spasi semuanya bisa.",
  paused: "Waktu sedang berhenti dan berjalan lagi setelah berkas lengkap.",
  late: "Jam yang dijanjikan sudah lewat. Kami mohon maaf; silakan hubungi loket untuk mendapat jawaban segera.",
  extended: "Kami mohon maaf karena jam sebelumnya tidak dapat kami tepati; silakan datang pada jam di atas.",
  because: (cause) => `Alasan: ${cause}.`,
  causes: {
    verification: "perlu pemeriksaan lebih lanjut",
    "other-agency": "menunggu jawaban instansi lain",
    volume: "berkas hari itu terlalu banyak",
    absence: "penanda tangan sedang bertugas di luar",
    system: "gangguan perangkat lunak",
    weather: "cuaca atau bencana alam",
  },
  handledBy: (office) => `Diproses oleh: ${office}`,
  missing: "Dokumen yang masih kurang",
  bring: "Saat mengambil hasil, mohon bawa",
  bringWhat: ["Tanda terima", "Kartu identitas", "Surat kuasa, bila mewakili orang lain"],
  feeDue: (amount) => `Biaya yang harus dibayar: ${amount}`,
  feePaid: (amount) => `Biaya: ${amount}, sudah dibayar`,
  bundle: "Berkas terkait",
  where: "Alamat dan jam buka",
  languages: "Bahasa",
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

export const desk: typeof vi.desk = {
  menu: "Halaman petugas",
  skip: "Ke isi utama",
  leave: "Keluar",
  register: "Buku register berkas",
  reception: {
    title: "Terima berkas",
    procedure: "Layanan",
    procedureHint: "Ketik kode atau beberapa kata, tanpa tanda pun bisa, lalu Enter",
    noProcedure: "Tidak ada layanan yang cocok, silakan ketik kata lain.",
    chooseProcedure: "Silakan pilih layanan dari daftar.",
    papers: "Dokumen yang diterima",
    allPapers: "Semuanya lengkap",
    copies: "Jumlah salinan",
    pages: "Halaman tiap salinan",
    statedFee: "Biaya (dong)",
    statedAt: "Jam dan tanggal janji pada tanda terima",
    person: "Pemohon",
    name: "Nama lengkap",
    phone: "Telepon",
    personalId: "Nomor identitas",
    born: "Tanggal atau tahun lahir",
    deceasedName: "Nama lengkap almarhum",
    deceasedBorn: "Tanggal atau tahun lahir almarhum",
    deceasedDiedOn: "Tanggal meninggal",
    fee: (amount) => `Terima pembayaran ${amount}`,
    free: "Tanpa biaya",
    promise: (hour) => `Selesai pada ${hour}`,
    paid: "Biaya sudah diterima",
    receive: "Terima berkas",
    number: "Silakan tulis angka di atas 0.",
    received: "Berkas diterima",
    secret: "Kode pelacakan",
    print: "Cetak tanda terima",
    present: "Ajukan untuk ditandatangani",
    presented: "Sudah diajukan",
    next: "Orang berikutnya",
    offline:
      "Sambungan terputus. Silakan lanjut mengetik: berkas disimpan di komputer ini dan dikirim satu kali saat tersambung lagi.",
    signedOut:
      "Sesi Anda telah berakhir. Berkas yang menunggu tetap tersimpan di komputer ini; buka lagi dengan /quay di Slack.",
    waitingTitle: "Berkas yang menunggu dikirim",
    waiting: "Menunggu sambungan",
    mend: "Perbaiki",
    drop: "Buang",
    kept: "Berkas disimpan di komputer ini. Kode dan tanda terima muncul begitu sambungan kembali.",
  },
  signing: {
    title: "Tanda tangani hasil",
    scan: "Pindai atau ketik kode untuk menyerahkan hasil",
    handOver: "Serahkan",
    handed: (code) => `${code} sudah diserahkan`,
    all: "Pilih semua",
    sign: (count) => `Tanda tangani ${count}`,
    pick: "Pilih",
    procedure: "Layanan",
    code: "Kode berkas",
    copies: "Salinan",
    waited: "Menunggu",
    minutes: (count) => (count < 60 ? `${count} menit` : `${Math.floor(count / 60)} jam ${count % 60} menit`),
    promised: "Dijanjikan",
    outcome: "Hasil",
    signed: "Ditandatangani",
    already: "Sudah ditandatangani sebelumnya",
    empty: "Tidak ada yang menunggu tanda tangan.",
    queued: (count) => `${count} menunggu tanda tangan`,
    stale: (time) => `Sambungan terputus; daftar ini dari pukul ${time}.`,
    signedOut: "Sesi Anda telah berakhir; buka lagi dengan /quay di Slack.",
  },
};

export const deskDoor: typeof vi.deskDoor = {
  title: "Meja kerja",
  howIn:
    "Halaman ini untuk petugas. Ketik /quay di Slack lalu klik tautan yang Anda terima: setiap tautan berlaku satu kali, dalam satu menit.",
  paste: "Tautan dari Slack",
  enter: "Masuk ke meja kerja",
  signIn: "Masuk dengan akun kantor",
  open: "Buka meja kerja",
  entered: "Anda sudah masuk, meja kerja sedang dibuka.",
  left: "Anda sudah keluar.",
  greeting: (name) => `Halo ${name}, mulai dari mana?`,
  receptionHint: "Terima berkas, hitung biaya, cetak tanda terima.",
  signingHint: "Tanda tangani hasil, pindai kode untuk menyerahkan.",
  registerHint: "Lihat dan cetak buku register berkas.",
  leaveEverywhere: "Keluar dari semua komputer",
  until: "Sesi berlaku 12 jam sejak Anda masuk.",
  refusals: {
    "link-unknown": "Tautan ini tidak benar. Silakan ketik /quay di Slack untuk tautan baru.",
    "link-used":
      "Tautan ini sudah dipakai. Silakan ketik /quay di Slack untuk tautan baru; bila bukan Anda yang memakainya, tekan “Keluar dari semua komputer” setelah masuk.",
    "link-late": "Tautan hanya berlaku satu menit dan sudah habis. Silakan ketik /quay di Slack untuk tautan baru.",
    "session-ended": "Sesi Anda telah berakhir. Silakan ketik /quay di Slack untuk masuk lagi.",
    "not-on-staff": "Akun ini belum ada dalam daftar petugas kantor. Silakan minta administrator menambahkannya.",
    "sign-in-refused": "Masuk dengan akun kantor tidak berhasil. Silakan coba lagi.",
    "sign-in-over": "Proses masuk ini sudah berakhir atau dimulai di peramban lain. Silakan masuk lagi.",
    "no-sign-in": "Kantor ini tidak punya cara masuk sendiri. Silakan ketik /quay di Slack.",
    "provider-unavailable":
      "Sistem masuk kantor tidak menjawab. Silakan coba beberapa menit lagi, atau ketik /quay di Slack.",
    "cross-origin":
      "Permintaan ini bukan dari halaman kami dan tidak diterima. Silakan buka lagi meja kerja lalu coba lagi.",
    "role-may-not": "Peran Anda tidak dapat melakukan ini.",
    "not-yours-to-end": "Hanya administrator yang dapat mengeluarkan orang lain.",
    "no-such-route": "Halaman ini tidak ada. Silakan buka lagi meja kerja.",
    "try-again": "Sistem sedang sibuk. Silakan coba sebentar lagi.",
    internal: "Ada kesalahan di pihak kami. Silakan coba lagi, dan beri tahu administrator bila tetap begitu.",
  },
};

export const messages: typeof vi.messages = {
  greeting: "Bapak/Ibu yang terhormat,",
  track: (url) => `Lihat status berkas di ${url} dengan kode berkas dan kode lacak pada tanda terima.`,
  trackShort: "Lacak: ",
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

export const promise: typeof vi.promise = {
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
