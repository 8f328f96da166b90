import type { ProcedureName } from "../procedure.ts";

/** Births, deaths, marriages and what follows from them. */
export const civilStatusNames: Readonly<Record<string, ProcedureName>> = {
  "1.001193": { vi: "Đăng ký khai sinh", en: "Birth registration", id: "Pencatatan kelahiran" },
  "1.000656": { vi: "Đăng ký khai tử", en: "Death registration", id: "Pencatatan kematian" },
  "1.000894": { vi: "Đăng ký kết hôn", en: "Marriage registration", id: "Pencatatan perkawinan" },
  "1.004873": {
    vi: "Cấp giấy xác nhận tình trạng hôn nhân",
    en: "Marital-status certificate",
    id: "Surat keterangan status perkawinan",
  },
  "1.001022": {
    vi: "Đăng ký nhận cha, mẹ, con",
    en: "Recognition of parent and child",
    id: "Pencatatan pengakuan orang tua dan anak",
  },
  "1.000689": {
    vi: "Đăng ký khai sinh kết hợp nhận cha, mẹ, con",
    en: "Birth registration with recognition of parent and child",
    id: "Pencatatan kelahiran sekaligus pengakuan orang tua dan anak",
  },
  "1.004859": {
    vi: "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
    en: "Change, correction or completion of a civil-status record",
    id: "Perubahan, pembetulan, atau pelengkapan catatan sipil",
  },
  "2.000635": {
    vi: "Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh",
    en: "Civil-status extract",
    id: "Kutipan catatan sipil",
  },
  "1.004884": { vi: "Đăng ký lại khai sinh", en: "Repeated birth registration", id: "Pencatatan ulang kelahiran" },
  "1.004746": { vi: "Đăng ký lại kết hôn", en: "Repeated marriage registration", id: "Pencatatan ulang perkawinan" },
  "1.005461": { vi: "Đăng ký lại khai tử", en: "Repeated death registration", id: "Pencatatan ulang kematian" },
  "1.004772": {
    vi: "Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân",
    en: "Birth registration for a person who already has papers",
    id: "Pencatatan kelahiran bagi orang yang sudah memiliki dokumen pribadi",
  },
  "1.004837": { vi: "Đăng ký giám hộ", en: "Registration of a guardianship", id: "Pencatatan perwalian" },
  "1.004845": {
    vi: "Đăng ký chấm dứt giám hộ",
    en: "Registration of the end of a guardianship",
    id: "Pencatatan berakhirnya perwalian",
  },
  "1.003583": {
    vi: "Đăng ký khai sinh lưu động",
    en: "Birth registration at home",
    id: "Pencatatan kelahiran keliling",
  },
  "1.000593": {
    vi: "Đăng ký kết hôn lưu động",
    en: "Marriage registration at home",
    id: "Pencatatan perkawinan keliling",
  },
  "1.000419": { vi: "Đăng ký khai tử lưu động", en: "Death registration at home", id: "Pencatatan kematian keliling" },
  "2.000986": {
    vi: "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
    en: "Birth registration, permanent residence and health insurance for a child under six, in one",
    id: "Pencatatan kelahiran, domisili tetap, dan asuransi kesehatan anak di bawah 6 tahun sekaligus",
  },
  "1.007073": {
    vi: "Liên thông đăng ký khai tử, xóa đăng ký thường trú",
    en: "Death registration and removal of permanent residence, in one",
    id: "Pencatatan kematian dan penghapusan domisili tetap sekaligus",
  },
  "2.001263": {
    vi: "Đăng ký việc nuôi con nuôi trong nước",
    en: "Domestic adoption",
    id: "Pencatatan pengangkatan anak dalam negeri",
  },
  "2.000806": {
    vi: "Đăng ký kết hôn có yếu tố nước ngoài",
    en: "Marriage registration with a foreign element",
    id: "Pencatatan perkawinan dengan unsur asing",
  },
  "1.000110": {
    vi: "Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới",
    en: "Birth registration with a foreign element in a border area",
    id: "Pencatatan kelahiran dengan unsur asing di daerah perbatasan",
  },
};
