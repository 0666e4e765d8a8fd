// What pages can do beyond plain HTML. Nothing here is needed: without it the hidden buttons stay hidden.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// After a form came back with problems, the list of them is read first.
document.querySelector(".problems")?.focus();

// An open menu closes with Escape and gives the focus back.
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.activeElement?.closest("details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
