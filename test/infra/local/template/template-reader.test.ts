import { beforeAll, describe, expect, test } from "vitest";
import { type Assembly, type Resource, readAssembly } from "#infra/local/template/assembly.ts";
import { checkResources } from "#infra/local/template/checked-resources.ts";
import { onDemand } from "#test/kit/on-demand.ts";

let assembly: Assembly;
beforeAll(async () => {
  assembly = await readAssembly(await onDemand("stacks"));
});

/** The real template with one resource changed. */
function changed(type: string, change: (properties: Resource["properties"]) => object): Assembly {
  const index = assembly.resources.findIndex((resource) => resource.type === type);
  const resources = assembly.resources.map((resource, at) =>
    at === index ? { ...resource, properties: { ...change(resource.properties) } } : resource,
  );
  return { ...assembly, resources };
}

describe("the synthesized stacks", () => {
  test("hold nothing that the local host does not know", () => {
    expect(checkResources(assembly).of("AWS::Lambda::Function").length).toBeGreaterThanOrEqual(7);
  });

  test("a type that the host does not run stops the start by name", () => {
    const resource = { stack: "Bot", logicalId: "Mail", type: "AWS::SES::EmailIdentity", properties: {} };
    const extended = { ...assembly, resources: [...assembly.resources, resource] };
    expect(() => checkResources(extended)).toThrow("Bot/Mail (AWS::SES::EmailIdentity): the type is unknown");
  });

  test("a property that the host does not honour stops the start by name", () => {
    const inVpc = changed("AWS::Lambda::Function", (properties) => ({ ...properties, VpcConfig: {} }));
    expect(() => checkResources(inVpc)).toThrow(/\(AWS::Lambda::Function\): has unknown VpcConfig/);
  });

  test("a value that the host cannot run stops the start by name", () => {
    const older = changed("AWS::Lambda::Function", (properties) => ({ ...properties, Runtime: "nodejs22.x" }));
    expect(() => checkResources(older)).toThrow(/\(AWS::Lambda::Function\): Runtime is something else than expected/);
    const hourly = changed("AWS::Events::Rule", (properties) => ({
      ...properties,
      ScheduleExpression: "rate(1 hour)",
    }));
    expect(() => checkResources(hourly)).toThrow(/ScheduleExpression is something else than expected/);
  });
});
