import * as z from "zod/mini";
import { exampleDossiers, exampleOfficeId, exampleReceivedAt } from "#functions/http/openapi-examples.ts";
import { officeApi } from "../day/office-api.ts";
import type { LocalOffice } from "../local-office.ts";

const Coded = z.object({ code: z.string() });
const DayOf = z.object({ office: z.object({ received: z.int() }) });

/**
 * The two dossiers that the examples of the OpenAPI document speak of, so that each can be sent as it stands. They lie on a
 * day of their own and are received once, however often the office is opened.
 */
export async function holdExampleDossiers({
  baseUrl,
  offices,
}: Pick<LocalOffice, "baseUrl" | "offices">): Promise<void> {
  const example = offices.find(({ office }) => office.id === exampleOfficeId);
  if (example === undefined) return;
  const api = officeApi(baseUrl, example);
  const totals = await api.get(`/totals/${exampleReceivedAt.slice(0, 10)}`, DayOf);
  if (totals.office.received > 0) return;
  for (const code of Object.values(exampleDossiers)) {
    // Whoever brought the second one is written to, so that there is a message to report about.
    const applicant = { name: "Nguyễn Văn Nam", phone: "0987654321", notify: "sms" };
    const given = code === exampleDossiers.resultReady ? { applicant } : {};
    const body = { procedure: "2.000815", receivedAt: exampleReceivedAt, channel: "direct", ...given };
    await api.post("/dossiers", `example ${code}`, body, Coded);
  }
  for (const move of ["start-work", "finish"]) {
    const body = { move, occurredAt: exampleReceivedAt };
    await api.post(`/dossiers/${exampleDossiers.resultReady}/moves`, `example ${move}`, body, Coded);
  }
}
