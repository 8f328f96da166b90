import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { clientSettings } from "#infra/local/engines/client-settings.ts";
import { startDynamoDbLocal } from "#infra/local/engines/dynamodb-local.ts";
import { readOfficeTables } from "#test/kit/office-tables.ts";
import { oneEvening, type Tables } from "./evening/one-evening.ts";
import type { Goal } from "./report.ts";

/** As many as Viet Nam has communes and wards, in a workspace for each of its provinces. */
const country = { offices: 3_321, workspaces: 34, postsPerMinute: 300, lostPercent: 2, crashPercent: 0.5 };
const ofOne = { offices: 168, workspaces: 1, postsPerMinute: 300, lostPercent: 0, crashPercent: 0 };

/** The whole country asks at the same minute: the real tick and worker on DynamoDB Local, and a clock that does not wait. */
export async function eveningGoals(seeds: number, progress: (text: string) => void): Promise<Goal[]> {
  const evenings: Awaited<ReturnType<typeof oneEvening>>[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    progress(`3,321 evenings, seed ${seed}`);
    evenings.push(await onFreshTables((tables) => oneEvening({ ...country, seed }, tables)));
  }
  progress("168 evenings in one workspace");
  const one = await onFreshTables((tables) => oneEvening({ ...ofOne, seed: 1 }, tables));
  const worst = (figure: "lastPostSeconds" | "missing" | "duplicates" | "tooEarly") =>
    Math.max(...evenings.map((evening) => evening[figure]));
  const sum = (figure: "lost" | "crashes") => evenings.reduce((total, evening) => total + evening[figure], 0);
  const lost = `${sum("lost")} answers lost, ${sum("crashes")} workers died`;
  const naive = "naive: 37 s, 83-93 twice, 1,500 x 429";
  return [
    goal("last of 3,321 evenings, seconds", worst("lastPostSeconds"), 30, naive, `worst of ${seeds} seeds; ${lost}`),
    goal("evenings missing", worst("missing"), 0, naive, ""),
    goal("evenings said twice", worst("duplicates"), 0, naive, ""),
    goal("calls repeated before a 429 allowed", worst("tooEarly"), 0, naive, ""),
    goal(
      "168 in one workspace, x its rate floor",
      one.lastPostSeconds / ((ofOne.offices * 60) / ofOne.postsPerMinute),
      1.05,
      "1.02 (simulated)",
      `${one.lastPostSeconds.toFixed(1)} s`,
    ),
  ];
}

function goal(what: string, value: number, most: number, peer: string, note: string): Goal {
  return { number: "11", what, value, goal: most, peer, unit: "", note };
}

/** An engine of its own each time: it grows slower with what it holds, and an evening holds a country. */
async function onFreshTables<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  const engine = await startDynamoDbLocal();
  try {
    const client = new DynamoDBClient(clientSettings(engine.endpoint));
    const { people, dossiers, sessions } = await readOfficeTables();
    for (const [TableName, { StreamSpecification: _, ...table }] of Object.entries({ people, dossiers, sessions })) {
      await client.send(new CreateTableCommand({ ...table, TableName }));
    }
    return await work({
      client: DynamoDBDocumentClient.from(client),
      people: "people",
      dossiers: "dossiers",
      sessions: "sessions",
    });
  } finally {
    await engine.stop();
  }
}
