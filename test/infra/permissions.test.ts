import { beforeAll, expect, test } from "vitest";
import { functionIds } from "#infra/bundles/catalogue.ts";
import { type Statement, synthesized } from "./synthesized.ts";

let statements: Statement[];
let roles: string[];

beforeAll(async () => {
  const stage = await synthesized("prod");
  statements = stage.statements;
  roles = stage.of("IAM::Role").map(({ id }) => id.replace(/Role.*/, ""));
});

const may = (action: string) => statements.filter(({ actions }) => actions.includes(action));
const touches = (table: string) => (statement: Statement) =>
  statement.resources.some((arn) => arn.includes(`Att${table}`));
const whoMay = (action: string) => [...new Set(may(action).map(({ role }) => role))].sort();

test("every function has a role of its own, and nobody else has one", () => {
  expect(roles.sort()).toEqual([...functionIds].sort());
});

test("no action is a wildcard, and one resource only: the streams of a table, for ListStreams", () => {
  expect(statements.filter(({ actions }) => actions.some((action) => action.includes("*")))).toEqual([]);
  const wild = statements.filter(({ resources }) => resources.some((arn) => arn.includes("*")));
  expect(new Set(wild.flatMap(({ actions }) => actions))).toEqual(new Set(["dynamodb:ListStreams"]));
  for (const arn of wild.flatMap(({ resources }) => resources)) expect(arn).toMatch(/"\/stream\/\*"\]\]}$/);
});

test("no function can delete a row or a table, read a whole table, or write past the conditions", () => {
  const asked = new Set(
    statements.flatMap(({ actions }) => actions).filter((action) => action.startsWith("dynamodb:")),
  );
  expect([...asked].sort()).toEqual([
    "dynamodb:DescribeStream",
    "dynamodb:GetItem",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
  ]);
});

test("only the API moves dossiers; project keeps the totals and nothing else", () => {
  const written = may("dynamodb:UpdateItem").filter(touches("Dossiers"));
  expect(written.map(({ role, condition }) => ({ role, condition }))).toEqual([
    { role: "Api", condition: undefined },
    { role: "Project", condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#totals#*"] } } },
  ]);
});

test("no function can make an API key, change an office or point a Slack channel elsewhere", () => {
  const keys = may("dynamodb:PutItem")
    .filter(touches("People"))
    .map(({ role, condition }) => [role, Object(condition)["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]]);
  expect(Object.fromEntries(keys)).toEqual({
    Api: ["*#overload"],
    SlackWorker: ["*#outbox", "*#overload", "*#end-of-day", "*#threads", "*#suggestions"],
    Tick: ["*#rituals"],
  });
});

test("what anybody on the internet may call looks up a dossier and its office, and can list or write nothing", () => {
  const open = statements.filter(({ role, actions }) => role === "Public" && !actions.includes("logs:PutLogEvents"));
  expect(open.map(({ actions, condition }) => [actions, condition])).toEqual([
    [["dynamodb:GetItem"], { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#H*"] } }],
    [["dynamodb:GetItem"], { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#office"] } }],
  ]);
});

test("the rows of API keys are read by the API alone, of those that citizens or streams reach", () => {
  const unbound = may("dynamodb:GetItem").filter(
    (statement) => statement.condition === undefined && touches("People")(statement),
  );
  expect(unbound.map(({ role }) => role)).toEqual(["Api", "SlackWorker", "Tick"]);
});

test("the function behind Slack's door reaches no table", () => {
  const receiver = statements.filter(({ role }) => role === "SlackReceiver");
  expect(receiver.filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb")))).toEqual([]);
});

test("streams are read by relay and project alone, and the queue is worked off by the worker alone", () => {
  expect(whoMay("dynamodb:GetRecords")).toEqual(["Project", "Relay"]);
  expect(whoMay("sqs:ReceiveMessage")).toEqual(["SlackWorker"]);
});
