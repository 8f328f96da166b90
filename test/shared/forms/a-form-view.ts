import type { Dossier, HistoryEntry } from "#shared/dossiers/dossier.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import type { FormView } from "#shared/forms/form.ts";
import { trackingLink } from "#shared/tracking/tracking-link.ts";
import { anOffice } from "#test/kit/an-office.ts";

export const formCode = "H29.27163-261120-0001";

/** An hour of Friday 20 November 2026 in Ho Chi Minh City, or of a later day. */
export function hour(hours: number, minutes = 0, day = 20): string {
  return new Date(Date.UTC(2026, 10, day, hours - 7, minutes)).toISOString();
}

export function step(move: MoveName, at: string, by = "U0LAN", detail?: string): HistoryEntry {
  return { move, at, by, ...(detail !== undefined && { detail }) };
}

/** A certified copy received at 08:15, promised for 17:00. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    officeId: "27163",
    code: formCode,
    procedure: "2.000815",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status: "accepted",
    receivedAt: hour(8, 15),
    promisedAt: hour(17),
    urgent: false,
    version: 1,
    papers: ["original"],
    copies: 3,
    pages: 4,
    fee: 18_000,
    paid: false,
    officer: "U0LAN",
    history: [step("receive", hour(8, 15))],
    ...changes,
  };
}

export const formOffice = anOffice({
  name: "Trung tâm Phục vụ hành chính công phường Hòa Hưng",
  address: "291 Cách Mạng Tháng Tám",
  phone: "028 3865 1234",
  staff: [
    { slackUser: "U0LAN", name: "Thu Lan", department: "justice", role: "officer" },
    { slackUser: "U0MINH", name: "Minh Tuấn", department: "land", role: "head" },
    { slackUser: "U0NGAN", name: "Bích Ngân", department: "justice", role: "leader" },
  ],
});

export function aFormView(changes: Partial<FormView> = {}): FormView {
  const key = Buffer.alloc(32, 7).toString("base64url");
  return {
    dossier: aDossier(),
    office: formOffice,
    tracking: trackingLink("https://office.example", key, formCode),
    applicant: { name: "Nguyễn Thị Ánh", address: "12/5 Hẻm 3, khu phố 2", phone: "+84901234567" },
    ...changes,
  };
}

const started = [step("receive", hour(8, 15)), step("start-work", hour(9))];
export const supplementAsked = aDossier({
  status: "supplementRequested",
  version: 3,
  missing: ["identity"],
  history: [...started, step("request-supplement", hour(10))],
});
export const refused = aDossier({
  status: "refused",
  version: 2,
  endedAt: hour(9),
  history: [step("submit", hour(8, 15), "k0000001"), step("refuse", hour(9))],
});
export const stopped = aDossier({
  status: "stopped",
  version: 2,
  endedAt: hour(9),
  history: [step("receive", hour(8, 15)), step("stop", hour(9))],
});
export const extended = aDossier({
  status: "inProcess",
  version: 3,
  promisedAt: hour(11, 0, 24),
  history: [...started, step("extend", hour(15), "U0MINH", `verification:U0MINH:${hour(11, 0, 24)}`)],
});
export const returned = aDossier({
  status: "returned",
  version: 6,
  promisedAt: hour(11, 0, 24),
  endedAt: hour(10, 0, 24),
  paid: true,
  history: [
    ...extended.history,
    step("present", hour(15, 30, 23)),
    step("sign", hour(10, 0, 24), "U0NGAN"),
    step("return", hour(10, 30, 24), "k0000001"),
  ],
});

/** A dossier in the state that calls for each form. */
export const dueDossiers = {
  "01": aDossier(),
  "02": supplementAsked,
  "03": refused,
  "04": extended,
  "05": stopped,
  "06": returned,
} as const;

/** What a browser would show of a page, as far as one can tell without one. */
export function textOf(page: string): string {
  const body = page.replace(/^[\s\S]*<body>/, "").replaceAll(/<svg[\s\S]*?<\/svg>/g, "");
  const words = body.replaceAll(/<\/?(?:bdi|b|span)(?: [^>]*)?>/g, "").replaceAll(/<[^>]+>/g, "\n");
  const written = words
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'");
  return written.replaceAll("&amp;", "&").replaceAll(/\n\s*/g, "\n");
}
