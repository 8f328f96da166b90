import type { Typed } from "../elements/state.ts";
import { type HomeTab, homeOpened } from "../home-events.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";
import { typeIn } from "./visible-view.ts";

/** A person opens a tab of the app. @returns the id of the event. @throws Error when the manifest turns that tab off. */
export function openHome(parts: WorkspaceParts, user: string, tab: HomeTab): string {
  const { app, directory, events, manifest, views } = parts;
  const { id } = directory.member(user);
  const isOff = tab === "home" ? manifest?.homeTab === false : manifest?.directMessages === "none";
  if (isOff) throw new Error(`The manifest turns the ${tab} tab off`);
  return events.send(homeOpened(app, { user: id, channel: directory.dmOf(id), tab, view: views.home(id) }));
}

/** The home tab that the app published for a person. @throws Error while it has published none. */
export function homeOf({ views, directory }: WorkspaceParts, user: string): OpenView {
  const member = directory.member(user);
  const view = views.home(member.id);
  if (view === undefined) throw new Error(`The app has published no home tab for ${member.name}`);
  return view;
}

/** A person types or chooses in the home tab; the app is told nothing yet. @throws Error for what nothing there takes. */
export function typeInHome(parts: WorkspaceParts, user: string, typed: Typed): OpenView {
  return typeIn(parts, homeOf(parts, user), typed);
}
