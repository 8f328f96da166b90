import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  paginateListFunctions,
} from "@aws-sdk/client-lambda";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type Owned, owned } from "#infra/local/host/owned.ts";
import { untilQuiet } from "#infra/local/host/quiet.ts";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { exampleOffices } from "#infra/local/offices/example-offices.ts";
import { openLocalOffices } from "#infra/local/offices/open-local-offices.ts";
import { type SlackWorkspace, startSlackWorkspace } from "#infra/local/slack/workspace.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { allowRole, storeSecret } from "./aws-call.ts";
import { deployAll, type Outputs } from "./cdk.ts";
import { openFront } from "./front.ts";
import type { MiniStack } from "./mini-stack.ts";
import { progressOf } from "./progress.ts";

/** The office as journeys know it, behind a deployment of every stack; it is open when this resolves. */
export async function deployedOffice(mini: MiniStack, folder: string): Promise<LocalOffice> {
  const all = owned();
  try {
    return await deployed(mini, folder, all);
  } catch (error) {
    await all.stop();
    throw error;
  }
}

async function deployed(mini: MiniStack, folder: string, all: Owned): Promise<LocalOffice> {
  const slack = await startSlackWorkspace();
  all.add(() => slack.close());
  await storeSlackSecret(mini, slack);
  const outputs = await deployAll(mini, slack.apiUrl, folder);
  const front = await openFront(urlOf(outputs, "Api", "Url"), urlOf(outputs, "Bot", "SlackEventsUrl"));
  all.add(() => front.close());
  slack.setRequestUrl(`${front.origin}/slack/events`);
  const clients = clientsOf(mini);
  const functions = await functionNames(clients.lambda);
  await allowBatches(mini, clients.lambda, functions);
  const progress = await progressOf(mini, clients);
  const tables = await tablesOf(clients.lambda, functions, mini.endpoint);
  const offices = await openLocalOffices(await exampleOffices(), {
    database: clients.database,
    peopleTable: tables.people,
    slack,
  });
  const invoke = (id: string, event: unknown) => invoked(clients.lambda, functions.get(id), event);
  return {
    baseUrl: front.origin,
    offices,
    slack,
    tables,
    invoke,
    tick: async (instant) => void (await invoke("Tick", minute(instant))),
    // The deployed rule ticks by itself.
    startTicking: () => undefined,
    quiesce: (withinMs = 60_000) => untilQuiet(progress, () => slack.idle(), withinMs),
    deadLetters: () => progress.deadLetters(),
    stop: () => all.stop(),
  };
}

function storeSlackSecret(mini: MiniStack, { signingSecret, appId, team, botToken }: SlackWorkspace): Promise<void> {
  const botTokens = JSON.stringify({ [team]: botToken });
  return storeSecret(mini, "benang/local/slack", { signingSecret, appId, teams: team, botTokens });
}

function urlOf(outputs: Outputs, stack: string, name: string): URL {
  const url = outputs[`Benang-local-${stack}`]?.[name];
  if (url === undefined) throw new Error(`The stack ${stack} put out no ${name}`);
  return new URL(url);
}

function clientsOf({ env, endpoint }: MiniStack) {
  const credentials = {
    accessKeyId: env["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: env["AWS_SECRET_ACCESS_KEY"] ?? "",
  };
  const config = { endpoint, region: env["AWS_REGION"] ?? "", credentials };
  return {
    database: new DynamoDBClient(config),
    streams: new DynamoDBStreamsClient(config),
    lambda: new LambdaClient(config),
    sqs: new SQSClient(config),
  };
}

/** CDK id → the name that CloudFormation made of it: `Benang-local-Bot-TickFunction412909D5-9592`. */
async function functionNames(client: LambdaClient): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const { Functions = [] } of paginateListFunctions({ client }, {})) {
    for (const { FunctionName = "" } of Functions) {
      const id = /-([A-Za-z]+)Function[0-9A-F]{8}-/.exec(FunctionName)?.[1];
      if (id !== undefined) names.set(id, FunctionName);
    }
  }
  return names;
}

/** On AWS `sqs:SendMessage` covers batches too; MiniStack asks for actions that AWS does not have. */
async function allowBatches(
  mini: MiniStack,
  client: LambdaClient,
  functions: ReadonlyMap<string, string>,
): Promise<void> {
  for (const id of ["Relay", "Tick", "SlackWorker"]) {
    const { Role } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: functions.get(id) }));
    const role = Role?.split("/").at(-1) ?? "";
    await allowRole(mini, role, ["sqs:SendMessageBatch", "sqs:ChangeMessageVisibilityBatch"]);
  }
}

async function invoked(client: LambdaClient, FunctionName: string | undefined, event: unknown): Promise<unknown> {
  const answer = await client.send(new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }));
  const text = answer.Payload?.transformToString() ?? "";
  if (answer.FunctionError !== undefined) throw new Error(`${FunctionName} failed: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** What EventBridge sends at an instant. */
const minute = (time: Instant) => ({
  id: "by-hand",
  "detail-type": "Scheduled Event",
  source: "aws.events",
  time,
  detail: {},
});

async function tablesOf(client: LambdaClient, functions: ReadonlyMap<string, string>, endpoint: string) {
  const asked = new GetFunctionConfigurationCommand({ FunctionName: functions.get("Api") });
  const { Variables = {} } = (await client.send(asked)).Environment ?? {};
  return { endpoint, dossiers: Variables["DOSSIERS_TABLE"] ?? "", people: Variables["PEOPLE_TABLE"] ?? "" };
}
