import type { ProcedureName } from "./procedure.ts";

/** What people call the papers that procedures ask for. */
export const paperNames: Readonly<Record<string, ProcedureName>> = {
  identity: {
    vi: "Căn cước công dân hoặc hộ chiếu",
    en: "Identity card or passport",
    id: "Kartu identitas atau paspor",
  },
  original: { vi: "Bản chính cần sao", en: "The original to be copied", id: "Dokumen asli yang akan disalin" },
};
