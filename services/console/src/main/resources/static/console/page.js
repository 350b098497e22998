// What every page does with a script: choices apply at once, forms are not sent twice, unread alerts are counted.
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
