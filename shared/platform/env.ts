/** Every environment name that a function reads; stacks set them by the same names, so a typo does not compile. */
export type EnvName =
  | "DOSSIERS_TABLE"
  | "PEOPLE_TABLE"
  | "CITIZENS_TABLE"
  | "SESSIONS_TABLE"
  | "SEALED_TABLE"
  | "JOBS_QUEUE_URL"
  | "DELIVERIES_QUEUE_URL"
  | "SEALINGS_QUEUE_URL"
  | "RELEASES_QUEUE_URL"
  | "JOBS_DEAD_LETTER_QUEUE_URL"
  | "PUBLIC_BASE_URL"
  | "MESSAGE_CLOCK"
  | "OUTSIDE_REACH"
  | "DESK_URL"
  | "SLACK_API_URL"
  | "SLACK_SIGNING_SECRET"
  | "SLACK_BOT_TOKENS"
  | "SLACK_TEAMS"
  | "SLACK_APP_ID";

/** @throws Error naming the variable when the stack did not set it. */
export function env(name: EnvName): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`Environment variable ${name} is not set`);
  return value;
}

/** What Lambda and the AWS tools set by themselves; read where it is used, since Lambda renews credentials. */
export type AwsName =
  | "AWS_REGION"
  | "AWS_ACCESS_KEY_ID"
  | "AWS_SECRET_ACCESS_KEY"
  | "AWS_SESSION_TOKEN"
  | "AWS_ENDPOINT_URL"
  | "AWS_ENDPOINT_URL_SQS";

export function awsEnv(name: AwsName): string | undefined {
  return process.env[name] || undefined;
}
