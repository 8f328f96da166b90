/** What an operator asked for cannot be done; each line says why, and what would be right. */
export class CannotDo extends Error {
  override name = "CannotDo";

  constructor(...lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
