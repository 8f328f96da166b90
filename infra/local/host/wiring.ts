import type { LocalFunction } from "../functions/execution-environment.ts";
import type { Route } from "../http/routes.ts";
import { type Assembly, slackPlaceholder } from "../template/assembly.ts";
import { checkResources } from "../template/checked-resources.ts";
import { type Secrets, templateValues } from "../template/values.ts";
import type { Engines } from "./engines.ts";
import { describeFunctions, nameFunctions } from "./functions.ts";
import { type Mappings, readMappings } from "./mappings.ts";
import { together } from "./owned.ts";
import { openQueues } from "./queues.ts";
import { nameApis, readRoutes } from "./routes.ts";
import { readSchedules, type Schedule } from "./schedules.ts";
import { openTables } from "./tables.ts";

/** Everything that a template says about what runs and how it is connected, with this machine's names in it. */
export interface Wiring {
  /** Table name by CDK id. */
  readonly tables: ReadonlyMap<string, string>;
  readonly functions: readonly LocalFunction[];
  readonly routes: readonly Route[];
  readonly mappings: Mappings;
  readonly schedules: readonly Schedule[];
}

export interface WiringOptions {
  readonly engines: Engines;
  readonly baseUrl: string;
  readonly secrets: Secrets;
  /** Base of the Slack Web API. */
  readonly slackApiUrl: string;
  /** Other services by the SDK's standard variables. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** Makes the tables and queues of a template and connects the rest to them. @throws Error naming what the host does not know. */
export async function wire(
  assembly: Assembly,
  { engines, baseUrl, secrets, slackApiUrl, endpoints }: WiringOptions,
): Promise<Wiring> {
  const resources = checkResources(assembly);
  const values = templateValues(assembly, secrets);
  const definitions = resources.of("AWS::Lambda::Function");
  nameFunctions(definitions, values);
  nameApis(resources, values, baseUrl);
  const [tables, queues] = await together([
    openTables(engines.database, resources.of("AWS::DynamoDB::GlobalTable"), values),
    openQueues(engines.queues, resources.of("AWS::SQS::Queue"), values),
  ]);
  const functions = describeFunctions(definitions, values, {
    assets: assembly.directory,
    endpoints: {
      AWS_ENDPOINT_URL_DYNAMODB: engines.dynamoDbEndpoint,
      AWS_ENDPOINT_URL_SQS: engines.queues.endpoint,
      ...endpoints,
    },
    finish: (value) => value.replace(slackPlaceholder, slackApiUrl),
  });
  const known = { resources, values, queues, functionIds: idsByNameAndArn(functions) };
  return {
    tables,
    functions,
    routes: readRoutes(known),
    mappings: readMappings(known),
    schedules: readSchedules(known),
  };
}

/** A template names a function by `Ref` or by ARN. */
function idsByNameAndArn(functions: readonly LocalFunction[]): ReadonlyMap<string, string> {
  return new Map(functions.flatMap(({ id, name, arn }) => [[arn, id] as const, [name, id] as const]));
}
