import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { type CommandFailed, run } from "./command.ts";
import { Unavailable } from "./unavailable.ts";

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
}

/**
 * Makes a certificate for `localhost` that this process trusts from now on: queues and buckets refuse whoever comes
 * without TLS, here as on AWS. @throws Unavailable where there is no openssl.
 */
export async function trustedCertificate(folder: string): Promise<Certificate> {
  const certFile = join(folder, "localhost.crt");
  const keyFile = join(folder, "localhost.key");
  const made = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const names = [
    "-addext",
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
    "-addext",
    "basicConstraints=critical,CA:FALSE",
  ];
  const files = ["-keyout", keyFile, "-out", certFile];
  await run("openssl", ["req", ...made, ...names, ...files]).catch(({ lastLine }: CommandFailed) => {
    throw new Unavailable(`openssl made no certificate (${lastLine})`);
  });
  setDefaultCACertificates([...getCACertificates("default"), await readFile(certFile, "utf8")]);
  return { certFile, keyFile };
}
