// Menus behind three dots: one at a time, gone with Escape or a click elsewhere.

const opened = () => [...document.querySelectorAll("details.overflow[open], .reactions details[open]")];

/** Closes the open menu and gives the focus back to what opened it. @returns whether there was one. */
export function closeOverflow() {
  const [menu] = opened();
  menu?.removeAttribute("open");
  menu?.querySelector("summary").focus();
  return menu !== undefined;
}

export function closeOnClick() {
  document.addEventListener("click", ({ target }) => {
    for (const menu of opened()) if (!menu.contains(target)) menu.removeAttribute("open");
  });
}
