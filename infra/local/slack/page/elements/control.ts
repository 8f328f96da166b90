import type { Element } from "../../elements/found-element.ts";
import { localMoment } from "../../zone.ts";
import { type Html, html } from "../html.ts";
import type { Rendering } from "../rendering.ts";
import { channelBoxes, optionBoxes, peopleBoxes } from "./boxes.ts";
import { type Control, type Field, placeholderOf } from "./field.ts";
import { channelMenu, optionMenu, peopleMenu } from "./menu.ts";

const input =
  (type: string, mode = "text"): Control =>
  (element, { name, id, texts, more, called }) =>
    html`<input type="${type}" id="${id}" name="${name}" value="${texts[0] ?? ""}" placeholder="${placeholderOf(element)}" autocomplete="off" inputmode="${mode}" ${called} ${more}>`;

const area: Control = (element, { name, id, texts, more, called }) =>
  html`<textarea id="${id}" name="${name}" rows="3" lang="vi" placeholder="${placeholderOf(element)}" ${called} ${more}>
${texts[0] ?? ""}</textarea>`;

const text: Control = (element, field, rendering) =>
  (element["multiline"] === true ? area : input("text"))(element, field, rendering);

const moment: Control = (element, field, rendering) => {
  const [seconds] = field.texts;
  const texts = seconds === undefined ? [] : [localMoment(Number(seconds), rendering.zone)];
  return input("datetime-local")(element, { ...field, texts }, rendering);
};

const controls: Readonly<Record<string, Control>> = {
  plain_text_input: text,
  number_input: input("text", "decimal"),
  email_text_input: input("text", "email"),
  url_text_input: input("text", "url"),
  static_select: optionMenu,
  external_select: optionMenu,
  users_select: peopleMenu,
  conversations_select: channelMenu,
  channels_select: channelMenu,
  multi_static_select: optionBoxes("checkbox"),
  multi_external_select: optionBoxes("checkbox"),
  multi_users_select: peopleBoxes,
  multi_conversations_select: channelBoxes,
  multi_channels_select: channelBoxes,
  checkboxes: optionBoxes("checkbox"),
  radio_buttons: optionBoxes("radio"),
  datepicker: input("date"),
  timepicker: input("time"),
  datetimepicker: moment,
};

/** The field of an element that holds something; nothing for what this page does not draw. */
export function control(element: Element, field: Field, rendering: Rendering): Html | undefined {
  return controls[element.type]?.(element, field, rendering);
}
