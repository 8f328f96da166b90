import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { aBrowser } from "./a-browser.ts";
import { origin } from "./a-desk.ts";

/** A certified OpenID provider, run in the test, that knows Benang as a public client and asks for PKCE. */
export async function aProvider(clientId: string) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: "none",
        redirect_uris: [`${origin}/desk/signed-in`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ["made up for this test"] },
    findAccount: async (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    /** Goes where the desk sends the browser, types a name, agrees. @returns the query with which the browser comes back. */
    async signIn(address: string, login: string): Promise<string> {
      const browser = aBrowser(issuer);
      const asked = await browser.go(address);
      const typed = await browser.go(asked.address, { prompt: "login", login, password: "x" });
      const back = typed.address.startsWith(issuer) ? await browser.go(typed.address, { prompt: "consent" }) : typed;
      return new URL(back.address).search.slice(1);
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
