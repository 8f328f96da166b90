import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Stage, Throttle } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface FrontDoorProps {
  readonly stage: Stage;
  readonly throttle: Throttle;
  /** What people lose while it answers with errors; it becomes the alarm's text. */
  readonly errorImpact: string;
  /** How callers show who they are, since the gateway does not ask. */
  readonly authentication: string;
}

/** What the access log keeps of a request: no address, no query, no path with ids in it. */
const logged = {
  requestId: "$context.requestId",
  at: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
};

/** An HTTP API with payload 2.0. Each door has its own throttle, so that a crowd at one does not shut the other. */
export class FrontDoor extends Construct {
  readonly errorImpact: string;
  readonly api: HttpApi;
  readonly #authentication: string;

  constructor(scope: Construct, id: string, { stage, throttle, errorImpact, authentication }: FrontDoorProps) {
    super(scope, id);
    this.errorImpact = errorImpact;
    this.#authentication = authentication;
    this.api = new HttpApi(this, "HttpApi", { createDefaultStage: false });
    const accessLog = new LogGroup(this, "AccessLog", {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
  }

  /** Where it is reached, without a slash at the end. */
  get url(): string {
    return this.api.apiEndpoint;
  }

  /** @param routes such as `POST /v1/tracking`; `ANY` takes every method. */
  leadsTo(target: ServiceFunction, routes: readonly string[]): this {
    const integration = new HttpLambdaIntegration(target.node.id, target.lambda);
    for (const route of routes) {
      const [method, path] = route.split(" ") as [keyof typeof HttpMethod, string];
      const added = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
      for (const construct of added) acknowledge(construct, { "AwsSolutions-APIG4": this.#authentication });
    }
    return this;
  }
}
