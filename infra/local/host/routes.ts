import type { Route } from "../http/routes.ts";
import type { CheckedResources } from "../template/checked-resources.ts";
import type { Values } from "../template/values.ts";
import { functionOf, type Known } from "./known.ts";

/** Makes every HTTP API known at the one address of this machine. */
export function nameApis(resources: CheckedResources, values: Values, baseUrl: string): void {
  for (const api of resources.of("AWS::ApiGatewayV2::Api")) {
    values.know(api, { ref: api.logicalId, attributes: { ApiEndpoint: baseUrl } });
  }
  for (const integration of resources.of("AWS::ApiGatewayV2::Integration")) {
    values.know(integration, { ref: integration.logicalId });
  }
}

/** The routes of all HTTP APIs together. @throws Error when two APIs have the same route, which one address cannot serve. */
export function readRoutes(known: Known): readonly Route[] {
  const { resources, values } = known;
  const integrations = resources.of("AWS::ApiGatewayV2::Integration");
  const staged = new Set(
    resources.of("AWS::ApiGatewayV2::Stage").map(({ stack, properties }) => values.text(stack, properties.ApiId)),
  );
  const routes = resources.of("AWS::ApiGatewayV2::Route").map(({ stack, logicalId, properties }) => {
    const target = values.text(stack, properties.Target).replace("integrations/", "");
    const integration = integrations.find((one) => one.stack === stack && one.logicalId === target);
    if (!staged.has(values.text(stack, properties.ApiId)))
      throw new Error(`Route ${stack}/${logicalId} is in no stage`);
    const functionId = functionOf(known, stack, integration?.properties.IntegrationUri, logicalId);
    return { key: properties.RouteKey, functionId };
  });
  const twice = routes.find(({ key }, index) => routes.findIndex((other) => other.key === key) !== index);
  if (twice !== undefined) throw new Error(`Two HTTP APIs answer ${twice.key}`);
  return routes;
}
