import { archiveEvent } from "../channel-events.ts";
import type { SlackWorkspace } from "../slack-workspace.ts";
import type { Acting } from "./acting.ts";
import { edit, remove } from "./change-own.ts";
import { closeView } from "./close-view.ts";
import { command } from "./command.ts";
import { homeOf, openHome, typeInHome } from "./home.ts";
import { press } from "./press.ts";
import { pressInView } from "./press-in-view.ts";
import { react } from "./react.ts";
import { say } from "./say.ts";
import { shortcut } from "./shortcut.ts";
import { submitView } from "./submit-view.ts";
import { suggest } from "./suggest.ts";
import { typeInView, visibleView } from "./visible-view.ts";

/** What people do with messages, in channels and at the composer. */
export function doingInChannels(
  acting: Acting,
): Pick<SlackWorkspace, "say" | "edit" | "remove" | "press" | "react" | "command" | "shortcut"> &
  Pick<SlackWorkspace, "archive" | "deactivate" | "setUserGroup"> {
  const { parts } = acting;
  return {
    say: (user, channel, text, threadTs) => say(parts, user, channel, text, threadTs),
    edit: (user, channel, ts, text) => edit(parts, user, { channel, ts }, text),
    remove: (user, channel, ts) => remove(parts, user, { channel, ts }),
    press: (user, channel, ts, actionId, value) => press(acting, user, { channel, ts, actionId, value }),
    react: (user, channel, ts, name) => react(parts, user, { channel, ts, name }),
    command: (user, channel, name, text) => command(acting, user, { channel, command: name, text }),
    shortcut: (user, callbackId, on) => shortcut(acting, user, callbackId, on),
    async archive(channel, isArchived = true) {
      await parts.directory.archive(channel, isArchived);
      parts.changed();
      parts.events.send(archiveEvent(parts.app, parts.directory.channel(channel).id, isArchived));
    },
    setUserGroup: (handle, people) =>
      parts.groups.set(
        handle,
        people.map((person) => parts.directory.member(person).id),
      ),
    deactivate: (user) => parts.directory.deactivate(user),
  };
}

/** What people do in modals and in the app's tabs. */
export function doingInViews(
  acting: Acting,
): Pick<SlackWorkspace, "type" | "pressInView" | "submitView" | "closeView"> &
  Pick<SlackWorkspace, "openHome" | "typeInHome" | "pressInHome" | "suggest"> {
  const { parts } = acting;
  return {
    type: (user, typed) => void typeInView(parts, user, typed),
    pressInView: async (user, actionId, value) => pressInView(acting, visibleView(parts, user), { actionId, value }),
    submitView: (user, values) => submitView(acting, user, values),
    closeView: (user) => closeView(acting, user),
    openHome: (user, tab = "home") => openHome(parts, user, tab),
    suggest: (user, at, actionId, typed) => suggest(acting, user, { at, actionId }, typed),
    typeInHome: (user, typed) => void typeInHome(parts, user, typed),
    pressInHome: async (user, actionId, value) => pressInView(acting, homeOf(parts, user), { actionId, value }),
  };
}
