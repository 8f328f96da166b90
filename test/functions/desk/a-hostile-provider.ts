import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Json = Record<string, unknown>;
interface Key {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const aKey = (kid: string): Key => ({ kid, ...generateKeyPairSync("rsa", { modulusLength: 2048 }) });

/** Signs as providers do. */
export function rs256(header: Json, claims: Json, { privateKey }: Pick<Key, "privateKey">): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
}

/** What an attacker makes of the public key. */
export function hs256(header: Json, claims: Json, secret: string): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

export const unsigned = (header: Json, claims: Json) => `${part(header)}.${part(claims)}.`;

/** What is given out at the token endpoint; the claims are right unless they are changed. */
export type Minting = (right: {
  readonly issuer: string;
  readonly header: Json;
  readonly claims: Json;
  readonly key: Key;
  readonly other: Key;
}) => unknown;

/** A provider that says of itself what a provider says, and hands out whatever a test tells it to. */
export async function aHostileProvider(clientId: string) {
  const key = aKey("k1");
  const other = aKey("k1");
  const asked: string[] = [];
  const answers = new Map<string, () => { status?: number; body: unknown } | undefined>();
  let nonce = "";
  let minting: Minting = ({ header, claims }) => rs256(header, claims, key);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    asked.push(pathname);
    const answer = answers.get(pathname);
    const { status = 200, body } = (answer === undefined ? { status: 404, body: {} } : answer()) ?? { body: undefined };
    // Undefined is a provider that does not answer at all.
    if (body === undefined) return;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const description = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
    authorization_response_iss_parameter_supported: true,
  };
  const usual: [string, () => { status?: number; body: unknown }][] = [
    ["/.well-known/openid-configuration", () => ({ body: description })],
    ["/keys", () => ({ body: { keys: [{ ...key.publicKey.export({ format: "jwk" }), kid: "k1", use: "sig" }] } })],
    ["/token", () => ({ body: { access_token: "a", token_type: "Bearer", id_token: mint() } })],
  ];
  const mint = () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, sub: "subject-1", nonce, iat: now, exp: now + 300 };
    return minting({ issuer, header: { alg: "RS256", kid: "k1", typ: "JWT" }, claims, key, other });
  };
  const behave = () => {
    for (const [path, answer] of usual) answers.set(path, answer);
    minting = ({ header, claims }) => rs256(header, claims, key);
    asked.length = 0;
  };
  behave();
  return {
    issuer,
    description,
    asked,
    behave,
    answers,
    mint: (one: Minting) => {
      minting = one;
    },
    /** What the browser comes back with. @param address where the desk sent it. */
    back: (address: string, changes: Record<string, string> = {}): string => {
      const { searchParams } = new URL(address);
      nonce = searchParams.get("nonce") ?? "";
      const right = { code: "c", state: searchParams.get("state") ?? "", iss: issuer };
      return new URLSearchParams({ ...right, ...changes }).toString();
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
