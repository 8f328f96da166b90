import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const version = "4.0.2";

/**
 * Lambda's own Node runtime client, unpacked from its npm package: what starts a function on AWS. It is not a dependency, because
 * installing it compiles C++; the bench replaces its native addon (`runtime-preload.cjs`) and runs the rest as it is.
 * @returns the file to start. @throws Error when the package cannot be fetched.
 */
export function fetchRuntimeClient(folder: string): string {
  const client = join(folder, "package", "index.mjs");
  if (existsSync(client)) return client;
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", `aws-lambda-ric@${version}`, "--silent", "--pack-destination", folder], {
    stdio: "pipe",
  });
  execFileSync("tar", ["xzf", join(folder, `aws-lambda-ric-${version}.tgz`), "-C", folder]);
  writeFileSync(join(folder, "package", "rapid-client.node"), "");
  return client;
}
