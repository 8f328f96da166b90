import * as z from "zod/mini";
import type { SlackArgs } from "../api-call.ts";
import { mustCall, type SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { localMoment } from "../zone.ts";
import { flag, text } from "./arguments.ts";
import { pageOf } from "./page-of.ts";

const User = z.looseObject({ id: z.string(), name: z.string(), real_name: z.string(), is_bot: z.boolean() });
type User = z.infer<typeof User>;
const Listed = z.object({ members: z.array(User) });

/** Slack's own account: in every workspace, and not a bot by its own word. */
const slackbot = { id: "USLACKBOT", name: "slackbot", real_name: "Slackbot", is_bot: false, is_admin: false };

/** `users.list` in pages, without the accounts that nobody has taken yet; who left is `deleted`. */
export async function listUsers(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const allowed = await parts.slack.call("users.list", { limit: 1 }, "app");
  if (!allowed.ok) return allowed;
  const { members } = Listed.parse(await mustCall(parts.slack, "users.list", { limit: 1000 }));
  const all = [slackbot, ...members.filter(({ id }) => isHere(parts, id))];
  const described = all.map((user) => describe(parts, user, flag(args["include_locale"])));
  return pageOf("members", described, ({ id }) => id, args);
}

/** `users.info`; the language only where it is asked for. */
export async function userInfo(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const locale = flag(args["include_locale"]);
  const isSlackbot = text(args["user"]) === slackbot.id;
  const answer = await parts.slack.call("users.info", isSlackbot ? { user: parts.app.botUserId } : args, "app");
  if (!answer.ok) return answer;
  const user = isSlackbot ? slackbot : User.parse(answer["user"]);
  if (!isSlackbot && !isHere(parts, user.id)) return { ok: false, error: "user_not_found" };
  return { ok: true, user: describe(parts, user, locale) };
}

/** The engine has accounts that nobody has taken yet, and an administrator of its own. */
function isHere({ app, directory }: WorkspaceParts, user: string): boolean {
  return user === app.botUserId || directory.members().some(({ id }) => id === user);
}

/** What the engine does not know: zone, role, who left, language (docs.slack.dev/reference/objects/user-object). */
function describe({ app, directory }: WorkspaceParts, user: User, withLocale: boolean) {
  const person = directory.members().find(({ id }) => id === user.id);
  const { tz = "Asia/Ho_Chi_Minh", locale = "en-US", role } = person ?? {};
  const now = Math.floor(Date.now() / 1000);
  return {
    ...user,
    team_id: app.team,
    deleted: directory.hasLeft(user.id),
    is_admin: role === "admin",
    is_app_user: false,
    tz,
    tz_label: new Intl.DateTimeFormat("en", { timeZone: tz, timeZoneName: "long" }).formatToParts(now * 1000).at(-1)
      ?.value,
    tz_offset: Date.parse(`${localMoment(now - (now % 60), tz)}Z`) / 1000 - (now - (now % 60)),
    ...(withLocale ? { locale } : {}),
  };
}
