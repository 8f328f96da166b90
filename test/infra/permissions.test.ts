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
const leadingKeys = (condition: unknown) => Object(condition)["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"];
const whoMay = (action: string) => [...new Set(may(action).map(({ role }) => role))].sort();

test("every function has a role of its own, and nobody else has one", () => {
  expect(roles.sort()).toEqual([...functionIds].sort());
});

test("no action is a wildcard, and few resources: streams of a table, numbers that an SMS goes to, proved senders of mail", () => {
  expect(statements.filter(({ actions }) => actions.some((action) => action.includes("*")))).toEqual([]);
  const wild = statements.filter(({ resources }) => resources.some((arn) => arn.includes("*")));
  const byAction = Map.groupBy(wild, ({ actions }) => actions.join());
  expect([...byAction.keys()].sort()).toEqual(["dynamodb:ListStreams", "ses:SendEmail", "sns:Publish"]);
  const streams = byAction.get("dynamodb:ListStreams") ?? [];
  for (const arn of streams.flatMap(({ resources }) => resources)) expect(arn).toMatch(/"\/stream\/\*"\]\]}$/);
});

test("one function writes to people outside: to numbers and to no topic, and from senders of this account", () => {
  expect([whoMay("sns:Publish"), whoMay("ses:SendEmail")]).toEqual([["Deliver"], ["Deliver"]]);
  const [toNumbers, toTopics] = may("sns:Publish");
  expect(toNumbers).toMatchObject({ effect: "Allow", resources: ['"*"'] });
  expect(toTopics).toMatchObject({ effect: "Deny", resources: [expect.stringContaining(":sns:*:*:*")] });
  const [mail] = may("ses:SendEmail").flatMap(({ resources }) => resources);
  expect(mail).toMatch(/":ses:".*"AWS::Region".*"AWS::AccountId".*":identity\/\*"/);
});

test("what citizens tell us is read by three functions, and Slack is not among them", () => {
  const readers = may("dynamodb:GetItem").filter(touches("Citizens"));
  expect(new Set(readers.map(({ role }) => role))).toEqual(new Set(["Deliver", "Desk", "Exchange"]));
  const writers = may("dynamodb:PutItem").filter(touches("Citizens"));
  expect(new Set(writers.map(({ role }) => role))).toEqual(new Set(["Api", "Deliver", "Desk", "Exchange"]));
});

test("no function can delete a row or a table, read a whole table, or write past the conditions", () => {
  const asked = new Set(
    statements.flatMap(({ actions }) => actions).filter((action) => action.startsWith("dynamodb:")),
  );
  expect([...asked].sort()).toEqual([
    "dynamodb:BatchGetItem",
    "dynamodb:DescribeStream",
    "dynamodb:GetItem",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
    "dynamodb:PartiQLInsert",
    "dynamodb:PartiQLUpdate",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
  ]);
});

