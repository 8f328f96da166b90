import { reasonLength, tidy } from "#shared/kudos/reason.ts";
import { asMeant } from "../slack/heard.ts";
import { cut } from "../slack/text.ts";

/** What somebody typed behind `/kudos`. */
export interface TypedWords {
  /** Slack user ids. */
  readonly users: string[];
  readonly userGroups: { id: string; name: string }[];
  /** The rest as it was meant, in which names behind an `@` may stand. */
  readonly text: string;
}

// https://docs.slack.dev/interactivity/implementing-slash-commands#escaping-users-warning
const person = /<@([UW][A-Z0-9]{2,20})(?:\|[^<>]*)?>/g;
const userGroup = /<!subteam\^(S[A-Z0-9]{2,20})(?:\|@?([^<>]{0,80})[^<>]*)?>/g;
const mostGroups = 5;

/** Takes the mentions that Slack knows out of the text. */
export function readTyped(typed: string): TypedWords {
  const users = [...new Set([...typed.matchAll(person)].map(([, id = ""]) => id))];
  const groups = new Map([...typed.matchAll(userGroup)].map(([, id = "", name = ""]) => [id, name || id]));
  const rest = typed.replace(person, " ").replace(userGroup, " ");
  return {
    users,
    userGroups: [...groups].slice(0, mostGroups).map(([id, name]) => ({ id, name })),
    text: cut(tidy(asMeant(rest)), 3000),
  };
}

/** Whether somebody is named and a reason is given, as far as can be told without the staff list; the form asks for the rest. */
export function isWhole({ users, userGroups, text }: TypedWords): boolean {
  const named = users.length + userGroups.length > 0 || /@[\p{L}]/u.test(text);
  const words = tidy(text.replace(/@\S*/g, ""));
  return named && Array.from(words).length >= reasonLength.least;
}
