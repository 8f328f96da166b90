import { findProcedures } from "#shared/procedures/find-procedure.ts";
import type { DeskProcedure } from "../desk-office.ts";
import { input, made, part } from "./page-parts.ts";

interface Picking {
  readonly procedures: readonly DeskProcedure[];
  readonly nothing: string;
  readonly picked: (procedure: DeskProcedure) => void;
}

/** More than these nobody reads while somebody waits. */
const shown = 8;

interface Choices {
  options: readonly DeskProcedure[];
  at: number;
}

/** A combobox after the ARIA pattern: type, arrows, Enter; Escape closes it. */
export function procedurePicker({ procedures, nothing, picked }: Picking) {
  const box = input("procedure");
  const choices: Choices = { options: [], at: 0 };

  function take(procedure: DeskProcedure): void {
    box.value = `${procedure.code} ${procedure.name.vi}`;
    close(box);
    picked(procedure);
  }

  const draw = () => drawList(box, choices, { nothing, take });
  const step = (by: number) => {
    choices.at = (choices.at + by + choices.options.length) % Math.max(choices.options.length, 1);
    draw();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => close(box),
    Enter: () => {
      const chosen = choices.options[choices.at];
      if (chosen !== undefined) take(chosen);
    },
  };
  box.addEventListener("input", () => {
    Object.assign(choices, { options: findProcedures(box.value, procedures).slice(0, shown), at: 0 });
    if (box.value.trim() === "") close(box);
    else draw();
  });
  box.addEventListener("keydown", (event) => {
    const act = part("found").hidden ? undefined : keys[event.key];
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    act();
  });
  box.addEventListener("blur", () => close(box));
  return { take, clear: () => Object.assign(box, { value: "" }) };
}

function close(box: HTMLInputElement): void {
  part("found").hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function drawList(
  box: HTMLInputElement,
  { options, at }: Choices,
  { nothing, take }: { nothing: string; take: (procedure: DeskProcedure) => void },
): void {
  const list = part("found");
  list.replaceChildren(...options.map((procedure, index) => option(procedure, index === at, take)));
  if (options.length === 0) list.append(made("li", nothing, { "aria-disabled": "true" }));
  list.hidden = false;
  box.setAttribute("aria-expanded", "true");
  const chosen = options[at];
  if (chosen !== undefined) box.setAttribute("aria-activedescendant", `found-${chosen.code}`);
}

function option(procedure: DeskProcedure, selected: boolean, take: (procedure: DeskProcedure) => void): HTMLElement {
  const item = made("li", "", { role: "option", id: `found-${procedure.code}`, "aria-selected": String(selected) });
  item.append(made("span", procedure.code, { class: "code" }), ` ${procedure.name.vi}`);
  // Before the box loses the focus.
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(procedure);
  });
  return item;
}
