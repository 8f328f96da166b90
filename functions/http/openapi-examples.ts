import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import { shortHash } from "#shared/kernel/hash.ts";

/** The example office of the document, and two dossiers that the local office holds from the start. */
export const exampleOfficeId = "26842";
export const exampleReceivedAt = "2026-01-05T08:15:00+07:00";
export const exampleDossiers = {
  accepted: `H29.${exampleOfficeId}-260105-0001`,
  resultReady: `H29.${exampleOfficeId}-260105-0002`,
} as const;

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
