import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import { shortHash } from "#shared/kernel/hash.ts";

/** The example office of the document, and two dossiers that the local office holds from the start. */
export const exampleOfficeId = "26842";
export const exampleReceivedAt = "2026-01-05T08:15:00+07:00";
export const exampleDossiers = {
  accepted: `H29.${exampleOfficeId}-260105-0001`,
  resultReady: `H29.${exampleOfficeId}-260105-0002`,
} as const;

/** What the citizen of the second one was written when the result was ready. */
export const exampleMessage = `${exampleDossiers.resultReady}.3.sms`;

/** Example offices hold made-up data, so their tracking key may be worked out; a real office's is random. */
export function exampleTrackingKey(officeId: string): string {
  return shortHash(`tracking key of the example office ${officeId}`, 43);
}

/** What the document says of an operation: in plain words, and with values that work against the local office as they stand. */
export interface OperationText {
  readonly summary: string;
  readonly description?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What another software knew of the same day, in its own and in the national field names. */
const importedRecord = {
  MaHoSo: "000.12.34.H29-260105-0007",
  PhienBan: 3,
  MaTTHC: "2.000815",
  KenhThucHien: 1,
  TrangThaiHoSo: 4,
  NgayTiepNhan: "05/01/2026 09:10:00",
  NgayHenTra: "05/01/2026 17:00:00",
};
const importedFile = [
  "code,version,procedure,channel,status,receivedAt,promisedAt,finishedAt,returnedAt",
  "000.12.34.H29-260105-0008,5,1.001193,1,10,2026-01-05T09:20:00+07:00,2026-01-05T17:00:00+07:00,2026-01-05T10:40:00+07:00,2026-01-05T11:05:00+07:00",
  "",
].join("\r\n");

const inOffice = { officeId: exampleOfficeId };

/** Keyed by operation; a route without a text, or a text without a route, fails the build of the document. */
export const operationTexts: Readonly<Record<string, OperationText>> = {
  "get-office": { summary: "The office: departments, counters, thresholds", path: inOffice },
  "receive-dossier": {
    summary: "Take in a dossier",
    description:
      "Issues the national code, gap-free per unit and day, the promised hour, the fee and the citizen's tracking secret. `receivedAt` is when the papers were taken; it may lie up to three days back, further with the scope dossiers:import. `fee` is stated only where no text sets it, and absent from the answer while what it depends on was not given. `warnings` names what looks odd and was taken all the same.",
    path: inOffice,
    body: {
      procedure: "2.000815",
      receivedAt: exampleReceivedAt,
      channel: "direct",
      papers: ["original"],
      copies: 2,
      pages: 3,
      paid: true,
      applicant: { name: "Nguyễn Thị Hoa", phone: "0912 345 678", notify: "sms" },
    },
  },
  "list-due-dossiers": {
    summary: "Dossiers not yet handed over, earliest promise first",
    path: inOffice,
    query: { dueBefore: "2027-01-01T00:00:00+07:00", limit: "50" },
  },
  "list-signing": {
    summary: "What lies before the signers, in the order in which citizens have been waiting",
    path: inOffice,
    query: { limit: "50" },
  },
  "get-dossier": { summary: "One dossier with its history", path: { ...inOffice, code: exampleDossiers.accepted } },
  "move-dossier": {
    summary: "Move a dossier to another national status",
    description:
      "If-Match with the ETag you last saw makes the move conditional; without it the present status decides. `present` lays it before the signers, `sign` takes `signer` and the scope dossiers:sign; `extend` takes `cause`, `approver` and `promisedAt`, `request-supplement` takes `missing`, and `confirmedBy` the second time; `accept` takes `statedAt` or `verification`.",
    path: { ...inOffice, code: exampleDossiers.accepted },
    body: { move: "start-work", occurredAt: "2026-01-05T08:30:00+07:00" },
  },
  "return-result": {
    summary: "Hand the result to the citizen",
    path: { ...inOffice, code: exampleDossiers.resultReady },
    body: { occurredAt: "2026-01-05T10:00:00+07:00" },
  },
  "record-reading": {
    summary: "Report a department's queue",
    description: "Send one whenever the queue machine has a new reading; one alert goes out per episode of overload.",
    path: inOffice,
    body: { department: "justice", waiting: 6, openCounters: 4, minutesPerPerson: 5 },
  },
  "get-day-totals": { summary: "What a day came to", path: { ...inOffice, date: "2026-01-05" } },
  "import-dossiers": {
    summary: "Take over what the office's other software knows",
    description:
      "Up to 5,000 rows and 4 MB a call, as NDJSON or as CSV with a header row; each row is taken or refused by itself and answered in order, so the answer is 200 even when every row is invalid. A row is one dossier in the ten-status shape under the names of the export or of the national interface (MaHoSo, TrangThaiHoSo, …), keyed by `code` and `version`: a newer version replaces, the same one is `unchanged`, an older one is `stale`, the same with other content is `invalid`. The same file may be sent again at any time and finishes what a fault left. Idempotency-Key is asked for as everywhere and not remembered: code and version say what is a repeat. Fields of other names are left alone and named in `ignored`; nothing about citizens is taken over. Times without an offset are the office's wall clock.",
    path: inOffice,
    body: { "application/x-ndjson": `${JSON.stringify(importedRecord)}\n`, "text/csv": importedFile },
  },
  "export-dossiers": {
    summary: "What the office received in a period, as a file",
    description:
      "Dossiers that the office received, handles for another ward or took over, by date and number of their codes; at most 31 days a call. The columns are those of an import. No cell of the CSV can become a formula; `bom=true` is for Excel. Next-Cursor leads to the next page.",
    path: inOffice,
    query: { from: "2026-01-05", to: "2026-01-09", format: "csv", limit: "1000" },
  },
  "export-suggestions": {
    summary: "What colleagues suggested in a period and what became of it, as a file",
    description:
      "Suggestions by the date on which they were raised; an anonymous one carries that of its release, and nothing about its author. At most 366 days a call. No cell of the CSV can become a formula; `bom=true` is for Excel. Next-Cursor leads to the next page.",
    path: inOffice,
    query: { from: "2026-01-01", to: "2026-12-31", format: "csv", limit: "1000" },
  },
  "export-status": {
    summary: "Where the dossiers of a day stand, in the national shape",
    description: "By date of reception; field names and numbers of the national synchronisation interface.",
    path: inOffice,
    query: { date: "2026-01-05", limit: "1000" },
  },
  "export-kudos": {
    summary: "What colleagues were thanked and commended for, as a file",
    description:
      "For the file on emulation and commendation: one row a colleague, by day, at most 366 days a call; `person` (a Slack user id) asks for one file. Private thanks and what was taken back are not in it. No cell can become a formula; `bom=true` is for Excel. Next-Cursor leads to the next page.",
    path: inOffice,
    query: { from: "2026-01-01", to: "2026-12-31", limit: "1000" },
  },
  "list-procedures": {
    summary: "The procedures in force on a day, with their rules and where each figure comes from",
    description: "Today's when no date is given. `own` marks versions that the office wrote itself.",
    path: inOffice,
    query: { date: "2026-01-05" },
  },
  "explain-promise": {
    summary: "Why the citizen was told this hour",
    description:
      "Worked out again under the rules and the calendar known on the day of the promise, as data and as a sentence in three languages.",
    path: { ...inOffice, code: exampleDossiers.accepted },
  },
  "print-form": {
    summary: "A form of one dossier, to print",
    description: "It shows who the applicant is, so it needs the scope citizens:read.",
    path: { ...inOffice, code: exampleDossiers.accepted, form: "01" },
    query: { size: "A5" },
  },
  "report-message": {
    summary: "Report what became of a message to a citizen",
    description: "For the office's gateway. A report that comes twice, late or out of order changes nothing.",
    path: { ...inOffice, message: exampleMessage },
    body: { status: "delivered" },
  },
  "track-dossier": {
    summary: "Where a dossier stands, for the citizen who holds the receipt",
    description:
      "A code that does not exist and a wrong secret get the same answer. After five failures at a code from one address within a quarter of an hour, 429 says in Retry-After when to look again.",
    body: {
      code: exampleDossiers.accepted,
      secret: trackingSecret(exampleTrackingKey(exampleOfficeId), exampleDossiers.accepted),
    },
  },
};
