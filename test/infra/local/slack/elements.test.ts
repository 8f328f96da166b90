import { expect, test } from "vitest";
import { elementsOf } from "#infra/local/slack/elements/found-element.ts";
import { HeldBack, holdBack } from "#infra/local/slack/elements/held-back.ts";
import { stateAfter, stateOf } from "#infra/local/slack/elements/state.ts";
import { textsOf } from "#infra/local/slack/elements/state-value.ts";
import { localMoment, momentOf } from "#infra/local/slack/zone.ts";
import { option, plain } from "./a-modal.ts";

const inputOf = (type: string, more: object = {}, optional = false) => [
  { type: "input", block_id: "b", label: plain("Nhãn"), optional, element: { type, action_id: "a", ...more } },
];
const problemOf = (blocks: readonly unknown[], typed: string | readonly string[]) => {
  try {
    holdBack(blocks, stateAfter(blocks, {}, { a: typed }));
    return undefined;
  } catch (error) {
    if (error instanceof HeldBack) return error.problems["b"];
    throw error;
  }
};
const three = { options: [option("1", "Một"), option("2", "Hai"), option("3", "Ba")] };

// What Slack's client takes and what it holds back, with the words beside the input.
test.each([
  ["a text that is missing", inputOf("plain_text_input"), "", "Vui lòng điền mục này."],
  ["a text of blanks", inputOf("plain_text_input"), "  ", "Vui lòng điền mục này."],
  ["a text that may be missing", inputOf("plain_text_input", {}, true), "", undefined],
  [
    "a text that is too short",
    inputOf("plain_text_input", { min_length: 20 }),
    "ngắn",
    "Vui lòng ghi ít nhất 20 ký tự.",
  ],
  [
    "a decimal where whole numbers count",
    inputOf("number_input", { is_decimal_allowed: false }),
    "1.5",
    "Vui lòng ghi một số nguyên.",
  ],
  ["a decimal where it counts", inputOf("number_input", { is_decimal_allowed: true }), "1.5", undefined],
  ["no number", inputOf("number_input", { is_decimal_allowed: true }), "một", "Vui lòng ghi một số."],
  ["a number below the least", inputOf("number_input", { min_value: "1" }), "0", "Vui lòng ghi số từ 1 trở lên."],
  ["no mail address", inputOf("email_text_input"), "a.vn", "Vui lòng ghi địa chỉ thư điện tử."],
  ["a mail address", inputOf("email_text_input"), "a@example.vn", undefined],
  ["no web address", inputOf("url_text_input"), "example", "Vui lòng ghi địa chỉ trang web."],
  ["a web address", inputOf("url_text_input"), "https://example.vn", undefined],
  [
    "more choices than allowed",
    inputOf("multi_static_select", { ...three, max_selected_items: 2 }),
    ["1", "2", "3"],
    "Vui lòng chọn không quá 2.",
  ],
  ["as many as allowed", inputOf("multi_static_select", { ...three, max_selected_items: 2 }), ["1", "3"], undefined],
  ["no box ticked", inputOf("checkboxes", three), [], "Vui lòng điền mục này."],
])("%s", (_, blocks, typed, problem) => {
  expect(problemOf(blocks, typed)).toBe(problem);
});

test.each([
  ["plain_text_input", { initial_value: "sẵn" }, ["sẵn"]],
  ["static_select", { ...three, initial_option: three.options[1] }, ["2"]],
  ["checkboxes", { ...three, initial_options: three.options.slice(1) }, ["2", "3"]],
  ["datepicker", { initial_date: "2026-11-24" }, ["2026-11-24"]],
  ["datetimepicker", { initial_date_time: 1_795_500_000 }, ["1795500000"]],
  ["multi_users_select", { initial_users: ["U1", "U2"] }, ["U1", "U2"]],
])("what a %s begins with is what one would have chosen", (type, more, texts) => {
  const blocks = inputOf(type, more);
  const begun = stateOf(blocks)["b"]?.["a"];
  expect(elementsOf(blocks).flatMap(({ element }) => textsOf(element, begun))).toEqual(texts);
  expect(stateAfter(blocks, {}, { a: texts })["b"]?.["a"]).toEqual(begun);
});

test("an element that became another kind under the same ids forgets what it held", () => {
  const before = stateAfter(inputOf("plain_text_input"), {}, { a: "chữ" });
  expect(stateOf(inputOf("number_input"), before)).toEqual({ b: { a: { type: "number_input", value: null } } });
});

test("a moment is picked and shown in the office's zone, also where clocks are put forward", () => {
  expect(localMoment(1_795_500_000, "Asia/Ho_Chi_Minh")).toBe("2026-11-24T13:00");
  expect(momentOf("2026-11-24T13:00", "Asia/Ho_Chi_Minh")).toBe(1_795_500_000);
  for (const local of ["2026-01-15T08:30", "2026-07-15T08:30"])
    expect(localMoment(momentOf(local, "Europe/Berlin") ?? 0, "Europe/Berlin")).toBe(local);
  expect(momentOf("sớm", "Asia/Ho_Chi_Minh")).toBeUndefined();
});
