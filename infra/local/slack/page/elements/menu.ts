import { groupsOf } from "../../elements/options.ts";
import { type Html, html } from "../html.ts";
import type { Choosable } from "../rendering.ts";
import { type Control, type Field, placeholderOf } from "./field.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A menu of the element's own options; the script lets people search in a long one. */
export const optionMenu: Control = (element, field) => {
  const groups = groupsOf(element).map(({ label, options }) => {
    const choices = options.map((option) => ({ value: option.value, label: option.text.text }));
    return label === undefined ? optionsOf(choices, field) : optgroup(label, optionsOf(choices, field));
  });
  return menu(placeholderOf(element), field, groups);
};

export const peopleMenu: Control = (element, field, { people }) =>
  menu(placeholderOf(element), field, [optionsOf(named(people, ""), field)]);
export const channelMenu: Control = (element, field, { channels }) =>
  menu(placeholderOf(element), field, [optionsOf(named(channels, "#"), field)]);

function named(all: readonly Choosable[], sign: string): readonly Choice[] {
  return all.map(({ id, name }) => ({ value: id, label: sign + name }));
}

function menu(placeholder: string, { name, id, more, called }: Field, options: readonly Html[]): Html {
  const first = placeholder === "" ? "Chọn một mục" : placeholder;
  return html`<select id="${id}" name="${name}" class="menu" ${called} ${more}><option value="">${first}</option>${options}</select>`;
}

function optgroup(label: string, options: Html): Html {
  return html`<optgroup label="${label}">${options}</optgroup>`;
}

function optionsOf(choices: readonly Choice[], { texts }: Field): Html {
  return html`${choices.map(
    ({ value, label }) => html`<option value="${value}" ${texts.includes(value) && html`selected`}>${label}</option>`,
  )}`;
}
