// Fields that tell the app at once, and what is typed while a form changes under one's hands.

/** Sends the form of a field when the field says so: a choice when it changes, a text on Enter or with every pause. */
export function sendFields() {
  let pause;
  const press = (field) => {
    const name = field.dataset.send;
    const form = field.form;
    if (!name) return form.requestSubmit(form.querySelector(".unscripted"));
    const button = [...form.querySelectorAll(".unscripted")].find((one) => one.value === name);
    form.requestSubmit(button);
  };
  document.addEventListener("change", (event) => {
    if (event.target.dataset.on === "change") press(event.target);
  });
  document.addEventListener("input", (event) => {
    if (event.target.dataset.on !== "input") return;
    clearTimeout(pause);
    const { target } = event;
    // The form may have been drawn anew meanwhile.
    pause = setTimeout(() => press(document.getElementById(target.id) ?? target), 400);
  });
  document.addEventListener("keydown", (event) => {
    const { target, key, shiftKey, isComposing } = event;
    if (key !== "Enter" || shiftKey || isComposing || target.dataset?.on !== "enter") return;
    event.preventDefault();
    press(target);
  });
}

/**
 * Remembers what is typed in the modal or home tab inside `part`.
 * @returns how to put it back when the same one is there again with the same fields.
 */
export function keepTyped(part) {
  const before = part.querySelector("form[data-view]");
  if (!before) return () => {};
  const typed = new FormData(before);
  return () => {
    const form = part.querySelector("form[data-view]");
    if (!form || form.dataset.view !== before.dataset.view) return;
    for (const field of form.querySelectorAll("[name^='in:']:not([type=hidden]), [name^='find:']"))
      if (typed.has(field.name)) fill(field, typed.getAll(field.name));
  };
}

function fill(field, texts) {
  const isOffered = field.tagName !== "SELECT" || [...field.options].some((option) => option.value === texts[0]);
  if (field.type === "checkbox" || field.type === "radio") field.checked = texts.includes(field.value);
  else if (isOffered) field.value = texts[0];
}
