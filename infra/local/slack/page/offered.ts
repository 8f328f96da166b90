import type { MenuPlace } from "../acts/suggest.ts";
import type { SlackWorkspace } from "../workspace.ts";

/** Asks the app for options; the page shows them the next time it is drawn. What to tell the person, or nothing. */
export async function offered(
  workspace: SlackWorkspace,
  { user, at, key }: { readonly user: string; readonly at: MenuPlace; readonly key: string },
  typed: string,
): Promise<string> {
  try {
    const options = await workspace.suggest(user, at, key, typed);
    return options.length === 0 ? "Không tìm thấy mục nào." : "";
  } catch (error) {
    // Slack's client waits silently until enough is typed.
    const words = error instanceof Error ? error.message : "";
    return words.startsWith("Slack does not ask") ? "" : "Ứng dụng không đưa ra được lựa chọn nào.";
  }
}
