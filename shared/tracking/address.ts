/**
 * The address that tries are counted under. A household or a phone has 2^64 addresses of the newer kind, so their network
 * stands for all of them.
 * @param address as API Gateway names it.
 */
export function addressOf(address: string): string {
  const older = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (older !== undefined || !address.includes(":")) return older ?? address;
  const [before = "", after] = address.toLowerCase().split("::");
  const groups = groupsOf(before);
  const behind = groupsOf(after ?? "");
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => "0");
  const network = [...groups, ...zeros, ...behind].slice(0, 4);
  return network.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

function groupsOf(part: string): string[] {
  return part.split(":").filter((group) => group !== "");
}
