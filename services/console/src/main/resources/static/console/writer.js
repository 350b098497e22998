// The template's form: a fault leads to its line and column, a word goes to where one types.
"use strict";

(() => {
  let last = document.getElementById("mau-body");
  document.querySelectorAll(".writer-form textarea, .writer-form input").forEach((field) => {
    field.addEventListener("focus", () => {
      last = field;
    });
  });

  document.querySelectorAll("#loi a[data-line]").forEach((link) => {
    link.addEventListener("click", (event) => {
      const field = document.querySelector(link.getAttribute("href"));
      const line = Number(link.dataset.line);
      if (!field || line === 0) {
        return;
      }
      event.preventDefault();
      const before = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      const at = before + Number(link.dataset.column) - 1;
      const close = field.value.indexOf("}}", at);
      field.focus();
      field.setSelectionRange(at, close < 0 ? at : close + 2);
      field.scrollIntoView({ block: "center" });
      field.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(field).lineHeight));
    });
  });

  document.querySelectorAll("code[data-word]").forEach((word) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "word";
    button.textContent = word.textContent;
    word.replaceWith(button);
    button.addEventListener("click", () => {
      if (last) {
        last.focus();
        last.setRangeText(button.textContent, last.selectionStart, last.selectionEnd, "end");
      }
    });
  });
})();
