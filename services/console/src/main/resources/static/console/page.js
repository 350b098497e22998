// What every page does with a script: choices apply at once, forms are not sent twice, links unfold what they lead into, unread
// alerts are counted.
"use strict";

document.documentElement.classList.add("js");

for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    // The same act once. Another button is another act, also right after one that was a download and left the page.
    const button = event.submitter;
    const act = button ? `${button.formAction} ${button.name}=${button.value}` : form.action;
    if (form.dataset.sent === act) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = act;
    setTimeout(() => delete form.dataset.sent, 4000);
  });
}

// A link into what is folded unfolds it; not every browser does that by itself.
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target?.closest("details:not([open])");
  if (fold) {
    fold.open = true;
    target.scrollIntoView({ block: "center" });
  }
}
addEventListener("hashchange", unfold);
unfold();

const alerts = document.querySelector("a[data-unread]");
if (alerts) {
  fetch("/canh-bao/chua-doc", { headers: { "X-Requested-With": "wardpulse" } })
    .then((answer) => (answer.ok ? answer.json() : { unread: 0 }))
    .then(({ unread }) => {
      if (unread > 0) {
        const count = document.createElement("b");
        count.className = "unread";
        count.textContent = unread;
        alerts.append(" ", count);
      }
    })
    .catch(() => {});
}
