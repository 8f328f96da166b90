import { region } from "../template/values.ts";

/** How any AWS client reaches an engine of this machine. */
export function clientSettings(endpoint: string) {
  return { endpoint, region, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
}
