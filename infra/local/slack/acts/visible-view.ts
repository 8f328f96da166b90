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
  const view = visibleView(parts, user);
  const values = stateAfter(view.content.blocks, view.values, typed);
  return parts.views.change(view.id, { values }) ?? view;
}
