/** As much of a browser as a sign-in needs: cookies by host, redirects, forms. Other addresses than `within` are where it stops. */
export function aBrowser(within: string) {
  const jar = new Map<string, string>();
  async function go(address: string, form?: Record<string, string>): Promise<{ address: string; page: string }> {
    if (!address.startsWith(within)) return { address, page: "" };
    const answer = await fetch(address, {
      method: form === undefined ? "GET" : "POST",
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location !== null) return go(new URL(location, address).href);
    return { address, page: await answer.text() };
  }
  return { go };
}
