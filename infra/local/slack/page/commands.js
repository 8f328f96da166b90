// While a line begins with a slash, the commands that fit it are shown above the box.

export function suggestCommands() {
  for (const list of document.querySelectorAll(".commands"))
    watch(list, list.closest("form").querySelector("textarea"));
}

function watch(list, box) {
  const items = [...list.querySelectorAll("button")];
  const fitting = () => items.filter((item) => !item.closest("li").hidden);
  const narrow = () => {
    const [command] = box.value.split(/\s/);
    const isCommand = box.value.startsWith("/");
    const isWhole = box.value.length > command.length;
    for (const item of items) {
      const fits = isWhole ? item.dataset.command === command : item.dataset.command.startsWith(command);
      item.closest("li").hidden = !fits;
    }
    list.hidden = !isCommand || fitting().length === 0;
  };
  const take = (item) => {
    box.value = `${item.dataset.command} `;
    box.focus();
    narrow();
  };
  for (const item of items) item.addEventListener("click", () => take(item));
  box.addEventListener("input", narrow);
  box.form.addEventListener("reset", () => setTimeout(narrow));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || list.hidden || box.value.includes(" ")) return;
    event.preventDefault();
    take(fitting()[0]);
  });
}
