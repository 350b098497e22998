// The form: saves itself while one types, walks by keyboard, takes columns from a spreadsheet, loses nothing.
// How a number reads and what is wrong with it is for the server to say; nothing is decided here.
"use strict";

(() => {
  const form = document.getElementById("form");
  if (!form) {
    return;
  }
  const key = `wardpulse:${form.dataset.user}:${form.dataset.path}`;
  const figures = [...form.querySelectorAll(".figure")];
  const submit = document.getElementById("submit");

  // Enter goes on to the next figure and hands nothing in, on the form for paper as well.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      const stops = figures.filter((input) => input.offsetParent && !input.readOnly);
      const here = stops.indexOf(event.target);
      const from = here >= 0 ? here : stops.findIndex((input) => event.target.compareDocumentPosition(input) & 4) - 1;
      const next = stops[from + (event.shiftKey ? -1 : 1)];
      (next || submit).focus();
      next?.select?.();
    }
  });

  if (form.dataset.editing !== "true") {
    localStorage.removeItem(key); // handed in: nothing is left to be kept here
    return;
  }
  const ANSWER_WITHIN = 20000;
  const csrf = document.querySelector("meta[name=_csrf]");
  const url = `${form.dataset.path}/nhap?correction=${form.dataset.correction}`;
  const savedBox = document.getElementById("saved");
  const savedText = document.getElementById("saved-text");
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
  let base; // what the page showed when it was last known to be the same as what is saved

  // ---- what is typed

  const beside = [...form.querySelectorAll(".correction input")];
  const narrative = form.elements.narrative;

  function fields() {
    const typed = {};
    for (const input of [...form.querySelectorAll("input[name*='.'], select[name*='.'], textarea"), ...beside]) {
      typed[input.name] = input.value;
    }
    return typed;
  }

  // ---- lines and their channels

  const BOX = "tr.line, tr.channel"; // what holds the fields of one figure
  const boxOf = (key) => document.getElementById(`line-${key}`);
  const inputsOf = (box) => [...box.querySelectorAll(".figure")];
  const filledIn = (box) => inputsOf(box).some((input) => input.value.trim());
  const channelsOf = (code) => [...form.querySelectorAll("tr.channel")].filter((box) => box.dataset.block === code);
  const byChannels = (code) => channelsOf(code).some(filledIn);

  // Once a channel is filled in, the total is what the channels come to: the server works it out, nobody types or
  // sends it. What was typed before comes back with the last channel gone.
  function compute(code, computed) {
    for (const input of inputsOf(boxOf(code)).filter((total) => total.readOnly === !computed)) {
      if (computed) {
        input.dataset.typed = input.value;
        input.removeAttribute("name");
      } else {
        input.name = input.id;
        input.value = input.dataset.typed || "";
      }
      input.readOnly = computed;
    }
  }

  // A total that was pasted beside its channels is compared with them instead.
  function channelTyped(code) {
    if (!byChannels(code)) {
      compute(code, false);
    } else if (!boxOf(code).dataset.compared) {
      compute(code, true);
    }
  }

  // How much more may be written, counted as people count.
  function count() {
    const room = document.getElementById("narrative-room");
    const left = room.dataset.most - [...narrative.value.trim()].length;
    room.textContent = room.dataset[left < 0 ? "over" : "left"].replace("{0}", Math.abs(left).toLocaleString("vi-VN"));
    room.classList.toggle("bad", left < 0);
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
      const refusal = await answer.json().catch(() => ({}));
      document.getElementById("conflict-text").textContent = refusal.text || form.dataset.failed;
      conflict.hidden = false;
      document.getElementById("merge").focus();
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
    base = sent;
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
    const write = (key, figure, computed) => {
      for (const part of ["a", "b"]) {
        const name = `${key}.${part}`;
        if (form.elements[name]?.readOnly ? computed : form.elements[name] && untouched(name)) {
          form.elements[name].value = figure[part];
        }
      }
      tell(key, figure);
    };
    for (const [code, line] of Object.entries(saved.lines)) {
      const channels = Object.entries(line.channels);
      if (channels.length) {
        boxOf(code).dataset.compared = byChannels(code) && !line.computed ? "1" : "";
        if (byChannels(code) && line.computed) {
          compute(code, true);
        }
        document.getElementById(`split-${code}`).textContent = line.split;
      }
      write(code, line.total, line.computed);
      outlived(code, line);
      channels.forEach(([key, channel]) => write(key, channel, false));
    }
    let wrong = 0;
    let warned = 0;
    let filled = 0;
    for (const row of form.querySelectorAll("tr.line")) {
      wrong += [row, ...channelsOf(row.dataset.code)].some((box) => box.classList.contains("wrong"));
      warned += row.classList.contains("warned");
      filled += row.dataset.filled === "true";
    }
    document.getElementById("filled").textContent = filled;
    document.getElementById("warned").textContent = warned;
    for (const block of form.querySelectorAll("tbody.block")) {
      const rows = [...block.querySelectorAll("tr.line")];
      const done = rows.filter((row) => row.dataset.filled === "true").length;
      block.querySelector(".group-count").textContent = `${done}/${rows.length}`;
    }
    narrative.toggleAttribute("aria-invalid", false);
    if (saved.narrative.length) {
      narrative.setAttribute("aria-invalid", "true");
    }
    const told = saved.narrative.map((t) => element("p", "say error", t.text));
    document.getElementById("narrative-told").replaceChildren(...told);
    wrong += told.length > 0;
    document.getElementById("wrong").textContent = wrong;
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

  function tell(key, line) {
    const row = boxOf(key);
    const notes = form.querySelector(`tr.notes[data-for="${key}"]`);
    const here = document.activeElement?.closest?.("tr[data-block]");
    row.dataset.filled = line.filled;
    const rate = row.querySelector("output.rate");
    if (rate) {
      rate.textContent = line.rate;
    }
    // A half-typed pair is no error yet, nor is a channel that one has not come to: it is said when they are left.
    const fresh = line.told.length && !line.filled && !row.classList.contains("wrong") && line.asks.length === 0;
    const half = inputsOf(row).length === 2 && inputsOf(row).some((input) => !input.value);
    const ahead = row.matches(".channel") && !filledIn(row) && here?.dataset.block === row.dataset.block;
    if (fresh && (ahead || (half && here === row))) {
      row.dataset.later = "1";
      return;
    }
    delete row.dataset.later;
    row.classList.remove("wrong", "warned");
    if (line.tone) {
      row.classList.add(line.tone);
    }
    for (const input of inputsOf(row)) {
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
    if (!remark) {
      return;
    }
    remark.hidden = !(line.told.some((t) => t.warning) || remark.querySelector("input").value);
  }

  // Whether an explanation has outlived what it was for; it is theirs who wrote it, so they are asked.
  function outlived(code, line) {
    const row = boxOf(code);
    const notes = form.querySelector(`tr.notes[data-for="${code}"]`);
    const explained = notes.querySelector(".remark input").value;
    row.dataset.unusual = line.unusual || (row.dataset.unusual === "true" && (explained !== "" || line.total.tone !== ""));
    notes.querySelector(".stale").hidden = line.unusual || line.total.tone !== "" || row.dataset.unusual !== "true";
  }

  function element(name, classes, text) {
    const node = document.createElement(name);
    node.className = classes;
    node.textContent = text;
    return node;
  }

  // ---- keyboard, paste, answers

  form.addEventListener("input", (event) => {
    const channel = event.target.closest("tr.channel");
    if (channel) {
      channelTyped(channel.dataset.block);
    }
    if (event.target === narrative) {
      count();
    }
    changed();
  });

  form.addEventListener("focusout", (event) => {
    const row = event.target.closest(BOX);
    const next = event.relatedTarget?.closest?.("tr[data-block]");
    if (!row || row === next) {
      return;
    }
    const gone = next?.dataset.block === row.dataset.block ? [row] : [boxOf(row.dataset.block), ...channelsOf(row.dataset.block)];
    if (dirty || gone.some((box) => box.dataset.later)) {
      dirty = true;
      save();
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
    const rows = [...form.querySelectorAll(BOX)];
    const start = rows.indexOf(event.target.closest(BOX));
    const offset = event.target.id.endsWith(".b") ? 1 : 0;
    block.forEach((cells, i) => {
      const row = rows[start + i];
      if (!row || (row.matches(".line") && inputsOf(row)[0].readOnly && cells.every((cell) => cell.trim() === ""))) {
        return;
      }
      if (row.matches(".line")) {
        compute(row.dataset.code, false);
      }
      const inputs = [...row.querySelectorAll("input.figure")];
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
    settle();
    changed();
  });

  // Where many fields were filled at once: a total that is empty beside its channels is theirs to make.
  function settle() {
    for (const total of form.querySelectorAll("tr.line.split")) {
      const computed = inputsOf(total)[0].readOnly || !filledIn(total);
      compute(total.dataset.code, byChannels(total.dataset.code) && computed);
    }
  }

  form.addEventListener("click", (event) => {
    const answer = event.target.closest(".question button, .stale button");
    if (answer) {
      event.preventDefault();
      const field = form.elements[answer.dataset.field];
      field.value = answer.dataset.value;
      (answer.closest(".stale") ? inputsOf(boxOf(answer.closest("tr").dataset.for))[0] : field).focus();
      dirty = true;
      keep();
      save();
    }
  });

  function firstLeft() {
    if (narrative.hasAttribute("aria-invalid")) {
      return narrative;
    }
    const open = [...form.querySelectorAll(`${BOX}, .remark:not([hidden])`)];
    const row =
      open.find((box) => box.classList.contains("wrong")) ||
      open.find((box) => box.matches(".line") && box.dataset.filled !== "true");
    return row
      ? [row, ...channelsOf(row.dataset.code)].map((box) => box.querySelector(".figure:not([readonly])")).find(Boolean)
      : open.map((box) => box.matches(".remark") && box.querySelector("input")).find((input) => input && !input.value);
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

  // What was changed here goes, once more, onto what the other place saved.
  document.getElementById("merge").addEventListener("click", () => {
    const mine = Object.entries(fields()).filter(([name, value]) => value !== (base[name] || ""));
    localStorage.setItem(key, JSON.stringify({ merge: Object.fromEntries(mine) }));
    location.reload();
  });

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
    form.querySelectorAll("tr.line.split").forEach((line) => compute(line.dataset.code, false));
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
    settle();
    count();
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
    if (left?.merge) {
      fill(left.merge);
      return;
    }
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

  base = fields();
  offer(submit.dataset.button, submit.dataset.ready === "true");
  restore(JSON.parse(localStorage.getItem(key) || "null"));
})();
