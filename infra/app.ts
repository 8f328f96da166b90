import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import cdk from "../cdk.json" with { type: "json" };
import { buildFunctions } from "./build.ts";
import { ApiStack } from "./stacks/api-stack.ts";
import { BotStack } from "./stacks/bot-stack.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { PostStack } from "./stacks/post-stack.ts";
import { WatchStack } from "./stacks/watch-stack.ts";
import { type StageName, type StageOptions, stageNames, stageOf } from "./stage.ts";

export interface AppOptions extends StageOptions {
  /** Folder of the cloud assembly; a new temporary one when absent. */
  readonly outdir?: string | undefined;
  /** False skips the rules that guard a deployment: five seconds less for whoever only reads the templates. */
  readonly guarded?: boolean;
}

/** What no template may break. */
export function rules(app: App): NagPack[] {
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
}

/**
 * Every stack of one stage, guarded by cdk-nag at synth; the bundles (`buildFunctions`) must lie in `dist` already.
 * @throws Error saying which option the stage misses.
 */
export function buildApp(name: StageName, { outdir, guarded = true, ...options }: AppOptions = {}): App {
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    builtinCloudFormationValidation: guarded,
    context: cdk.context,
  });
  const stage = stageOf(name, options);
  const data = new DataStack(app, `Benang-${name}-Data`, { stage });
  const api = new ApiStack(app, `Benang-${name}-Api`, { stage, data });
  const bot = new BotStack(app, `Benang-${name}-Bot`, { stage, data, deskUrl: api.door.url });
  const post = new PostStack(app, `Benang-${name}-Post`, { stage, data, publicUrl: api.door.url });
  new WatchStack(app, `Benang-${name}-Watch`, { stage, data, over: [data, api, bot, post] });
  Tags.of(app).add("benang:stage", name);
  if (guarded) Validations.of(app).addPlugins(...rules(app));
  return app;
}

if (import.meta.main) {
  // Only to read what `-c` said; it must not write an assembly of its own over ours.
  const context = new App({ autoSynth: false });
  const option = (name: string): string | undefined => context.node.tryGetContext(name);
  const stage = stageNames.find((name) => name === option("stage"));
  if (stage === undefined) throw new Error(`Say which stage: -c stage=${stageNames.join("|")}`);
  await buildFunctions();
  buildApp(stage, {
    alarmEmail: option("alarmEmail"),
    slackSecretVersion: option("slackSecretVersion"),
    slackApiUrl: option("slackApiUrl"),
  }).synth();
}
