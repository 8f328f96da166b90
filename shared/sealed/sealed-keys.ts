/** Sealed table, all of an office in one partition but for what was said by the function itself; index gsi1 holds what waits for a release, keys only. */
export const sealedKeys = {
  item: (officeId: string, key: string) => ({ pk: `${officeId}#sealed`, sk: `item#${key}` }),
  token: (officeId: string, replyHash: string) => ({ pk: `${officeId}#sealed`, sk: `token#${replyHash}` }),
  suggestion: (officeId: string, id: string) => ({ pk: `${officeId}#sealed`, sk: `suggestion#${id}` }),
  unsealing: (officeId: string, id: string) => ({ pk: `${officeId}#sealed`, sk: `unsealing#${id}` }),
  releasing: (officeId: string) => ({ pk: `${officeId}#sealed`, sk: "releasing" }),
  tries: (officeId: string, user: string, hour: string) => ({ pk: `${officeId}#tries`, sk: `${user}#${hour}` }),
  waiting: (officeId: string) => `${officeId}#waiting`,
} as const;
