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

/** A combobox after the ARIA pattern: type, arrows, Enter; Escape closes it. */
export function procedurePicker({ procedures, nothing, picked }: Picking) {
  const box = input("procedure");
  const list = part("found");
  let options: DeskProcedure[] = [];
  let at = 0;

  function close(): void {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function draw(): void {
    list.replaceChildren(...options.map((procedure, index) => option(procedure, index === at)));
    if (options.length === 0) list.append(made("li", nothing, { "aria-disabled": "true" }));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    if (options.length > 0) box.setAttribute("aria-activedescendant", `found-${options[at]?.code}`);
  }

  function option(procedure: DeskProcedure, selected: boolean): HTMLElement {
    const item = made("li", "", { role: "option", id: `found-${procedure.code}`, "aria-selected": String(selected) });
    item.append(made("span", procedure.code, { class: "code" }), ` ${procedure.name.vi}`);
    // Before the box loses the focus.
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(procedure);
    });
    return item;
  }

  function take(procedure: DeskProcedure): void {
    box.value = `${procedure.code} ${procedure.name.vi}`;
    close();
    picked(procedure);
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: close,
    Enter: () => {
      const chosen = options[at];
      if (chosen !== undefined) take(chosen);
    },
  };

  function step(by: number): void {
    at = (at + by + options.length) % Math.max(options.length, 1);
    draw();
  }

  box.addEventListener("input", () => {
    options = findProcedures(box.value, procedures).slice(0, shown);
    at = 0;
    if (box.value.trim() === "") close();
    else draw();
  });
  box.addEventListener("keydown", (event) => {
    const act = list.hidden ? undefined : keys[event.key];
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    act();
  });
  box.addEventListener("blur", close);
  return { take, clear: () => Object.assign(box, { value: "" }) };
}
