import type { Delivery } from "../delivery.ts";
import { elementsOf, type FoundElement, keyOf } from "../elements/found-element.ts";
import { HeldBack } from "../elements/held-back.ts";
import type { Typed } from "../elements/state.ts";
import type { OpenView } from "../open-views.ts";
import type { SlackWorkspace } from "../workspace.ts";
import { momentOf } from "../zone.ts";
import { fieldOf, findOf } from "./elements/names.ts";
import { offered } from "./offered.ts";
import type { Place } from "./place.ts";
import { told } from "./told.ts";

/** A modal or the home tab as somebody has it before them. */
interface Surface {
  readonly at: "modal" | "home";
  readonly view: OpenView;
  type(typed: Typed): void;
  press(key: string, value: string | readonly string[] | undefined): Promise<Delivery>;
}

/** Takes the form of a modal or home tab: keeps what was typed, then does what its button asks for. */
export async function actInView(
  workspace: SlackWorkspace,
  { as }: Place,
  form: URLSearchParams,
  zone: string,
): Promise<string> {
  const surface = surfacesOf(workspace, as.id).find(({ view }) => view.id === form.get("view"));
  if (surface === undefined) return "Biểu mẫu này đã đóng.";
  const asked = form.get("do") ?? "keep";
  const end = endOf(surface, asked);
  if (end !== undefined) return end(workspace, as.id);
  const typed = typedIn(surface.view, form, zone);
  surface.type(typed);
  if (asked === "submit" && surface.at === "modal") return submit(workspace, as.id);
  const [, act, name = "", value] = /^(press|suggest):([^=]*)(?:=(.*))?$/s.exec(asked) ?? [];
  const key = decodeURIComponent(name);
  if (act === "press") return told(await surface.press(key, value ?? typed[key]));
  if (act !== "suggest") return "";
  return offered(workspace, { user: as.id, at: surface.at, key }, form.get(findOf(key)) ?? "");
}

/** How a modal is left without what was typed in it. */
const ends: Readonly<Record<string, (workspace: SlackWorkspace, user: string) => Promise<string>>> = {
  close: async (workspace, user) => toldOf(await workspace.closeView(user)),
  "close-all": closeAll,
};

function endOf({ at }: Surface, asked: string) {
  return at === "modal" && Object.hasOwn(ends, asked) ? ends[asked] : undefined;
}

function surfacesOf(workspace: SlackWorkspace, user: string): readonly Surface[] {
  const [modal, home] = [workspace.modal(user), workspace.home(user)];
  const all: (Surface | undefined)[] = [
    modal && {
      at: "modal",
      view: modal,
      type: (typed) => workspace.type(user, typed),
      press: (key, value) => workspace.pressInView(user, key, value),
    },
    home && {
      at: "home",
      view: home,
      type: (typed) => workspace.typeInHome(user, typed),
      press: (key, value) => workspace.pressInHome(user, key, value),
    },
  ];
  return all.filter((one) => one !== undefined);
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
