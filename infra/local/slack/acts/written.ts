/** What a person typed, as Slack's client sends it: NFC, escaped, and once more as rich text. */
export function writtenByPerson(text: string) {
  const written = text.normalize("NFC");
  return { text: escaped(written), blocks: [asRichText(written)] };
}

/** Slack escapes what people type, but keeps a mention that they picked (docs.slack.dev, formatting message text). */
function escaped(text: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return safe.replaceAll(/&lt;@([UW][A-Z0-9]{2,20})&gt;/g, "<@$1>");
}

function asRichText(text: string) {
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return { type: "rich_text", elements: [section] };
}
