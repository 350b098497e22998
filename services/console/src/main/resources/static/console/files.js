// Files of a report, of what is told of a task, or of a score sheet: sent one by one as soon as they are chosen, while everything typed
// beside them stays. What is wrong with a file is for the server to say; only one that is far too large is not even sent.
"use strict";

document.querySelectorAll("section.attached").forEach((section) => {
  const add = section.querySelector("form.add-file");
  if (!add) {
    return;
  }
  const csrf = document.querySelector("meta[name=_csrf]");
  const chosen = add.querySelector("input[type=file]");
  const status = section.querySelector(".files-status");
  const list = () => section.querySelector(".kept-files");

  // What was refused, if anything was; the list comes anew either way.
  async function ask(address, body) {
    let answer;
    let page;
    try {
      answer = await fetch(address, {
        method: "POST",
        headers: { "X-Requested-With": "wardpulse", [csrf.dataset.header]: csrf.content },
        body,
      });
      page = await answer.text();
    } catch {
      return [section.dataset.offline];
    }
    if (answer.status === 401) {
      const out = document.getElementById("signed-out");
      if (out) {
        out.hidden = false;
      }
    }
    if (!answer.ok) {
      return [said(page)];
    }
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector(".kept-files");
    const refused = [...fresh.querySelectorAll(".notice p")].map((line) => line.textContent);
    fresh.querySelector(".notice")?.remove();
    list().replaceWith(document.adoptNode(fresh));
    return refused;
  }

  function said(page) {
    try {
      return JSON.parse(page).text;
    } catch {
      return section.dataset.offline;
    }
  }

  function tell(refused) {
    list().querySelector(".notice")?.remove();
    if (!refused.length) {
      return;
    }
    const notice = document.createElement("div");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    for (const text of refused) {
      const line = document.createElement("p");
      line.textContent = text;
      notice.append(line);
    }
    list().prepend(notice);
  }

  async function send(files) {
    const refused = [];
    for (const file of files) {
      if (file.size > Number(section.dataset.largest)) {
        refused.push(section.dataset.toolarge.replace("{0}", file.name));
        continue;
      }
      status.textContent = section.dataset.sending.replace("{0}", file.name);
      const body = new FormData();
      body.append("file", file);
      refused.push(...(await ask(add.action, body)));
    }
    status.textContent = refused.length ? "" : section.dataset.sent;
    tell(refused);
  }

  async function sendChosen() {
    const files = [...chosen.files];
    if (!files.length || section.dataset.busy) {
      return;
    }
    section.dataset.busy = "1";
    await send(files);
    add.reset();
    delete section.dataset.busy;
  }

  chosen.addEventListener("change", sendChosen);

  section.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (event.target === add) {
      sendChosen();
      return;
    }
    const refused = await ask(event.target.action);
    status.textContent = refused.length ? "" : section.dataset.dropped;
    tell(refused);
    chosen.focus();
  });
});
