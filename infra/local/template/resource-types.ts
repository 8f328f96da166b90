import * as z from "zod/mini";

/** A property without a meaning on one machine: who may do what, how it is encrypted, labelled, logged or throttled. */
const meaningless = z.optional(z.unknown());
/** A reference or a piece of text. */
const value = z.unknown();

const Projection = z.strictObject({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.optional(z.array(z.string())),
});
const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const Destination = z.strictObject({ OnFailure: z.strictObject({ Destination: value }) });

/**
 * Every resource type that the host runs, with every property that it honours. A property or type that is not here stops
 * the start: what the host does not know must not be silently missing on the laptop.
 */
export const resourceTypes = {
  "AWS::DynamoDB::GlobalTable": z.strictObject({
    TableName: z.optional(z.string()),
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
    ),
    KeySchema,
    BillingMode: z.literal("PAY_PER_REQUEST"),
    GlobalSecondaryIndexes: z.optional(z.array(z.strictObject({ IndexName: z.string(), KeySchema, Projection }))),
    StreamSpecification: z.optional(z.strictObject({ StreamViewType: z.literal("NEW_AND_OLD_IMAGES") })),
    TimeToLiveSpecification: z.optional(z.strictObject({ AttributeName: z.string(), Enabled: z.literal(true) })),
    Replicas: meaningless,
    SSESpecification: meaningless,
    WarmThroughput: meaningless,
    Tags: meaningless,
  }),
  "AWS::SQS::Queue": z.strictObject({
    QueueName: z.optional(z.string()),
    FifoQueue: z.optional(z.boolean()),
    ContentBasedDeduplication: z.optional(z.boolean()),
    DelaySeconds: z.optional(z.int()),
    MessageRetentionPeriod: z.optional(z.int()),
    VisibilityTimeout: z.optional(z.int()),
    RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: value, maxReceiveCount: z.int() })),
    // The engine keeps one deduplication window a queue; keys of ours name their lane, so it makes no difference.
    DeduplicationScope: meaningless,
    FifoThroughputLimit: meaningless,
    SqsManagedSseEnabled: meaningless,
    KmsMasterKeyId: meaningless,
    RedriveAllowPolicy: meaningless,
    Tags: meaningless,
  }),
  "AWS::Lambda::Function": z.strictObject({
    Code: z.strictObject({ S3Bucket: value, S3Key: z.string().check(z.regex(/^[0-9a-f]{64}\.zip$/)) }),
    Handler: z.string().check(z.regex(/^index\.\w+$/)),
    Runtime: z.literal("nodejs24.x"),
    Environment: z.optional(z.strictObject({ Variables: z.record(z.string(), value) })),
    Timeout: z._default(z.int(), 3),
    MemorySize: z._default(z.int(), 128),
    ReservedConcurrentExecutions: z.optional(z.int()),
    Architectures: meaningless,
    Description: meaningless,
    LoggingConfig: meaningless,
    Role: meaningless,
    TracingConfig: meaningless,
    Tags: meaningless,
  }),
  "AWS::Lambda::EventSourceMapping": z.strictObject({
    EventSourceArn: value,
    FunctionName: value,
    BatchSize: z._default(z.int(), 10),
    Enabled: z.optional(z.literal(true)),
    MaximumBatchingWindowInSeconds: z._default(z.int(), 0),
    FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
    FunctionResponseTypes: z._default(z.array(z.literal("ReportBatchItemFailures")), []),
    BisectBatchOnFunctionError: z._default(z.boolean(), false),
    MaximumRetryAttempts: z._default(z.int(), -1),
    MaximumRecordAgeInSeconds: z._default(z.int(), -1),
    StartingPosition: z.optional(z.literal("TRIM_HORIZON")),
    DestinationConfig: z.optional(Destination),
    ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.int() })),
    ParallelizationFactor: z.optional(z.literal(1)),
    Tags: meaningless,
  }),
  "AWS::Lambda::EventInvokeConfig": z.strictObject({
    FunctionName: value,
    Qualifier: z.literal("$LATEST"),
    MaximumRetryAttempts: z._default(z.int(), 2),
    MaximumEventAgeInSeconds: meaningless,
    DestinationConfig: z.optional(Destination),
  }),
  "AWS::ApiGatewayV2::Api": z.strictObject({ Name: z.string(), ProtocolType: z.literal("HTTP"), Tags: meaningless }),
  "AWS::ApiGatewayV2::Stage": z.strictObject({
    ApiId: value,
    StageName: z.literal("$default"),
    AutoDeploy: z.literal(true),
    AccessLogSettings: meaningless,
    DefaultRouteSettings: meaningless,
    Tags: meaningless,
  }),
  "AWS::ApiGatewayV2::Integration": z.strictObject({
    ApiId: value,
    IntegrationType: z.literal("AWS_PROXY"),
    IntegrationUri: value,
    PayloadFormatVersion: z.literal("2.0"),
  }),
  "AWS::ApiGatewayV2::Route": z.strictObject({
    ApiId: value,
    RouteKey: z.string().check(z.regex(/^[A-Z]+ \//)),
    Target: value,
    AuthorizationType: z.literal("NONE"),
  }),
  "AWS::Events::Rule": z.strictObject({
    ScheduleExpression: z.literal("rate(1 minute)"),
    State: z.literal("ENABLED"),
    Targets: z.array(
      z.strictObject({ Arn: value, Id: z.string(), DeadLetterConfig: meaningless, RetryPolicy: meaningless }),
    ),
    Tags: meaningless,
  }),
} as const;

export type KnownType = keyof typeof resourceTypes;
export type PropertiesOf<Type extends KnownType> = z.infer<(typeof resourceTypes)[Type]>;

/** Types that give, watch, log or describe but do no work of the office. */
export const idleTypes: ReadonlySet<string> = new Set([
  "AWS::CDK::Metadata",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::CompositeAlarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::KMS::Key",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::QueuePolicy",
]);
