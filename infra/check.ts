import { type App, CloudFormationValidatePlugin, type IPolicyValidationPlugin } from "aws-cdk-lib";
import { toInstant } from "#shared/kernel/clock.ts";
import { buildApp, rules } from "./app.ts";
import { buildFunctions } from "./build.ts";
import { bundleViolations } from "./bundles/gates.ts";
import { calendarNotes, catalogueFindings } from "./check-data.ts";
import { stageNames } from "./stage.ts";

/** One line per finding of the plugins in the templates of an app. */
export function templateFindings(app: App, plugins: readonly Pick<IPolicyValidationPlugin, "validate">[]): string[] {
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
  return plugins
    .flatMap((pack) => pack.validate(context).violations)
    .flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map((at) => `${at.constructPath ?? at.resourceLogicalId}: ${ruleName}: ${description}`),
    );
}

if (import.meta.main) {
  const bundles = await buildFunctions();
  // Starting its engine takes seconds: one for all.
  const schemas = new CloudFormationValidatePlugin();
  const stages = stageNames.map((name) => buildApp(name, { guarded: false, alarmEmail: "on-call@example.org" }));
  const findings = [
    ...stages.flatMap((app) => templateFindings(app, [...rules(app), schemas])),
    ...bundles.flatMap(bundleViolations),
    ...catalogueFindings(),
  ];
  for (const finding of findings) console.error(finding);
  for (const note of calendarNotes(toInstant(Date.now()))) console.log(`Note: ${note}`);
  const sizes = bundles.map(({ id, bytes }) => `${id} ${Math.round(bytes / 1024)} KB`).join(", ");
  console.log(`${stages.length} stages, ${bundles.length} bundles (${sizes}): ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
