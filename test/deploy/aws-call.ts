import { signedHeaders } from "#shared/platform/sign-request.ts";
import type { MiniStack } from "./mini-stack.ts";

/** One signed call of a service for which no client is installed. @throws Error with the service's answer. */
async function call({ endpoint, env }: MiniStack, service: string, headers: Record<string, string>, body: string) {
  const url = new URL(endpoint);
  const credentials = {
    accessKeyId: env["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: env["AWS_SECRET_ACCESS_KEY"] ?? "",
  };
  const signing = { service, region: env["AWS_REGION"] ?? "", credentials, nowMs: Date.now() };
  const response = await fetch(url, { method: "POST", headers: signedHeaders(url, headers, body, signing), body });
  if (!response.ok) throw new Error(`${service} answered ${response.status}: ${await response.text()}`);
}

/** Stores a secret as the README tells DevOps to, before the first deployment. */
export async function storeSecret(mini: MiniStack, name: string, value: unknown): Promise<void> {
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" };
  await call(mini, "secretsmanager", headers, JSON.stringify({ Name: name, SecretString: JSON.stringify(value) }));
}

/** Lets a role do `actions` on everything. */
export async function allowRole(mini: MiniStack, role: string, actions: readonly string[]): Promise<void> {
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] };
  const asked = { Action: "PutRolePolicy", Version: "2010-05-08", RoleName: role, PolicyName: "emulated" };
  const body = new URLSearchParams({ ...asked, PolicyDocument: JSON.stringify(policy) });
  await call(mini, "iam", { "content-type": "application/x-www-form-urlencoded" }, body.toString());
}
