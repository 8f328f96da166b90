/** The element of the page with this id. @throws Error when the page and its client do not fit. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no part ${id}`);
  return found as T;
}

export const input = (id: string) => part<HTMLInputElement>(id);

/** An element with text in it; whatever the text is, it stays text. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = "",
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Shows or hides the field around an input. */
export function showField(name: string, shown: boolean): void {
  part(`of-${name}`).hidden = !shown;
}

/** Says under a field what is wrong or worth a second look; an empty text takes it away. */
export function tell(name: string, text: string, warns = false): void {
  const told = document.getElementById(`told-${name}`);
  if (told === null) return;
  told.textContent = text;
  told.classList.toggle("warns", warns);
  document.getElementById(name)?.setAttribute("aria-invalid", String(text !== "" && !warns));
}
