import { CloudFormationValidatePlugin } from "aws-cdk-lib";
import { buildApp, rules } from "./app.ts";
import { buildFunctions } from "./build.ts";
import { bundleViolations } from "./bundles/gates.ts";
import { type StageName, stageNames } from "./stage.ts";

/** One line per finding of cdk-nag and of CloudFormation's own schemas in the templates of a stage. */
export function stackFindings(name: StageName): string[] {
  const app = buildApp(name, { guarded: false, alarmEmail: "on-call@example.org" });
  const stacks = app.synth().stacks.map(({ id, templateFullPath }) => ({ id, templateFullPath }));
  const context = {
    appConstruct: app,
    templatePaths: stacks.map(({ templateFullPath }) => templateFullPath),
    stackTemplates: stacks.map(({ id, templateFullPath }) => ({
      stackConstructPath: id,
      templatePath: templateFullPath,
      accountId: undefined,
      region: undefined,
    })),
  };
  return [...rules(app), new CloudFormationValidatePlugin()]
    .flatMap((pack) => pack.validate(context).violations)
    .flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map((at) => `${at.constructPath ?? at.resourceLogicalId}: ${ruleName}: ${description}`),
    );
}

if (import.meta.main) {
  const bundles = await buildFunctions();
  const findings = [...stageNames.flatMap(stackFindings), ...bundles.flatMap(bundleViolations)];
  for (const finding of findings) console.error(finding);
  const sizes = bundles.map(({ id, bytes }) => `${id} ${Math.round(bytes / 1024)} KB`).join(", ");
  console.log(`${stageNames.length} stages, ${bundles.length} bundles (${sizes}): ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
