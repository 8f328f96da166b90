import type { ProcedureName } from "./procedure.ts";

/** What people call the papers that procedures ask for. */
export const paperNames: Readonly<Record<string, ProcedureName>> = {
  identity: {
    vi: "Căn cước công dân hoặc hộ chiếu",
    en: "Identity card or passport",
    id: "Kartu identitas atau paspor",
  },
  original: { vi: "Bản chính cần sao", en: "The original to be copied", id: "Dokumen asli yang akan disalin" },
  "signed-paper": {
    vi: "Giấy tờ, văn bản sẽ ký",
    en: "The paper to be signed",
    id: "Dokumen yang akan ditandatangani",
  },
  translation: {
    vi: "Bản dịch và giấy tờ được dịch",
    en: "The translation and the paper it was made from",
    id: "Terjemahan dan dokumen yang diterjemahkan",
  },
  draft: { vi: "Dự thảo văn bản", en: "The draft", id: "Naskah rancangan" },
  ownership: {
    vi: "Giấy chứng nhận quyền sở hữu, quyền sử dụng",
    en: "Certificate of ownership or of the right of use",
    id: "Sertifikat kepemilikan atau hak pakai",
  },
  kinship: {
    vi: "Giấy tờ chứng minh quan hệ gia đình",
    en: "Proof of the family relation",
    id: "Bukti hubungan keluarga",
  },
  "certified-transaction": {
    vi: "Giao dịch đã được chứng thực",
    en: "The certified transaction",
    id: "Transaksi yang telah disahkan",
  },
  declaration: { vi: "Tờ khai theo mẫu", en: "The filled-in form", id: "Formulir isian" },
  "birth-notice": {
    vi: "Giấy chứng sinh",
    en: "Notice of birth from the hospital",
    id: "Surat keterangan lahir dari rumah sakit",
  },
  "death-notice": {
    vi: "Giấy báo tử hoặc giấy tờ thay thế",
    en: "Notice of death or a paper in its place",
    id: "Surat keterangan kematian atau penggantinya",
  },
  "marital-status": {
    vi: "Giấy xác nhận tình trạng hôn nhân",
    en: "Marital-status certificate",
    id: "Surat keterangan status perkawinan",
  },
  "civil-status-proof": {
    vi: "Giấy tờ làm căn cứ thay đổi, cải chính",
    en: "Papers that prove the change or correction",
    id: "Bukti untuk perubahan atau pembetulan",
  },
  "old-paper": {
    vi: "Giấy tờ hộ tịch, hồ sơ cá nhân đã có",
    en: "Earlier civil-status and personal papers",
    id: "Dokumen catatan sipil dan pribadi yang sudah ada",
  },
  guardianship: {
    vi: "Văn bản cử giám hộ hoặc căn cứ chấm dứt giám hộ",
    en: "Appointment of the guardian, or grounds for its end",
    id: "Surat penunjukan wali atau dasar berakhirnya perwalian",
  },
  "adoption-file": {
    vi: "Hồ sơ của người nhận nuôi và của trẻ",
    en: "Papers of the adopting person and of the child",
    id: "Berkas orang tua angkat dan anak",
  },
  "foreign-paper": {
    vi: "Giấy tờ của người nước ngoài, đã hợp pháp hóa và dịch",
    en: "Papers of the foreign party, legalised and translated",
    id: "Dokumen pihak asing yang telah dilegalisasi dan diterjemahkan",
  },
  "residence-form": {
    vi: "Tờ khai thay đổi thông tin cư trú (CT01)",
    en: "Residence form CT01",
    id: "Formulir domisili CT01",
  },
  housing: {
    vi: "Giấy tờ chứng minh chỗ ở hợp pháp",
    en: "Proof of lawful housing",
    id: "Bukti tempat tinggal yang sah",
  },
  application: { vi: "Đơn hoặc giấy đề nghị theo mẫu", en: "The filled-in application", id: "Surat permohonan" },
  drawings: { vi: "Bản vẽ thiết kế", en: "Building drawings", id: "Gambar rancangan bangunan" },
  "building-permit": {
    vi: "Giấy phép xây dựng đã cấp",
    en: "The building permit issued before",
    id: "Izin bangunan yang telah diterbitkan",
  },
  "death-extract": { vi: "Trích lục khai tử", en: "Extract of the death registration", id: "Kutipan akta kematian" },
  "medical-paper": {
    vi: "Giấy tờ y tế về tình trạng khuyết tật",
    en: "Medical papers on the disability",
    id: "Surat medis tentang disabilitas",
  },
};
