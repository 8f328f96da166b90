/** What an operator asked for cannot be done; the lines say why, and what would be right. */
export class CannotDo extends Error {
  override name = "CannotDo";
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}
