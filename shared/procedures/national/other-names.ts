import type { ProcedureName } from "../procedure.ts";

/** Residence, business, building, welfare and schools. */
export const otherNames: Readonly<Record<string, ProcedureName>> = {
  "1.004222": { vi: "Đăng ký thường trú", en: "Registration of permanent residence", id: "Pendaftaran domisili tetap" },
  "1.004194": {
    vi: "Đăng ký tạm trú",
    en: "Registration of temporary residence",
    id: "Pendaftaran domisili sementara",
  },
  "1.002755": { vi: "Gia hạn tạm trú", en: "Extension of temporary residence", id: "Perpanjangan domisili sementara" },
  "1.003677": {
    vi: "Khai báo tạm vắng",
    en: "Notice of temporary absence",
    id: "Laporan meninggalkan domisili sementara waktu",
  },
  "1.010028": { vi: "Xóa đăng ký tạm trú", en: "Removal of temporary residence", id: "Penghapusan domisili sementara" },
  "1.010038": { vi: "Tách hộ", en: "Splitting of a household", id: "Pemisahan rumah tangga" },
  "1.003197": { vi: "Xóa đăng ký thường trú", en: "Removal of permanent residence", id: "Penghapusan domisili tetap" },
  "2.001159": { vi: "Thông báo lưu trú", en: "Notice of a stay", id: "Laporan menginap" },
  "1.001612": {
    vi: "Đăng ký thành lập hộ kinh doanh",
    en: "Household-business registration",
    id: "Pendaftaran usaha rumah tangga",
  },
  "1.009122": {
    vi: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
    en: "Building permit for a private house",
    id: "Izin membangun rumah tinggal",
  },
  "1.013227": {
    vi: "Gia hạn giấy phép xây dựng",
    en: "Extension of a building permit",
    id: "Perpanjangan izin bangunan",
  },
  "1.014027": { vi: "Trợ cấp hưu trí xã hội", en: "Social pension", id: "Pensiun sosial" },
  "1.014028": {
    vi: "Hỗ trợ chi phí mai táng cho người hưởng trợ cấp hưu trí xã hội",
    en: "Funeral support for recipients of a social pension",
    id: "Bantuan biaya pemakaman penerima pensiun sosial",
  },
  "2.000286": {
    vi: "Tiếp nhận đối tượng bảo trợ xã hội vào cơ sở trợ giúp xã hội",
    en: "Admission to a social-protection facility",
    id: "Penerimaan di lembaga bantuan sosial",
  },
  "1.003622": {
    vi: "Thông báo tổ chức lễ hội cấp xã",
    en: "Notice of a local festival",
    id: "Pemberitahuan penyelenggaraan festival setempat",
  },
  "1.001731": {
    vi: "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
    en: "Funeral support for recipients of social protection",
    id: "Bantuan biaya pemakaman penerima perlindungan sosial",
  },
  "1.001699": {
    vi: "Xác định mức độ khuyết tật và cấp giấy xác nhận khuyết tật",
    en: "Assessment of disability and certificate",
    id: "Penetapan tingkat disabilitas dan surat keterangannya",
  },
  "1.011607": {
    vi: "Công nhận hộ nghèo, hộ cận nghèo",
    en: "Recognition as a poor or near-poor household",
    id: "Penetapan rumah tangga miskin atau hampir miskin",
  },
  "1.011608": {
    vi: "Công nhận hộ thoát nghèo, hộ thoát cận nghèo",
    en: "Recognition that a household is no longer poor or near-poor",
    id: "Penetapan rumah tangga tidak lagi miskin atau hampir miskin",
  },
  "1.001776": { vi: "Trợ cấp xã hội hằng tháng", en: "Monthly social allowance", id: "Tunjangan sosial bulanan" },
  "1.004946": {
    vi: "Biện pháp can thiệp khẩn cấp hoặc tạm thời cách ly để bảo vệ trẻ em",
    en: "Emergency measures to protect a child",
    id: "Tindakan darurat perlindungan anak",
  },
  "2.000282": {
    vi: "Tiếp nhận đối tượng cần bảo vệ khẩn cấp vào cơ sở trợ giúp xã hội",
    en: "Emergency admission to a social-protection facility",
    id: "Penerimaan darurat di lembaga bantuan sosial",
  },
  "2.001661": {
    vi: "Hỗ trợ học văn hóa, học nghề, trợ cấp khó khăn ban đầu cho nạn nhân",
    en: "Support for victims: schooling, training and first allowance",
    id: "Bantuan bagi korban: pendidikan, pelatihan, dan tunjangan awal",
  },
  "1.001622": {
    vi: "Hỗ trợ ăn trưa cho trẻ em mẫu giáo",
    en: "Lunch support for preschool children",
    id: "Bantuan makan siang anak taman kanak-kanak",
  },
  "2.000355": {
    vi: "Đăng ký hoạt động cơ sở trợ giúp xã hội dưới 10 đối tượng",
    en: "Registration of a small care facility",
    id: "Pendaftaran lembaga perawatan kecil",
  },
  "1.000280": {
    vi: "Công nhận trường tiểu học đạt chuẩn quốc gia",
    en: "Recognition of a primary school as meeting national standards",
    id: "Pengakuan sekolah dasar berstandar nasional",
  },
  "2.000950": {
    vi: "Công nhận tổ trưởng tổ hòa giải",
    en: "Recognition of the leader of a mediation team",
    id: "Pengakuan ketua tim mediasi",
  },
};
