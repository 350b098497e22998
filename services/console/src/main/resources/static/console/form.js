// The form: saves itself while one types, walks by keyboard, takes columns from a spreadsheet, loses nothing.
// How a number reads and what is wrong with it is for the server to say; nothing is decided here.
"use strict";

(() => {
  const form = document.getElementById("form");
  if (!form || form.dataset.editing !== "true") {
    return;
  }
  const csrf = document.querySelector("meta[name=_csrf]");
  const url = `${form.dataset.path}/nhap?correction=${form.dataset.correction}`;
  const key = `wardpulse:${form.dataset.user}:${form.dataset.path}`;
  const figures = [...form.querySelectorAll(".figure")];
  const savedBox = document.getElementById("saved");
  const savedText = document.getElementById("saved-text");
  const submit = document.getElementById("submit");
  const conflict = document.getElementById("conflict");
  const restored = document.getElementById("restored");
  let revision = form.dataset.revision;
  let timer;
  let running = null;
  let dirty = false;
  let halted = false;
  let retry = 1000;

  // ---- what is typed

  function fields() {
    const typed = {};
    for (const input of form.querySelectorAll("input[name*='.'], select[name*='.']")) {
      typed[input.name] = input.value;
    }
    return typed;
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ revision, fields: fields() }));
    } catch {
      // a full or forbidden store costs only the second safety
    }
  }

  function forget() {
    localStorage.removeItem(key);
  }

  function say(state, text) {
    savedBox.dataset.state = state;
    savedText.textContent = text;
  }

  // ---- saving

  function changed() {
    dirty = true;
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, 350);
  }

  async function save() {
    clearTimeout(timer);
    if (halted) {
      return;
    }
    if (running) {
      await running;
      return dirty ? save() : undefined;
    }
    dirty = false;
    running = put();
    try {
      await running;
    } finally {
      running = null;
    }
    if (dirty && !halted) {
      timer = setTimeout(save, 350);
    }
  }

  async function put() {
    const sent = fields();
    say("saving", form.dataset.saving);
    let answer;
    try {
      answer = await fetch(url, {
        method: "PUT",
        headers: {
          "Content-Type": "application/json",
          "X-Requested-With": "wardpulse",
          "If-Match": `"${revision}"`,
          [csrf.dataset.header]: csrf.content,
        },
        body: JSON.stringify(sent),
      });
    } catch {
      return later(form.dataset.offline, "offline");
    }
    if (answer.status === 401) {
      return later(form.dataset.failed, "failed");
    }
    if (answer.status === 412) {
      halted = true;
      say("failed", form.dataset.failed);
      conflict.hidden = false;
      document.getElementById("take-theirs").focus();
      return;
    }
    if (!answer.ok) {
      const refusal = await answer.json().catch(() => ({}));
      if (answer.status >= 500) {
        return later(form.dataset.failed, "failed");
      }
      say("failed", refusal.text || form.dataset.failed);
      return;
    }
    retry = 1000;
    show(await answer.json(), sent);
  }

  function later(text, state) {
    dirty = true;
    say(state, text);
    clearTimeout(timer);
    timer = setTimeout(save, retry);
    retry = Math.min(retry * 2, 15000);
  }

  addEventListener("online", () => dirty && save());

  // ---- what the server made of it

  function show(saved, sent) {
    revision = String(saved.revision);
    form.elements.revision.value = revision;
    const untouched = (name) => form.elements[name]?.value === sent[name] && document.activeElement !== form.elements[name];
    for (const [code, line] of Object.entries(saved.lines)) {
      for (const part of ["a", "b"]) {
        const name = `${code}.${part}`;
        if (form.elements[name] && untouched(name)) {
          form.elements[name].value = line[part];
        }
      }
      tell(code, line);
    }
    let wrong = 0;
    let warned = 0;
    let filled = 0;
    for (const row of form.querySelectorAll("tr.line")) {
      wrong += row.classList.contains("wrong");
      warned += row.classList.contains("warned");
      filled += row.dataset.filled === "true";
    }
    document.getElementById("filled").textContent = filled;
    document.getElementById("wrong").textContent = wrong;
    document.getElementById("warned").textContent = warned;
    for (const block of form.querySelectorAll("tbody.block")) {
      const rows = [...block.querySelectorAll("tr.line")];
      const done = rows.filter((row) => row.dataset.filled === "true").length;
      block.querySelector(".group-count").textContent = `${done}/${rows.length}`;
    }
    submit.textContent = saved.button;
    submit.toggleAttribute("aria-disabled", false);
    if (!saved.ready) {
      submit.setAttribute("aria-disabled", "true");
    }
    if (saved.kept) {
      say("saved", saved.saved);
      if (!dirty) {
        forget();
      }
    } else {
      say("unsent", form.dataset.unsent);
      keep();
    }
  }

  function tell(code, line) {
    const row = document.getElementById(`line-${code}`);
    const notes = form.querySelector(`tr.notes[data-for="${code}"]`);
    const typing = document.activeElement?.name?.startsWith(`${code}.`);
    row.dataset.filled = line.filled;
    const rate = row.querySelector("output.rate");
    if (rate) {
      rate.textContent = line.rate;
    }
    // A half-typed pair is no error yet: it is said when the line is left.
    const half = typing && line.told.length && !line.filled && !row.classList.contains("wrong") && line.asks.length === 0;
    if (half && form.elements[`${code}.b`] && (!form.elements[`${code}.a`].value || !form.elements[`${code}.b`].value)) {
      row.dataset.later = "1";
      return;
    }
    delete row.dataset.later;
    row.classList.remove("wrong", "warned");
    if (line.tone) {
      row.classList.add(line.tone);
    }
    for (const input of row.querySelectorAll(".figure")) {
      input.toggleAttribute("aria-invalid", false);
      if (line.tone === "wrong") {
        input.setAttribute("aria-invalid", "true");
      }
    }
    const told = notes.querySelector(".told");
    const said = line.told.map((t) => element("p", `say ${t.warning ? "warning" : "error"}`, t.text));
    for (const ask of line.asks) {
      const question = element("p", "say question", ask.question + " ");
      for (const option of ask.options) {
        const button = element("button", "quiet", option.text);
        button.type = "button";
        button.dataset.field = ask.field;
        button.dataset.value = option.value;
        question.append(button);
      }
      said.push(question);
    }
    if (told.textContent !== said.map((node) => node.textContent).join("")) {
      told.replaceChildren(...said);
    }
    const remark = notes.querySelector(".remark");
    remark.hidden = !(line.told.some((t) => t.warning) || remark.querySelector("input").value);
  }

  function element(name, classes, text) {
    const node = document.createElement(name);
    node.className = classes;
    node.textContent = text;
    return node;
  }

  // ---- keyboard, paste, answers

  form.addEventListener("input", changed);
  form.addEventListener("focusout", (event) => {
    const row = event.target.closest("tr.line");
    if (row && !row.contains(event.relatedTarget) && (row.dataset.later || dirty)) {
      dirty = true;
      save();
    }
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      const stops = figures.filter((input) => input.offsetParent);
      const here = stops.indexOf(event.target);
      const from = here >= 0 ? here : stops.findIndex((input) => event.target.compareDocumentPosition(input) & 4) - 1;
      const next = stops[from + (event.shiftKey ? -1 : 1)];
      (next || submit).focus();
      next?.select?.();
    }
  });

  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      dirty = true;
      save();
    }
  });

  form.addEventListener("paste", (event) => {
    if (!event.target.matches("input.figure")) {
      return;
    }
    const text = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
    const block = text.split("\n").map((row) => row.split("\t"));
    if (block.length === 1 && block[0].length === 1) {
      return;
    }
    event.preventDefault();
    const rows = [...form.querySelectorAll("tr.line")];
    const start = rows.indexOf(event.target.closest("tr.line"));
    const offset = event.target.name.endsWith(".b") ? 1 : 0;
    block.forEach((cells, i) => {
      const inputs = rows[start + i] ? [...rows[start + i].querySelectorAll("input.figure")] : [];
      if (inputs.length === 1 && offset === 0) {
        // one field only: the first cell with something in it
        inputs[0].value = (cells.find((cell) => cell.trim() !== "") || "").trim();
      } else {
        cells.forEach((cell, j) => {
          if (inputs[offset + j]) {
            inputs[offset + j].value = cell.trim();
          }
        });
      }
    });
    const last = rows[Math.min(start + block.length - 1, rows.length - 1)];
    last.querySelector("input.figure")?.focus();
    changed();
  });

  form.addEventListener("click", (event) => {
    const answer = event.target.closest(".question button");
    if (answer) {
      form.elements[answer.dataset.field].value = answer.dataset.value;
      form.elements[answer.dataset.field].focus();
      dirty = true;
      keep();
      save();
    }
  });

  function firstLeft() {
    const rows = [...form.querySelectorAll("tr.line")];
    const remark = form.querySelector(".remark:not([hidden]) input");
    const row = rows.find((r) => r.classList.contains("wrong")) || rows.find((r) => r.dataset.filled !== "true");
    return row ? row.querySelector(".figure") : remark;
  }

  form.addEventListener("submit", async (event) => {
    if (form.dataset.going) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const act = event.submitter?.value || "save";
    dirty = true;
    await save();
    if (act === "save" || halted) {
      return;
    }
    if (submit.getAttribute("aria-disabled") === "true") {
      firstLeft()?.focus();
      return;
    }
    if (!form.reportValidity() || savedBox.dataset.state === "offline") {
      return;
    }
    form.dataset.going = "1";
    forget();
    form.requestSubmit(submit);
  }, { capture: true });

  // ---- two places, one form

  document.getElementById("take-theirs").addEventListener("click", () => {
    forget();
    location.reload();
  });

  document.getElementById("keep-mine").addEventListener("click", async () => {
    const answer = await fetch(`${form.dataset.path}/nhap`, { headers: { "X-Requested-With": "wardpulse" } });
    revision = String((await answer.json()).revision);
    halted = false;
    conflict.hidden = true;
    dirty = true;
    save();
  });

  function fill(typed) {
    for (const [name, value] of Object.entries(typed)) {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    }
    for (const input of form.querySelectorAll(".why input, .remark input")) {
      if (input.value) {
        input.closest("details")?.setAttribute("open", "");
      }
    }
    dirty = true;
    save();
  }

  const left = JSON.parse(localStorage.getItem(key) || "null");
  const here = fields();
  if (left && Object.keys(here).some((name) => (left.fields[name] || "") !== here[name])) {
    if (left.revision === revision) {
      fill(left.fields);
    } else {
      restored.hidden = false;
      document.getElementById("use-local").addEventListener("click", () => {
        restored.hidden = true;
        fill(left.fields);
      });
      document.getElementById("drop-local").addEventListener("click", () => {
        restored.hidden = true;
        forget();
      });
    }
  }
})();
