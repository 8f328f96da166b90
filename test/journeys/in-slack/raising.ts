import type { AtSlack } from "./at-slack.ts";

/** Raises a suggestion of the whole office by the form, as far as its preview. */
export async function writeSuggestion(person: AtSlack, text: string, name: "Tên tôi" | "Ẩn danh"): Promise<void> {
  await person.begin("Gửi góp ý");
  const form = person.modal("Gửi góp ý");
  await form.getByLabel("Nội dung góp ý").fill(text);
  await person.choose(form, "Bộ phận liên quan", "Chọn bộ phận");
  await form.getByLabel(name).check();
  await person.submit("Gửi góp ý", "Xem lại");
  await person.modal("Xem lại trước khi gửi").waitFor();
}

export async function raiseSuggestion(person: AtSlack, text: string): Promise<void> {
  await person.toChannel("endOfDay");
  await writeSuggestion(person, text, "Tên tôi");
  await person.submit("Xem lại trước khi gửi", "Gửi");
}
