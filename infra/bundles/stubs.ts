import type { Plugin } from "esbuild";
import { compactErrors, repository } from "./compact-errors.ts";

/** A module that a Lambda never runs and what stands in its place; a rule that matches nothing is a gate's finding. */
export interface StubRule {
  /** Names the stub in metafiles (`stub:<name>`) and in the error thrown when it is reached. */
  readonly name: string;
  readonly module: RegExp;
  /** Bundles that hold a file below this path must have met the rule. */
  readonly within: string;
  /** Only where a file below this path asks for the module; any package's by default. */
  readonly askedBy?: string;
  readonly contents: string;
}

const bolt = "node_modules/@slack/bolt/";
const dynamo = "node_modules/@aws-sdk/client-dynamodb/";
const leftOut = (name: string, within: string, module: RegExp): StubRule => ({
  name,
  within,
  module,
  contents: `module.exports = require("benang:left-out")(${JSON.stringify(name)})`,
});

/**
 * Bolt's own receivers bring express, undici and OAuth: 1,400 KB that our receiver does not use (Bolt 5.1's file layout).
 * The SDK's chain of credential sources is replaced by the one that Lambda has.
 */
export const stubRules: readonly StubRule[] = [
  leftOut("bolt-aws-lambda-receiver", bolt, /\/receivers\/AwsLambdaReceiver$/),
  leftOut("bolt-express-receiver", bolt, /\/receivers\/ExpressReceiver$/),
  leftOut("bolt-http-receiver", bolt, /\/receivers\/HTTPReceiver$/),
  leftOut("bolt-http-functions", bolt, /\/receivers\/HTTPModuleFunctions$/),
  leftOut("bolt-http-ack", bolt, /\/receivers\/HTTPResponseAck$/),
  leftOut("bolt-socket-mode-receiver", bolt, /\/receivers\/SocketModeReceiver$/),
  leftOut("bolt-socket-mode-functions", bolt, /\/receivers\/SocketModeFunctions$/),
  leftOut("bolt-custom-routes", bolt, /\/receivers\/custom-routes$/),
  leftOut("slack-oauth", bolt, /^@slack\/oauth$/),
  {
    name: "slack-web-api",
    within: bolt,
    module: /^@slack\/web-api$/,
    // Bolt makes a client for every listener; ours queue and speak to nobody, and what speaks has a small client of its own.
    contents: `const leftOut = require("benang:left-out")("slack-web-api");
      exports.WebClient = class { constructor() { return leftOut.client; } };
      for (const name of ["WebAPIPlatformError", "WebAPIRateLimitedError", "WebAPIHTTPError"]) exports[name] = class extends Error {};
      exports.addAppMetadata = () => {};`,
  },
  leftOut("aws-event-streams", dynamo, /^@smithy\/core\/event-streams$/),
  leftOut("aws-sha256-in-javascript", dynamo, /\/Sha256Js$/),
  leftOut("aws-adaptive-retry", dynamo, /\/AdaptiveRetryStrategy$/),
  // No call of ours carries a timestamp of the SDK's own: times are texts.
  leftOut("aws-dates", dynamo, /\/date-utils$/),
  leftOut("aws-instance-metadata-region", dynamo, /\/getInstanceMetadataRegion$/),
  {
    name: "aws-scan",
    within: "node_modules/@aws-sdk/lib-dynamodb/",
    askedBy: "node_modules/@aws-sdk/lib-dynamodb/",
    module: /\/ScanCommand$/,
    // No function reads a whole table, but the paginator that would is made when the library is loaded.
    contents: `export class ScanCommand {}`,
  },
  {
    name: "aws-logger",
    within: dynamo,
    module: /\/loggerMiddleware$/,
    // Our clients have no logger, and this would filter each call's input and output for it.
    contents: `export const loggerMiddleware = undefined, loggerMiddlewareOptions = undefined;
      export const getLoggerPlugin = () => ({ applyToStack() {} });`,
  },
  {
    name: "aws-log-filter",
    within: dynamo,
    module: /\/schemaLogFilter$/,
    contents: `export const schemaLogFilter = () => ({});`,
  },
  {
    name: "aws-feature-ids",
    within: dynamo,
    module: /\/check-features$/,
    // Two letters in the user agent for each feature of the SDK that a call used.
    contents: `export async function checkFeatures() {}`,
  },
  {
    name: "aws-s3-endpoints",
    within: dynamo,
    module: /\/service-customizations$/,
    contents: `export const resolveParamsForS3 = async (params) => params;`,
  },
  {
    name: "aws-dynamodb-errors",
    within: dynamo,
    askedBy: dynamo,
    module: /\/models\/errors$/,
    contents: compactErrors(),
  },
  {
    name: "aws-event-stream-headers",
    within: dynamo,
    module: /\/HeaderFormatter$/,
    // Made with every signer, used for event streams alone.
    contents: `export class HeaderFormatter {}`,
  },
  {
    name: "aws-invoke-store",
    within: dynamo,
    module: /^@aws\/lambda-invoke-store$/,
    // Tells apart requests that share one process, which is not how our functions run; the trace id comes from the environment.
    contents: `export const InvokeStore = { getInstanceAsync: async () => undefined };`,
  },
  {
    name: "aws-package-json",
    within: dynamo,
    module: /^\.\.\/package\.json$/,
    // Only the version is read, for the user agent.
    contents: `export default { version: "bundled" };`,
  },
  {
    name: "aws-partitions",
    within: dynamo,
    module: /^\.\/partitions$/,
    // Every region that is neither China's nor a government's; an endpoint elsewhere has to be named.
    contents: `export const partitionsInfo = { version: "1.1", partitions: [{ id: "aws", regionRegex: "^.", regions: {}, outputs: {
      name: "aws", dnsSuffix: "amazonaws.com", dualStackDnsSuffix: "api.aws", implicitGlobalRegion: "us-east-1",
      supportsDualStack: true, supportsFIPS: true } }] };`,
  },
  {
    name: "aws-endpoint-cache",
    within: dynamo,
    module: /^@aws-sdk\/endpoint-cache$/,
    // Made with every client, asked only where endpoint discovery is switched on, which DynamoDB has no use for.
    contents: `export class EndpointCache {
      get() { throw new Error("endpoint discovery is left out of the bundle (infra/bundles/stubs.ts)"); }
    }`,
  },
  {
    name: "aws-dynamodb-endpoint",
    within: dynamo,
    askedBy: dynamo,
    module: /\/endpoint\/endpointResolver$/,
    // The rules engine and its table of partitions weigh more than our tables' code; one URL per region is all they answer us.
    contents: `export const defaultEndpointResolver = ({ Endpoint, Region }) =>
      ({ url: new URL(Endpoint ?? "https://dynamodb." + Region + ".amazonaws.com") });`,
  },
  {
    name: "aws-credentials",
    within: "node_modules/@aws-sdk/client-",
    module: /^@aws-sdk\/credential-provider-node$/,
    contents: `export const defaultProvider = () => async () => {
      const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
      if (!accessKeyId || !secretAccessKey) throw new Error("No AWS credentials in the environment; bundles read no other source");
      return { accessKeyId, secretAccessKey, sessionToken, expiration: undefined };
    };`,
  },
];

