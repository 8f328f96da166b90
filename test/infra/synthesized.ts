import { buildApp } from "#infra/app.ts";
import { buildFunctions } from "#infra/build.ts";
import type { StageName, StageOptions } from "#infra/stage.ts";

export interface Resource {
  /** `Data`, `Api`, `Bot` or `Watch`. */
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly deletion: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: properties are as loose as CloudFormation itself
  readonly properties: any;
}

export interface Statement {
  readonly role: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  /** As JSON, references and all. */
  readonly resources: readonly string[];
  readonly condition: unknown;
}

/** What a stage would deploy. */
export async function synthesized(name: StageName, options: StageOptions = {}) {
  await buildFunctions();
  const app = buildApp(name, { guarded: false, alarmEmail: "on-call@example.org", ...options });
  const resources = app.synth().stacks.flatMap(({ stackName, template }) =>
    // biome-ignore lint/suspicious/noExplicitAny: see above
    Object.entries<any>(template.Resources).map(([id, { Type, DeletionPolicy, Properties }]): Resource => {
      const stack = stackName.split("-").at(-1) ?? "";
      return { stack, id, type: Type, deletion: DeletionPolicy, properties: Properties ?? {} };
    }),
  );
  const of = (type: string) => resources.filter((resource) => resource.type === `AWS::${type}`);
  return { app, resources, of, statements: of("IAM::Policy").flatMap(statementsOf) };
}

function statementsOf({ id, properties }: Resource): Statement[] {
  const role = id.replace(/Role.*/, "");
  // biome-ignore lint/suspicious/noExplicitAny: see above
  return properties.PolicyDocument.Statement.map(({ Effect, Action, Resource, Condition }: any) => ({
    role,
    effect: Effect,
    actions: [Action].flat(),
    resources: [Resource].flat().map((resource) => JSON.stringify(resource)),
    condition: Condition,
  }));
}
