// The form: saves itself while one types, walks by keyboard, takes columns from a spreadsheet, loses nothing.
// How a number reads and what is wrong with it is for the server to say; nothing is decided here.
"use strict";

(() => {
  const form = document.getElementById("form");
  if (!form) {
    return;
  }
  const key = `wardpulse:${form.dataset.user}:${form.dataset.path}`;
  if (form.dataset.editing !== "true") {
    localStorage.removeItem(key); // handed in: nothing is left to be kept here
    return;
  }
  const ANSWER_WITHIN = 20000;
  const csrf = document.querySelector("meta[name=_csrf]");
  const url = `${form.dataset.path}/nhap?correction=${form.dataset.correction}`;
  const figures = [...form.querySelectorAll(".figure")];
  const savedBox = document.getElementById("saved");
  const savedText = document.getElementById("saved-text");
  const submit = document.getElementById("submit");
  const conflict = document.getElementById("conflict");
  const restored = document.getElementById("restored");
  const signedOut = document.getElementById("signed-out");
  let revision = form.dataset.revision;
  let timer;
  let running = null; // the save that is under way: one at a time
  let dirty = false; // something is typed that no save has taken up
  let halted = false;
  let retry = 1000;
  let unanswered = []; // what was sent and may have been saved, though nothing came back

  // ---- what is typed

  const beside = [...form.querySelectorAll(".correction input")];

  function fields() {
    const typed = {};
    for (const input of [...form.querySelectorAll("input[name*='.'], select[name*='.']"), ...beside]) {
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
    if (savedBox.dataset.state === "saved" || savedBox.dataset.state === "unsent") {
      say("saving", form.dataset.saving);
    }
    clearTimeout(timer);
    timer = setTimeout(save, 350);
  }

  // Comes back once all that is typed is saved, or it is plain that it cannot be now; never while a save is under way.
  async function save() {
    clearTimeout(timer);
    while (running || (dirty && !halted)) {
      running ||= put().finally(() => {
        running = null;
      });
      if (!(await running)) {
        return false;
      }
    }
    return !halted;
  }

  function send(onto, typed) {
    return fetch(url, {
      method: "PUT",
      headers: {
        "Content-Type": "application/json",
        "X-Requested-With": "wardpulse",
        "If-Match": `"${onto}"`,
        [csrf.dataset.header]: csrf.content,
      },
      body: JSON.stringify(typed),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
  }

  async function put() {
    dirty = false;
    const sent = fields();
    say("saving", form.dataset.saving);
    let answer;
    let saved;
    try {
      answer = await send(revision, { fields: sent, unanswered });
      saved = answer.ok ? await answer.json() : null;
    } catch {
      noAnswerTo(sent);
      return later(form.dataset.offline, "offline");
    }
    signedOut.hidden = answer.status !== 401 && answer.status !== 403;
    if (!signedOut.hidden) {
      return later(form.dataset.failed, "failed");
    }
    if (answer.status === 412) {
      halted = true;
      say("failed", form.dataset.failed);
      conflict.hidden = false;
      document.getElementById("take-theirs").focus();
      return false;
    }
    if (answer.status >= 500) {
      noAnswerTo(sent);
      return later(form.dataset.failed, "failed");
    }
    if (!saved) {
      const refusal = await answer.json().catch(() => ({}));
      dirty = true;
      say("failed", refusal.text || form.dataset.failed);
      return false;
    }
    retry = 1000;
    unanswered = [];
    show(saved, sent);
    return true;
  }

  // The first few are enough: what is sent while nothing gets through is not saved either.
  function noAnswerTo(sent) {
    if (unanswered.length < 10) {
      unanswered.push(sent);
    }
  }

  function later(text, state) {
    dirty = true;
    keep();
    say(state, text);
    clearTimeout(timer);
    timer = setTimeout(save, retry);
    retry = Math.min(retry * 2, 15000);
    return false;
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
    offer(saved.button, saved.ready);
    if (!saved.kept || dirty || beside.some((input) => input.value)) {
      keep();
    } else {
      forget();
    }
    if (!dirty) {
      say(saved.kept ? "saved" : "unsent", saved.kept ? saved.saved : form.dataset.unsent);
    }
  }

  // The button says what is still to do; without a script it is a plain one, and the answer says it.
  function offer(text, ready) {
    submit.textContent = text;
    submit.toggleAttribute("aria-disabled", false);
    if (!ready) {
      submit.setAttribute("aria-disabled", "true");
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
      event.preventDefault();
      form.elements[answer.dataset.field].value = answer.dataset.value;
      form.elements[answer.dataset.field].focus();
      dirty = true;
      keep();
      save();
    }
  });

  function firstLeft() {
    const rows = [...form.querySelectorAll("tr.line")];
    const remarks = [...form.querySelectorAll(".remark:not([hidden]) input")];
    const row = rows.find((r) => r.classList.contains("wrong")) || rows.find((r) => r.dataset.filled !== "true");
    return row ? row.querySelector(".figure") : remarks.find((input) => !input.value);
  }

  form.addEventListener("submit", async (event) => {
    if (form.dataset.going) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const act = event.submitter?.value || "save";
    dirty = true;
    if (!(await save()) || act === "save") {
      return;
    }
    if (submit.getAttribute("aria-disabled") === "true") {
      firstLeft()?.focus();
      return;
    }
    if (!form.reportValidity()) {
      return;
    }
    halted = true; // from here on the form itself is on its way
    form.dataset.going = "1";
    form.requestSubmit(submit);
  }, { capture: true });

  // Come back to by the back button: what it shows may be long out of date.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  // ---- two places, one form

  document.getElementById("take-theirs").addEventListener("click", () => {
    forget();
    location.reload();
  });

  document.getElementById("keep-mine").addEventListener("click", async () => {
    try {
      const answer = await fetch(`${form.dataset.path}/nhap`, {
        headers: { "X-Requested-With": "wardpulse" },
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      revision = String((await answer.json()).revision);
    } catch {
      say("offline", form.dataset.offline);
      return;
    }
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
    keep();
    save();
  }

  // What a save took up whose answer this page did not live to see is no longer only here.
  async function savedAfterAll(left) {
    try {
      const answer = await send(left.revision, { fields: left.fields, unanswered: [] });
      return answer.ok && (await answer.json()).kept;
    } catch {
      return false;
    }
  }

  async function restore(left) {
    const here = fields();
    if (!left || Object.keys(here).every((name) => (left.fields[name] || "") === here[name])) {
      return;
    }
    if (left.revision === revision) {
      fill(left.fields);
    } else if (await savedAfterAll(left)) {
      forget();
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

  offer(submit.dataset.button, submit.dataset.ready === "true");
  restore(JSON.parse(localStorage.getItem(key) || "null"));
})();
