// Long menus get a box to search in; the menu itself stays in the form and keeps the choice.
const long = 7;

/** Lowercase without diacritics: "Đăng ký" is found by "dang ky". */
export function plain(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** Puts a search box in place of every menu below `root` that has more than seven choices. */
export function searchMenus(root) {
  for (const menu of root.querySelectorAll("select.menu:not(.searched)")) if (menu.options.length > long) search(menu);
}

function search(menu) {
  const id = `${menu.id}-find`;
  const box = Object.assign(document.createElement("input"), {
    type: "text",
    id,
    autocomplete: "off",
    className: "find",
  });
  const list = Object.assign(document.createElement("ul"), { id: `${id}-list`, className: "found pop", hidden: true });
  const label = document.querySelector(`label[for="${CSS.escape(menu.id)}"]`);
  label?.setAttribute("for", id);
  list.popover = "manual";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Lựa chọn");
  const attributes = {
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  for (const name of ["aria-invalid", "aria-describedby", "aria-label"])
    if (menu.hasAttribute(name)) box.setAttribute(name, menu.getAttribute(name));
  box.placeholder = menu.options[0].text;
  menu.classList.add("searched");
  menu.tabIndex = -1;
  menu.after(box, list);
  behave(menu, box, list);
}

function behave(menu, box, list) {
  const parts = { menu, box, list };
  box.value = chosen(menu);
  box.addEventListener("focus", () => box.select());
  box.addEventListener("click", () => open(parts, ""));
  box.addEventListener("input", () => open(parts, box.value));
  box.addEventListener("blur", () => close(parts));
  box.addEventListener("keydown", (event) => onKey(parts, event));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => choose(parts, event.target.closest("li")));
}

function chosen(menu) {
  return menu.value === "" ? "" : menu.selectedOptions[0].text;
}

function open({ menu, box, list }, words) {
  list.replaceChildren(...matching(menu, words));
  list.hidden = list.children.length === 0;
  if (list.hidden) list.hidePopover();
  else place(box, list);
  box.setAttribute("aria-expanded", String(!list.hidden));
  const held = [...list.children].findIndex((item) => words === "" && item.dataset.value === menu.value);
  mark({ box, list }, Math.max(0, held));
}

/** In front of everything, below the box or above it, whichever has more room: no frame cuts it off. */
function place(box, list) {
  list.showPopover();
  const { left, width, top, bottom } = box.getBoundingClientRect();
  const isBelow = innerHeight - bottom > Math.min(top, list.offsetHeight);
  list.style.left = `${left}px`;
  list.style.width = `${width}px`;
  list.style.top = `${isBelow ? bottom + 4 : Math.max(4, top - list.offsetHeight - 4)}px`;
}

function mark({ box, list }, next) {
  const items = [...list.children];
  const at = Math.max(0, Math.min(next, items.length - 1));
  for (const [i, item] of items.entries()) item.setAttribute("aria-selected", String(i === at));
  box.setAttribute("aria-activedescendant", items[at]?.id ?? "");
  items[at]?.scrollIntoView({ block: "nearest" });
}

function close({ menu, box, list }) {
  list.hidden = true;
  list.hidePopover();
  box.value = chosen(menu);
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function choose(parts, item) {
  const { menu } = parts;
  const isNew = item && menu.value !== item.dataset.value;
  if (item) menu.value = item.dataset.value;
  close(parts);
  if (isNew) menu.dispatchEvent(new Event("change", { bubbles: true }));
}

const steps = { ArrowDown: 1, ArrowUp: -1 };

function onKey(parts, event) {
  const { list } = parts;
  const step = steps[event.key];
  const marked = list.querySelector("[aria-selected=true]");
  if (step !== undefined) {
    event.preventDefault();
    if (list.hidden) open(parts, "");
    else mark(parts, [...list.children].indexOf(marked) + step);
  } else if (!list.hidden && (event.key === "Enter" || event.key === "Escape")) {
    event.preventDefault();
    event.stopPropagation();
    choose(parts, event.key === "Enter" ? marked : undefined);
  }
}

function matching(menu, words) {
  const wanted = plain(words).split(/\s+/);
  const options = [...menu.options].filter(
    (option) => option.value !== "" && wanted.every((word) => plain(option.text).includes(word)),
  );
  return options.map((option, i) => {
    const item = Object.assign(document.createElement("li"), { id: `${menu.id}-o${i}`, textContent: option.text });
    item.setAttribute("role", "option");
    item.dataset.value = option.value;
    return item;
  });
}
