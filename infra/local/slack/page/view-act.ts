import { elementsOf, type FoundElement, keyOf } from "../elements/found-element.ts";
import { HeldBack } from "../elements/held-back.ts";
import type { Typed } from "../elements/state.ts";
import type { OpenView } from "../open-views.ts";
import type { SlackWorkspace } from "../workspace.ts";
import { momentOf } from "../zone.ts";
import { fieldOf } from "./elements/names.ts";
import type { Place } from "./place.ts";
import { told } from "./told.ts";

/** Takes the form of a modal: keeps what was typed, then does what its button asks for. */
export async function actInView(
  workspace: SlackWorkspace,
  { as }: Place,
  form: URLSearchParams,
  zone: string,
): Promise<string> {
  const view = workspace.modal(as.id);
  if (view === undefined || view.id !== form.get("view")) return "Biểu mẫu này đã đóng.";
  const asked = form.get("do") ?? "submit";
  if (asked === "close") return toldOf(await workspace.closeView(as.id));
  if (asked === "close-all") return closeAll(workspace, as.id);
  const typed = typedIn(view, form, zone);
  workspace.type(as.id, typed);
  if (asked === "submit") return submit(workspace, as.id);
  const [, name = "", value] = /^press:([^=]*)(?:=(.*))?$/s.exec(asked) ?? [];
  const key = decodeURIComponent(name);
  return told(await workspace.pressInView(as.id, key, value ?? typed[key]));
}

/** What is wrong with what was typed stands in the modal itself. */
async function submit(workspace: SlackWorkspace, user: string): Promise<string> {
  try {
    await workspace.submitView(user);
  } catch (error) {
    if (!(error instanceof HeldBack)) throw error;
  }
  return "";
}

async function closeAll(workspace: SlackWorkspace, user: string): Promise<string> {
  const told: string[] = [];
  while (workspace.modal(user) !== undefined) told.push(toldOf(await workspace.closeView(user)));
  return told.find((one) => one !== "") ?? "";
}

function toldOf(delivery: Parameters<typeof told>[0] | undefined): string {
  return delivery === undefined ? "" : told(delivery);
}

/** The form's texts by element; an element that the form did not have yet keeps what it holds. */
function typedIn({ content }: OpenView, form: URLSearchParams, zone: string): Typed {
  const typed = elementsOf(content.blocks).flatMap((found) => {
    const given = form.getAll(fieldOf(found));
    return given.length === 0 ? [] : [[keyOf(found), textsOf(found, given, zone)] as const];
  });
  return Object.fromEntries(typed);
}

function textsOf({ element }: FoundElement, given: readonly string[], zone: string): readonly string[] {
  // A browser sends line ends as CRLF; Slack's client sends LF.
  const texts = given.map((text) => text.replaceAll("\r\n", "\n").normalize("NFC"));
  if (element.type !== "datetimepicker") return texts;
  const seconds = momentOf(texts[0] ?? "", zone);
  return seconds === undefined ? [] : [String(seconds)];
}
