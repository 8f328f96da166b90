import type { Note } from "#shared/know-how/note.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { aNote } from "./a-note.ts";

const initials = "b c ch d g gi h k kh l m n ng nh p ph qu r s t th tr v x".split(" ");
const finals =
  "a ac ach ai am an ang anh ao ap at au ay e em en eng enh eo ep et ech i ich iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oai oan oang oat oc oi om on ong op ot u ua uan uat uc ui um un ung uoc uoi uom uon uong uop uot up ut uu uy uyen uyet".split(
    " ",
  );
const all = finals.flatMap((final) => initials.map((initial) => initial + final));

/** Some three thousand characters of syllables as Vietnamese has them: a few often, most seldom. The 1,234th is about late births. */
export function longNote(index: number, changes: Partial<Note> = {}): Note {
  let seed = index + 1;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const word = () => all[Math.floor(chance() ** 2.5 * all.length)] ?? "";
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const sought = index === 1234;
  return aNote({
    title: sought ? "Đăng ký khai sinh quá hạn 1234" : words(8),
    text: `${words(620)}`.slice(0, 3_000),
    procedure: sought ? "1.001193" : (procedures[index % procedures.length]?.code ?? "2.000815"),
    procedureFrom: "2025-01-01",
    ...changes,
  });
}
