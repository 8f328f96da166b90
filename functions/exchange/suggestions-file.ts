import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { exportSuggestions, type PageOf } from "#shared/suggestions/export-suggestions.ts";
import { csvOfSuggestion, suggestionsHeader } from "#shared/suggestions/exported-suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";

/** Where suggestions are kept. */
export interface SuggestionsAt {
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
}

/** The lines of a page of suggestions, with their ends. @throws DomainError naming the field */
export async function suggestionsFile(
  { format, ...page }: PageOf & { readonly format: "csv" | "ndjson" },
  office: OpenedOffice,
  now: Instant,
  { client, peopleTable }: SuggestionsAt,
): Promise<{ readonly lines: readonly string[]; readonly cursor: string | undefined }> {
  const { items, cursor } = await exportSuggestions(page, office, now, dynamoSuggestions(client, peopleTable));
  if (format === "ndjson") return { lines: items.map((item) => `${JSON.stringify(item)}\n`), cursor };
  return { lines: [suggestionsHeader, ...items.map(csvOfSuggestion)].map((line) => `${line}\r\n`), cursor };
}