/** Loading a stub is harmless; calling, constructing or reading anything of it throws with the module's name. */
const leftOutModule = `module.exports = (name) => {
  const fail = () => { throw new Error(name + " is left out of the bundle (infra/bundles/stubs.ts)"); };
  const passes = (key) => typeof key === "symbol" || key === "prototype";
  const part = new Proxy(function () {}, { apply: fail, construct: fail, get: (target, key) => (passes(key) ? target[key] : fail()) });
  return new Proxy({}, { get: (target, key) => (key === "__esModule" ? true : typeof key === "symbol" ? undefined : part) });
};`;

/** Puts the stubs in place while esbuild resolves modules. */
export const stubs: Plugin = {
  name: "stubs",
  setup(build) {
    for (const rule of stubRules) {
      build.onResolve({ filter: rule.module }, ({ importer }) =>
        importer.includes(rule.askedBy ?? "node_modules/")
          ? { path: rule.name, namespace: "stub", sideEffects: false }
          : undefined,
      );
    }
    build.onResolve({ filter: /^benang:left-out$/ }, () => ({ path: "left-out", namespace: "stub" }));
    build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path }) => ({
      contents: stubRules.find((rule) => rule.name === path)?.contents ?? leftOutModule,
      loader: "js",
      resolveDir: repository,
    }));
  },
};
