import { Duration, RemovalPolicy, SecretValue } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Reach } from "#shared/platform/outside-post.ts";

/** Requests a second, and how many may come at once. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** All that differs between a laptop, a trial and the real thing; no other file asks which stage it is in. */
export interface Stage {
  readonly name: StageName;
  /** What happens to tables, queues and logs when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Tables and the data stack refuse to be deleted. */
  readonly protectsData: boolean;
  readonly pointInTimeRecovery: boolean;
  readonly logRetention: RetentionDays;
  readonly alarmEmail: string | undefined;
  readonly slackApiUrl: string;
  readonly throttles: { readonly offices: Throttle; readonly slack: Throttle };
  /** How long changes are gathered before they are added to the day's totals: fewer writes for figures a minute old. */
  readonly totalsWindow: Duration;
  /** Most simultaneous runs; undefined shares the account's pool, which small accounts cannot divide. */
  readonly concurrency: { readonly citizens: number | undefined; readonly lanes: number };
  /** What "now" is for messages to citizens: the clock, or the hour of the step itself where a sample day is replayed. */
  readonly messageClock: "clock" | "step";
  /** Where webhooks may lead: this machine counts on a laptop only. */
  readonly outsideReach: Reach;
  readonly slackSecret: (field: "signingSecret" | "appId" | "teams" | "botTokens") => string;
}

export const stageNames = ["local", "dev", "prod"] as const;
export type StageName = (typeof stageNames)[number];

/** Given by whoever deploys; as CDK context (`-c alarmEmail=...`) on the command line. */
export interface StageOptions {
  /** Who is woken; prod does not synthesize without. */
  readonly alarmEmail?: string | undefined;
  /** Version id of the Slack secret: CloudFormation reads a secret again only when the reference itself changed. */
  readonly slackSecretVersion?: string | undefined;
  /** Where the Slack of the local stage answers; no other stage takes one. */
  readonly slackApiUrl?: string | undefined;
}

/** @throws Error saying which option is missing or wrong. */
export function stageOf(name: StageName, options: StageOptions = {}): Stage {
  if (options.slackApiUrl !== undefined && name !== "local") throw new Error("Only the local stage takes slackApiUrl");
  return { ...settings[name](options), name, slackSecret: slackSecretOf(name, options.slackSecretVersion) };
}

type Settings = Omit<Stage, "name" | "slackSecret">;

const settings: Record<StageName, (options: StageOptions) => Settings> = {
  local: ({ slackApiUrl = "http://slack.invalid/api/", alarmEmail }) => ({
    ...trial,
    alarmEmail,
    slackApiUrl,
    totalsWindow: Duration.seconds(1),
    messageClock: "step",
    outsideReach: "internet-and-this-machine",
  }),
  dev: ({ alarmEmail }) => ({ ...trial, alarmEmail }),
  prod: ({ alarmEmail }) => {
    if (alarmEmail === undefined)
      throw new Error("prod needs -c alarmEmail=ADDRESS: somebody must be woken when it fails");
    return {
      ...trial,
      removalPolicy: RemovalPolicy.RETAIN,
      protectsData: true,
      pointInTimeRecovery: true,
      logRetention: RetentionDays.THREE_MONTHS,
      alarmEmail,
      throttles: { offices: { rateLimit: 1_000, burstLimit: 2_000 }, slack: { rateLimit: 500, burstLimit: 1_000 } },
      concurrency: { citizens: 100, lanes: 50 },
    };
  },
};

/** Made-up data that may vanish with its stack. */
const trial: Settings = {
  removalPolicy: RemovalPolicy.DESTROY,
  protectsData: false,
  pointInTimeRecovery: false,
  logRetention: RetentionDays.ONE_WEEK,
  alarmEmail: undefined,
  slackApiUrl: "https://slack.com/api/",
  throttles: { offices: { rateLimit: 500, burstLimit: 1_000 }, slack: { rateLimit: 100, burstLimit: 200 } },
  totalsWindow: Duration.seconds(120),
  concurrency: { citizens: undefined, lanes: 10 },
  messageClock: "clock",
  outsideReach: "internet",
};

/** Resolved by CloudFormation while it deploys: no secret in a template, none fetched in a cold start. */
function slackSecretOf(name: StageName, versionId: string | undefined): Stage["slackSecret"] {
  return (jsonField) =>
    SecretValue.secretsManager(`benang/${name}/slack`, {
      jsonField,
      ...(versionId !== undefined && { versionId }),
    }).unsafeUnwrap();
}
