import type { ProcedureName } from "./procedure.ts";

/** What people call each procedure of the national catalogue; apart from the rules, so that what only computes need not carry it. */
export const procedureNames: Readonly<Record<string, ProcedureName>> = {
  "2.000815": {
    vi: "Chứng thực bản sao từ bản chính",
    en: "Certified copy from the original",
    id: "Salinan resmi dari dokumen asli",
  },
  "2.000884": { vi: "Chứng thực chữ ký", en: "Certification of a signature", id: "Pengesahan tanda tangan" },
  "2.001035": { vi: "Chứng thực giao dịch", en: "Certification of a transaction", id: "Pengesahan transaksi" },
  "2.001009": {
    vi: "Chứng thực văn bản khai nhận di sản",
    en: "Certification of a declaration of estate",
    id: "Pengesahan pernyataan penerimaan warisan",
  },
  "1.001193": { vi: "Đăng ký khai sinh", en: "Birth registration", id: "Pencatatan kelahiran" },
  "1.000656": { vi: "Đăng ký khai tử", en: "Death registration", id: "Pencatatan kematian" },
  "1.000894": { vi: "Đăng ký kết hôn", en: "Marriage registration", id: "Pencatatan perkawinan" },
  "1.004873": {
    vi: "Cấp giấy xác nhận tình trạng hôn nhân",
    en: "Marital-status certificate",
    id: "Surat keterangan status perkawinan",
  },
  "2.000635": { vi: "Cấp bản sao trích lục hộ tịch", en: "Civil-status extract", id: "Kutipan catatan sipil" },
  "1.001612": {
    vi: "Đăng ký hộ kinh doanh",
    en: "Household-business registration",
    id: "Pendaftaran usaha rumah tangga",
  },
  "1.014028": { vi: "Hỗ trợ chi phí mai táng", en: "Funeral support", id: "Bantuan biaya pemakaman" },
  "1.014027": { vi: "Trợ cấp hưu trí xã hội", en: "Social pension", id: "Pensiun sosial" },
};
