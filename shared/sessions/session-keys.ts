/** Keys of the Sessions table that people of the office own; every partition starts with the office. */
export const sessionKeys = {
  link: (officeId: string, hash: string) => ({ pk: `${officeId}#links`, sk: hash }),
  session: (officeId: string, hash: string) => ({ pk: `${officeId}#sessions`, sk: hash }),
  /** Since when nothing older of this person counts. */
  allEnded: (officeId: string, slackUser: string) => ({ pk: `${officeId}#sessions`, sk: `all#${slackUser}` }),
  eveningLink: (officeId: string, hash: string) => ({ pk: `${officeId}#evening-links`, sk: hash }),
  signIn: (officeId: string, hash: string) => ({ pk: `${officeId}#sign-ins`, sk: hash }),
} as const;

const day = 24 * 60 * 60;

/** Epoch seconds at which a row may go: a day after it stopped to hold, so that "late" can be told from "never was". */
export function goesAt(validUntil: string): number {
  return Math.ceil(Date.parse(validUntil) / 1000) + day;
}
