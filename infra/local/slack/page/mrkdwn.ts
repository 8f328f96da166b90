import { withEmoji } from "./emoji.ts";
import { type Html, html } from "./html.ts";
import { link } from "./link.ts";
import type { Rendering } from "./rendering.ts";
import { unescaped } from "./unescaped.ts";

// One alternative per form of docs.slack.dev, formatting message text; each stays on its line but the first.
const forms =
  /```([^`]+)```|`([^`\n]+)`|<([^<>\n]+)>|(?<!\w)\*([^*\n]+)\*(?!\w)|(?<!\w)_([^_\n]+)_(?!\w)|(?<!\w)~([^~\n]+)~(?!\w)/g;

/** Slack's markup as HTML; whatever it does not know is text. */
export function mrkdwn(text: string, rendering: Rendering): Html {
  return html`${text.split("\n").map((line, i) => [i > 0 && html`<br>`, renderLine(line, rendering)])}`;
}

function renderLine(line: string, rendering: Rendering): Html {
  const quote = /^(?:&gt;|>) ?/.exec(line);
  if (quote === null) return inline(line, rendering);
  return html`<span class="quote">${inline(line.slice(quote[0].length), rendering)}</span>`;
}

function inline(text: string, rendering: Rendering): Html {
  const pieces: Html[] = [];
  let from = 0;
  for (const match of text.matchAll(forms)) {
    pieces.push(plain(text.slice(from, match.index)), form(match, rendering));
    from = match.index + match[0].length;
  }
  pieces.push(plain(text.slice(from)));
  return html`${pieces}`;
}

function form(match: RegExpExecArray, rendering: Rendering): Html {
  const [, block, code, angle, bold, italic, strike] = match;
  if (block !== undefined) return html`<code>${unescaped(block)}</code>`;
  if (code !== undefined) return html`<code>${unescaped(code)}</code>`;
  if (angle !== undefined) return reference(angle, rendering);
  if (bold !== undefined) return html`<strong>${inline(bold, rendering)}</strong>`;
  if (italic !== undefined) return html`<em>${inline(italic, rendering)}</em>`;
  return html`<s>${inline(strike ?? "", rendering)}</s>`;
}

/** What stands between angle brackets: `@U1`, `#C1|name`, `!channel`, `!date^…|fallback`, `https://…|label`. */
function reference(inside: string, rendering: Rendering): Html {
  const [target = "", label] = inside.split("|");
  const rest = target.slice(1);
  if (target.startsWith("@")) return html`<span class="mention">@${rendering.nameOfUser(rest)}</span>`;
  if (target.startsWith("#")) return html`<span class="mention">#${label ?? rendering.nameOfChannel(rest)}</span>`;
  if (target.startsWith("!date^")) return html`${label ?? ""}`;
  if (target.startsWith("!subteam^"))
    return html`<span class="mention">${label ?? `@${rendering.nameOfGroup(rest.slice("subteam^".length))}`}</span>`;
  if (target.startsWith("!")) return html`<span class="mention loud">@${label ?? rest}</span>`;
  return link(rendering.hrefOf(unescaped(target)), unescaped(label ?? target));
}

function plain(text: string): Html {
  return html`${withEmoji(unescaped(text))}`;
}
