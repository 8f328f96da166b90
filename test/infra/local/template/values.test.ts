import { describe, expect, test } from "vitest";
import { templateValues } from "#infra/local/template/values.ts";

const exported = new Map([["Data:JobsUrl", { stack: "Data", value: { Ref: "Jobs" } }]]);
const secrets = { "benang/local/slack": { appId: "A1", botTokens: '{"T1":"xoxb"}' } };

function values() {
  const known = templateValues({ directory: "", resources: [], exported }, secrets);
  known.know({ stack: "Data", logicalId: "Jobs" }, { ref: "http://queue", attributes: { Arn: "arn:jobs" } });
  return known;
}

describe("a value of a template", () => {
  test.each([
    ["plain text", "text", "text"],
    ["Ref", { Ref: "Jobs" }, "http://queue"],
    ["Ref of a pseudo parameter", { Ref: "AWS::Region" }, "ap-southeast-1"],
    ["Fn::GetAtt", { "Fn::GetAtt": ["Jobs", "Arn"] }, "arn:jobs"],
    ["Fn::Join", { "Fn::Join": ["/", ["a", { Ref: "Jobs" }]] }, "a/http://queue"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how CloudFormation writes it.
    ["Fn::Sub", { "Fn::Sub": "${AWS::AccountId}-${Jobs}" }, "000000000000-http://queue"],
    ["Fn::ImportValue", { "Fn::ImportValue": "Data:JobsUrl" }, "http://queue"],
    ["a secret", "{{resolve:secretsmanager:benang/local/slack:SecretString:appId::}}", "A1"],
    [
      "a secret with a version",
      "{{resolve:secretsmanager:benang/local/slack:SecretString:botTokens::v1}}",
      '{"T1":"xoxb"}',
    ],
  ])("is found: %s", (_what, value, text) => {
    expect(values().text("Data", value)).toBe(text);
  });

  test.each([
    ["a resource of another stack", { Ref: "Table" }, "refers to Table, which is nothing on this machine"],
    ["an attribute", { "Fn::GetAtt": ["Jobs", "KmsKey"] }, "asks Jobs for KmsKey"],
    ["an export", { "Fn::ImportValue": "Gone" }, "imports Gone, which no stack exports"],
    ["a secret's field", "{{resolve:secretsmanager:benang/local/slack:SecretString:pin::}}", "stands for nothing"],
    ["another store", "{{resolve:ssm:/benang/pin}}", "stands for nothing"],
    ["a function of CloudFormation", { "Fn::Select": [0, ["a"]] }, "computes a value in an unknown way"],
    ["a condition", { "Fn::If": ["Prod", "a", "b"] }, "computes a value in an unknown way"],
  ])("that is not known stops the start: %s", (_what, value, problem) => {
    expect(() => values().text("Data", value)).toThrow(problem);
  });
});