test("many dossiers at a time are the exchange's alone, and it lists no citizens", () => {
  for (const action of ["dynamodb:BatchGetItem", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate"]) {
    const ofDossiers = may(action).filter(touches("Dossiers"));
    expect(ofDossiers.map(({ role, resources }) => [role, resources.length])).toEqual([["Exchange", 1]]);
  }
  const others = may("dynamodb:BatchGetItem").filter((one) => !touches("Dossiers")(one));
  expect(others.map(({ role, condition }) => [role, leadingKeys(condition)])).toEqual([
    ["Exchange", ["*#suggestions"]],
    ["Desk", ["*#suggestions"]],
    ["SlackWorker", ["*#suggestions"]],
  ]);
  const ofCitizens = statements.filter(({ role }) => role === "Exchange").filter(touches("Citizens"));
  expect(ofCitizens.map(({ actions, condition }) => [actions, leadingKeys(condition)])).toEqual([
    [["dynamodb:GetItem"], ["*#*"]],
    [["dynamodb:PutItem", "dynamodb:UpdateItem"], ["*#messages"]],
  ]);
});

test("dossiers are moved by the API, the exchange, the desk and, by their codes, Slack; project keeps totals and what came in", () => {
  const written = may("dynamodb:UpdateItem").filter(touches("Dossiers"));
  expect(written.map(({ role, condition }) => [role, leadingKeys(condition)])).toEqual([
    ["Api", undefined],
    ["Exchange", undefined],
    ["Desk", undefined],
    ["Project", ["*#totals#*", "*#incoming"]],
    ["SlackWorker", ["*#*.*-*", "*#codes"]],
  ]);
});

test("no function can make an API key, change an office or point a Slack channel elsewhere", () => {
  const keys = may("dynamodb:PutItem")
    .filter(touches("People"))
    .map(({ role, condition }) => [role, leadingKeys(condition)]);
  const everybody = Object.fromEntries(keys);
  expect(Object.keys(everybody).sort()).toEqual(["Api", "Deliver", "Desk", "Relay", "Seal", "SlackWorker", "Tick"]);
  for (const prefix of Object.values(everybody).flat()) expect(prefix).not.toMatch(/^\*$|#office|#keys|^slack/);
  const { Api, Deliver, Desk, Relay, Seal, Tick } = everybody;
  expect({ Api, Deliver, Desk, Relay, Seal, Tick }).toEqual({
    Api: ["*#overload"],
    Deliver: ["*#timers"],
    // The evening's page for staff without Slack.
    Desk: ["*#answers", "*#suggestions", "*#timers"],
    Relay: ["*#timers"],
    Seal: ["*#suggestions", "*#timers"],
    Tick: ["*#rituals", "*#timers"],
  });
});

test("what anybody on the internet may call looks up a dossier and its office, can list nothing and writes but tries", () => {
  const open = statements.filter(({ role, actions }) => role === "Public" && !actions.includes("logs:PutLogEvents"));
  expect(open.map(({ actions, condition }) => [actions, condition])).toEqual([
    [["dynamodb:GetItem"], { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#H*"] } }],
    [["dynamodb:GetItem"], { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#office"] } }],
    // Tries at a code are counted, so that nobody guesses for long.
    [
      ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
      { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["*#tries"] } },
    ],
  ]);
});

test("the rows of API keys are read by those alone who are asked with a key or a session, and by nothing that citizens or streams reach", () => {
  const unbound = may("dynamodb:GetItem").filter(
    (statement) => statement.condition === undefined && touches("People")(statement),
  );
  expect(unbound.map(({ role }) => role)).toEqual(["Api", "Exchange", "Desk", "SlackWorker", "Tick"]);
});

test("the function behind Slack's door reaches no table", () => {
  const receiver = statements.filter(({ role }) => role === "SlackReceiver");
  expect(receiver.filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb")))).toEqual([]);
});

test("streams are read by relay and project alone, and each queue is worked off by one function", () => {
  expect(whoMay("dynamodb:GetRecords")).toEqual(["Project", "Relay"]);
  const consumed = may("sqs:ReceiveMessage").map(({ role, resources }) => `${role} ${resources.join(" ")}`);
  expect(consumed).toEqual([
    expect.stringMatching(/^SlackWorker .*Jobs/),
    expect.stringMatching(/^Seal .*Releases.*Sealings/),
    expect.stringMatching(/^Deliver .*Deliveries/),
  ]);
});

test("links are made by Slack, personal ones by mail and the desk, sessions are known to the desk alone, and tries at codes to the tracking page", () => {
  const on = (action: string) =>
    may(action)
      .filter(touches("Sessions"))
      .map(({ role, condition }) => [role, leadingKeys(condition)]);
  expect(Object.fromEntries(on("dynamodb:PutItem"))).toEqual({
    Deliver: ["*#evening-links"],
    Desk: ["*#links", "*#sessions", "*#sign-ins", "*#evening-links"],
    Public: ["*#tries"],
    SlackWorker: ["*#links"],
  });
  expect(Object.fromEntries(on("dynamodb:GetItem"))).toEqual({
    Desk: ["*#sessions", "*#evening-links"],
    Public: ["*#tries"],
  });
  expect(on("dynamodb:Query")).toEqual([]);
});
