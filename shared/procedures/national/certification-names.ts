import type { ProcedureName } from "../procedure.ts";

/** Certification of copies, signatures and transactions. */
export const certificationNames: Readonly<Record<string, ProcedureName>> = {
  "2.000815": {
    vi: "Chứng thực bản sao từ bản chính",
    en: "Certified copy from the original",
    id: "Salinan resmi dari dokumen asli",
  },
  "2.000908": {
    vi: "Cấp bản sao từ sổ gốc",
    en: "Copy from the original register",
    id: "Salinan dari buku register asli",
  },
  "2.000884": { vi: "Chứng thực chữ ký", en: "Certification of a signature", id: "Pengesahan tanda tangan" },
  "2.000992": {
    vi: "Chứng thực chữ ký người dịch là cộng tác viên dịch thuật",
    en: "Certification of a translator's signature (registered translator)",
    id: "Pengesahan tanda tangan penerjemah terdaftar",
  },
  "2.001008": {
    vi: "Chứng thực chữ ký người dịch không phải là cộng tác viên dịch thuật",
    en: "Certification of a translator's signature (other translator)",
    id: "Pengesahan tanda tangan penerjemah tidak terdaftar",
  },
  "2.001035": {
    vi: "Chứng thực giao dịch liên quan đến động sản, quyền sử dụng đất, nhà ở",
    en: "Certification of a transaction in movables, land or a house",
    id: "Pengesahan transaksi barang bergerak, hak atas tanah, atau rumah",
  },
  "2.001019": { vi: "Chứng thực di chúc", en: "Certification of a will", id: "Pengesahan surat wasiat" },
  "2.001016": {
    vi: "Chứng thực văn bản từ chối nhận di sản",
    en: "Certification of a refusal of inheritance",
    id: "Pengesahan penolakan warisan",
  },
  "2.001406": {
    vi: "Chứng thực văn bản thỏa thuận phân chia di sản",
    en: "Certification of an agreement on dividing an estate",
    id: "Pengesahan kesepakatan pembagian warisan",
  },
  "2.000913": {
    vi: "Chứng thực việc sửa đổi, bổ sung, chấm dứt giao dịch",
    en: "Certification of a change or cancellation of a transaction",
    id: "Pengesahan perubahan atau pembatalan transaksi",
  },
  "2.000927": {
    vi: "Sửa lỗi sai sót trong giao dịch đã chứng thực",
    en: "Correction of errors in a certified transaction",
    id: "Perbaikan kesalahan dalam transaksi yang telah disahkan",
  },
  "2.000942": {
    vi: "Cấp bản sao có chứng thực từ bản chính giao dịch đã chứng thực",
    en: "Certified copy of a certified transaction",
    id: "Salinan resmi transaksi yang telah disahkan",
  },
  "2.001009": {
    vi: "Chứng thực văn bản khai nhận di sản",
    en: "Certification of a declaration of estate",
    id: "Pengesahan pernyataan penerimaan warisan",
  },
};
