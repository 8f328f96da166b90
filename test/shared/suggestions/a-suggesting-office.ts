import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Raise } from "#shared/suggestions/suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, officeTables } from "#test/kit/dynamodb.ts";

const person = (slackUser: string, role: Staff["role"], department = "justice"): Staff => ({
  slackUser,
  name: slackUser.slice(1).toLowerCase(),
  department,
  role,
});

/** A Friday morning. */
export const friday = "2026-11-20T02:00:00.000Z";

/** An office with everybody who has a part in suggestions, on real tables; each process counts its own calls. */
export async function aSuggestingOffice(changes: Partial<OpenedOffice> = {}) {
  const office: OpenedOffice = {
    ...anOffice({
      staff: [
        person("ULAN", "officer"),
        person("UMINH", "officer", "land"),
        person("UTHAO", "head"),
        person("UNGAN", "leader"),
        person("UDUNG", "leader"),
        person("UHUY", "admin"),
      ],
    }),
    trackingKey: "",
    ...changes,
  };
  const tables = await officeTables();
  const timers = dynamoTimers(tables.documentClient, tables.peopleTable);
  const suggestions = dynamoSuggestions(tables.documentClient, tables.peopleTable);
  function aProcess() {
    const { documentClient: client, calls } = countingClient(tables.endpoint);
    return {
      client,
      calls,
      suggestions: dynamoSuggestions(client, tables.peopleTable),
      timers: dynamoTimers(client, tables.peopleTable),
    };
  }
  return { office, tables, timers, suggestions, aProcess };
}

/** What an officer says in a form; each number is another form. */
export function aRaise(number: number, changes: Partial<Raise> = {}): Raise {
  return {
    source: "form",
    sourceKey: `V${number}`,
    author: "ULAN",
    department: "justice",
    text: `Thêm ghế chờ ở quầy Tư pháp (${number})`,
    at: friday,
    ...changes,
  };
}
