import type { Procedure } from "./procedure.ts";

/** Certification follows Decree 23/2015 as amended by 280/2025; what is received after 15:00 is due the next working day. */
const sameDay = { kind: "same-day", cutOff: "15:00" } as const;
const days = (n: number) => ({ kind: "working-days", days: n }) as const;

/** Effective dates: the commune tier took over on 1 July 2025; dossiers of earlier dates come from imported records. */
const validFrom = "2025-01-01";

/** The procedures of the sample offices. The full catalogue is data of the same shape. */
export const procedures: readonly Procedure[] = [
  {
    code: "2.000815",
    validFrom,
    name: {
      vi: "Chứng thực bản sao từ bản chính",
      en: "Certified copy from the original",
      id: "Salinan resmi dari dokumen asli",
    },
    department: "justice",
    time: sameDay,
    verified: true,
  },
  {
    code: "2.000884",
    validFrom,
    name: { vi: "Chứng thực chữ ký", en: "Certification of a signature", id: "Pengesahan tanda tangan" },
    department: "justice",
    time: sameDay,
    verified: true,
  },
  {
    code: "2.001035",
    validFrom,
    name: { vi: "Chứng thực giao dịch", en: "Certification of a transaction", id: "Pengesahan transaksi" },
    department: "justice",
    time: days(2),
    verified: true,
  },
  {
    // Abolished by Decree 280/2025 on 1 November 2025; what was received before keeps to it.
    code: "2.001009",
    validFrom,
    validTo: "2025-10-31",
    name: {
      vi: "Chứng thực văn bản khai nhận di sản",
      en: "Certification of a declaration of estate",
      id: "Pengesahan pernyataan penerimaan warisan",
    },
    department: "justice",
    time: days(2),
    verified: false,
  },
  {
    code: "1.001193",
    validFrom,
    name: { vi: "Đăng ký khai sinh", en: "Birth registration", id: "Pencatatan kelahiran" },
    department: "justice",
    time: sameDay,
    verified: true,
  },
  {
    code: "1.000656",
    validFrom,
    name: { vi: "Đăng ký khai tử", en: "Death registration", id: "Pencatatan kematian" },
    department: "justice",
    time: sameDay,
    outOfHoursMinutes: 60,
    verified: true,
  },
  {
    code: "1.000894",
    validFrom,
    name: { vi: "Đăng ký kết hôn", en: "Marriage registration", id: "Pencatatan perkawinan" },
    department: "justice",
    time: sameDay,
    verified: true,
  },
  {
    code: "1.004873",
    validFrom,
    name: {
      vi: "Cấp giấy xác nhận tình trạng hôn nhân",
      en: "Marital-status certificate",
      id: "Surat keterangan status perkawinan",
    },
    department: "justice",
    time: days(3),
    verified: true,
  },
  {
    code: "2.000635",
    validFrom,
    name: { vi: "Cấp bản sao trích lục hộ tịch", en: "Civil-status extract", id: "Kutipan catatan sipil" },
    department: "justice",
    time: sameDay,
    verified: false,
  },
  {
    code: "1.001612",
    validFrom,
    name: { vi: "Đăng ký hộ kinh doanh", en: "Household-business registration", id: "Pendaftaran usaha rumah tangga" },
    department: "economy",
    time: days(3),
    verified: false,
  },
  {
    code: "1.014028",
    validFrom,
    name: { vi: "Hỗ trợ chi phí mai táng", en: "Funeral support", id: "Bantuan biaya pemakaman" },
    department: "social",
    time: days(3),
    verified: false,
  },
  {
    code: "1.014027",
    validFrom,
    name: { vi: "Trợ cấp hưu trí xã hội", en: "Social pension", id: "Pensiun sosial" },
    department: "social",
    time: days(10),
    verified: false,
  },
];
