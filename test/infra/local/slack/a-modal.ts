import type { ModalView, View } from "@slack/types";
import { expect } from "vitest";
import { actions, button, workspaceForTest } from "./workspace-for-test.ts";

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const option = (value: string, text: string) => ({ text: plain(text), value });
export const procedures = [option("1.001193", "Đăng ký khai sinh"), option("1.000894", "Đăng ký kết hôn")];

/** A form as the reception has one: a menu, a number, a text, papers and a day. */
export const reception: ModalView = {
  type: "modal" as const,
  callback_id: "reception",
  title: plain("Tiếp nhận hồ sơ"),
  submit: plain("Tiếp nhận"),
  close: plain("Thôi"),
  blocks: [
    {
      type: "input" as const,
      block_id: "procedure",
      label: plain("Thủ tục"),
      element: { type: "static_select" as const, action_id: "pick", placeholder: plain("Chọn"), options: procedures },
    },
    {
      type: "input" as const,
      block_id: "copies",
      label: plain("Số bản sao"),
      optional: true,
      element: {
        type: "number_input" as const,
        action_id: "number",
        is_decimal_allowed: false,
        min_value: "0",
        max_value: "20",
      },
    },
    {
      type: "input" as const,
      block_id: "note",
      label: plain("Ghi chú"),
      optional: true,
      hint: plain("Không ghi tên hay số định danh của người dân."),
      element: { type: "plain_text_input" as const, action_id: "text", multiline: true, max_length: 200 },
    },
    {
      type: "input" as const,
      block_id: "papers",
      label: plain("Giấy tờ đã nhận"),
      optional: true,
      element: {
        type: "checkboxes" as const,
        action_id: "tick",
        options: [option("birth", "Giấy chứng sinh"), option("id", "Căn cước")],
      },
    },
    {
      type: "input" as const,
      block_id: "stated",
      label: plain("Ngày hẹn"),
      optional: true,
      element: { type: "datepicker" as const, action_id: "day", initial_date: "2026-11-24" },
    },
  ],
};

/** A workspace in which Thu Lan presses a button, and a way to open a view with the trigger of each press. */
export async function workspaceWithTrigger(options: Parameters<typeof workspaceForTest>[0] = {}) {
  const opened = await workspaceForTest(options);
  const { workspace, app, client, channel } = opened;
  const blocks = [actions(button("receive", "1", "Tiếp nhận"))];
  const { ts = "" } = await client.chat.postMessage({ channel, text: "Quầy 3", blocks });
  const trigger = async (): Promise<string> => {
    await workspace.press("Thu Lan", channel, ts, "receive");
    return String(app.received.at(-1)?.content["trigger_id"]);
  };
  const open = async (view: View = reception) => {
    const answer = await client.views.open({ trigger_id: await trigger(), view });
    expect(answer.ok).toBe(true);
    return answer.view?.id ?? "";
  };
  const answers = (body: object | string) =>
    app.answers((_, response) => response.end(typeof body === "string" ? body : JSON.stringify(body)));
  return { ...opened, ts, trigger, open, answers };
}
