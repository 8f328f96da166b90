import { stateAfter, type Typed } from "../elements/state.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";

/** The modal that a person sees. @throws Error when none is open. */
export function visibleView({ views, directory }: WorkspaceParts, user: string): OpenView {
  const member = directory.member(user);
  const view = views.of(member.id).at(-1);
  if (view === undefined) throw new Error(`${member.name} has no modal open`);
  return view;
}

/** A person types or chooses in the modal that they see; the app is told nothing yet. @throws Error for what nothing there takes. */
export function typeInView(parts: WorkspaceParts, user: string, typed: Typed): OpenView {
  return typeIn(parts, visibleView(parts, user), typed);
}

/** Keeps what was typed in a modal or home tab. @throws Error for what nothing there takes. */
export function typeIn({ views, suggestions }: WorkspaceParts, view: OpenView, typed: Typed): OpenView {
  const blocks = suggestions.withSuggested(view.user, view.content.blocks);
  return views.change(view.id, { values: stateAfter(blocks, view.values, typed) }) ?? view;
}
