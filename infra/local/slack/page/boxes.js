// Long lists of check boxes get a box to search in; what is ticked stays ticked, also while it is not shown.
import { plain } from "./menus.js";

/** Puts a search box above every long list of check boxes below `root`. */
export function searchBoxes(root) {
  for (const group of root.querySelectorAll(".choices.many:not(.searchable)")) search(group);
}

function search(group) {
  group.classList.add("searchable");
  const box = Object.assign(document.createElement("input"), {
    type: "search",
    id: `${group.id}-find`,
    className: "search",
    placeholder: "Tìm",
    autocomplete: "off",
  });
  box.setAttribute("aria-label", "Tìm trong danh sách");
  box.addEventListener("input", () => {
    const words = plain(box.value).split(/\s+/);
    for (const label of group.querySelectorAll("label"))
      label.hidden = !words.every((word) => plain(label.textContent).includes(word));
  });
  // Enter would send the form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  group.before(box);
}
