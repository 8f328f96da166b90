import { shortHash } from "#shared/kernel/hash.ts";

/** 256 random bits as 43 base64url characters; a composition root makes it of the platform's own source. */
export type RandomBits = () => string;

/** Who holds a secret text, as it says itself, and what is kept of it: its SHA-256, never the text. */
export interface Bearer {
  readonly officeId: string;
  readonly slackUser: string | undefined;
  readonly hash: string;
}

const shape = /^(\d{5})\.(?:([UW][A-Z0-9]{2,20})\.)?[A-Za-z0-9_-]{43}$/;

/** `27163.{43 characters}`, with the Slack id of its holder before the secret where there is one: each key starts with the office. */
export function writeBearer(officeId: string, bits: string, slackUser?: string): string {
  return [officeId, ...(slackUser === undefined ? [] : [slackUser]), bits].join(".");
}

/** Undefined for what is no such text. The hash covers all of it, so another office or holder is another secret. */
export function readBearer(text: string): Bearer | undefined {
  const [, officeId, slackUser] = shape.exec(text) ?? [];
  return officeId === undefined ? undefined : { officeId, slackUser, hash: hashBearer(text) };
}

/** SHA-256, base64url: for 256 random bits there is nothing to guess, so nothing slower is needed. */
export function hashBearer(text: string): string {
  return shortHash(text, 43);
}
