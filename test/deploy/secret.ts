import { signedHeaders } from "#shared/platform/sign-request.ts";
import type { MiniStack } from "./mini-stack.ts";

/** Stores the Slack secret as the README tells DevOps to, before the first deployment. @throws Error when it was not taken. */
export async function storeSecret({ endpoint }: MiniStack, name: string, value: unknown): Promise<void> {
  const url = new URL(endpoint);
  const body = JSON.stringify({ Name: name, SecretString: JSON.stringify(value) });
  const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" };
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const signing = { service: "secretsmanager", region: "us-east-1", credentials, nowMs: Date.now() };
  const response = await fetch(url, { method: "POST", headers: signedHeaders(url, headers, body, signing), body });
  if (!response.ok) throw new Error(`The secret ${name} was not stored: ${response.status} ${await response.text()}`);
}
