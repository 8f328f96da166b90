import { groupsOf, type Option } from "../../elements/options.ts";
import { type Html, html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { TextObject, textObject } from "../text-object.ts";
import type { Control, Field } from "./field.ts";

interface Box {
  readonly value: string;
  readonly words: Html;
}

/** Check boxes or circles of the element's own options. */
export const optionBoxes =
  (type: "checkbox" | "radio"): Control =>
  (element, field, rendering) => {
    const options = groupsOf(element).flatMap((group) => group.options);
    const all = options.map((option) => ({ value: option.value, words: wordsOf(option, rendering) }));
    return boxes(type, all, field);
  };

export const peopleBoxes: Control = (_, field, { people }) =>
  boxes(
    "checkbox",
    people.map(({ id, name }) => ({ value: id, words: html`${name}` })),
    field,
  );
export const channelBoxes: Control = (_, field, { channels }) =>
  boxes(
    "checkbox",
    channels.map(({ id, name }) => ({ value: id, words: html`#${name}` })),
    field,
  );

/** In a scrolling frame where there are many; the empty field tells that all of them are off. */
function boxes(type: "checkbox" | "radio", all: readonly Box[], { name, id, texts, more, called }: Field): Html {
  const shown = all.map(
    ({ value, words }, i) =>
      html`<label><input type="${type}" id="${id}-${i}" name="${name}" value="${value}" ${texts.includes(value) && html`checked`} ${more}> <span>${words}</span></label>`,
  );
  return html`<div class="choices ${all.length > 10 && "many"}" id="${id}" role="group" ${called}><input type="hidden" name="${name}" value="">${shown}</div>`;
}

function wordsOf(option: Option, rendering: Rendering): Html {
  const description = TextObject.safeParse(option["description"]);
  const label = textObject(TextObject.parse(option.text), rendering);
  return html`${label}${description.success && html` <small>${textObject(description.data, rendering)}</small>`}`;
}
