import type { SlackMessage } from "../message.ts";
import { emojiOf } from "./emoji.ts";
import { type Html, html } from "./html.ts";
import { addressOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** Those that are a click away, by the names under which Slack sends them; every other one is shown when the app puts it there. */
const offered = ["+1", "bulb", "white_check_mark", "raised_hands", "pray", "eyes", "tada", "heart"];

/** The reactions to a message, each a button that puts one's own there or takes it back, and more to choose from. */
export function reactions({ ts, reactions: given = [] }: SlackMessage, rendering: Rendering, inThread: boolean): Html {
  const { path, place, nameOfUser } = rendering;
  const there = given.map(({ name, users }) => {
    const who = users.map(nameOfUser).join(", ");
    return html`<button name="reaction" value="${name}" aria-pressed="${String(users.includes(place.as.id))}" title="${who}" aria-label="${name}: ${who}">${emojiOf(name)} ${users.length}</button>`;
  });
  const rest = offered.filter((name) => !given.some((one) => one.name === name));
  const more = rest.map(
    (name) => html`<button name="reaction" value="${name}" aria-label="${name}">${emojiOf(name)}</button>`,
  );
  return html`<form method="post" action="${path}/react${addressOf(place)}" class="reactions"><input type="hidden" name="ts" value="${ts}">${there}
<details id="${inThread ? "r" : "m"}-react-${ts}"><summary aria-label="Thêm biểu cảm">+</summary><div class="pop">${more}</div></details></form>`;
}
