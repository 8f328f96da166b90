import { certification } from "./national/certification.ts";
import { civilStatus } from "./national/civil-status.ts";
import { residence } from "./national/residence.ts";
import type { OwnProcedure, Procedure, ProcedureName } from "./procedure.ts";

const codesOf = (rules: readonly Procedure[]) => new Set(rules.map(({ code }) => code));

const bySector: readonly [codes: ReadonlySet<string>, from: string, source: ProcedureName][] = [
  [
    codesOf(certification),
    "",
    {
      vi: "Nghị định 23/2015/NĐ-CP, sửa đổi bởi Nghị định 280/2025/NĐ-CP",
      en: "Decree 23/2015/ND-CP as amended by Decree 280/2025/ND-CP",
      id: "Peraturan 23/2015/ND-CP sebagaimana diubah dengan 280/2025/ND-CP",
    },
  ],
  [
    codesOf(civilStatus),
    "2027-03-01",
    {
      vi: "Luật Hộ tịch 03/2026/QH16",
      en: "Civil Status Law 03/2026/QH16",
      id: "Undang-Undang Catatan Sipil 03/2026/QH16",
    },
  ],
  [
    codesOf(civilStatus),
    "",
    {
      vi: "Luật Hộ tịch 60/2014/QH13, Nghị định 123/2015/NĐ-CP",
      en: "Civil Status Law 60/2014/QH13, Decree 123/2015/ND-CP",
      id: "Undang-Undang Catatan Sipil 60/2014/QH13, Peraturan 123/2015/ND-CP",
    },
  ],
  [
    codesOf(residence),
    "",
    { vi: "Luật Cư trú 68/2020/QH14", en: "Law on Residence 68/2020/QH14", id: "Undang-Undang Domisili 68/2020/QH14" },
  ],
];

const published: ProcedureName = {
  vi: "danh mục thủ tục hành chính đã công bố",
  en: "the published catalogue of procedures",
  id: "katalog prosedur yang diumumkan",
};
const ofTheOffice: ProcedureName = {
  vi: "quy định của cơ quan",
  en: "the office's own rule",
  id: "ketentuan kantor sendiri",
};

/** The text that a version's time rule is taken from, as it is cited to a citizen. Its mark says how far it was checked. */
export function procedureSource(version: Procedure, own: readonly OwnProcedure[] = []): ProcedureName {
  if (own.some(({ code, validFrom }) => code === version.code && validFrom === version.validFrom)) return ofTheOffice;
  const sector = bySector.find(([codes, from]) => codes.has(version.code) && from <= version.validFrom);
  return sector?.[2] ?? published;
}
