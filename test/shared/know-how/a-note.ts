import type { Note } from "#shared/know-how/note.ts";
import { noteId } from "#shared/know-how/note-id.ts";

let count = 0;

/** A note of the office 27163, confirmed unless said otherwise. */
export function aNote(changes: Partial<Note> = {}): Note {
  count += 1;
  const source = { form: `V${count}` };
  return {
    id: noteId("27163", source),
    title: "Đăng ký khai sinh quá hạn",
    text: "Vẫn làm trong ngày, không thu lệ phí.",
    department: "justice",
    author: "U0LAN",
    source,
    state: "confirmed",
    confirmedBy: "U0THAO",
    history: [],
    version: 1,
    updatedAt: "2026-11-20T03:00:00.000Z",
    ...changes,
  };
}
