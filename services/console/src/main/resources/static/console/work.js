// How far long work is: looked up again while it goes on. Without a script the page says it when it is loaded again.
"use strict";

(() => {
  const LOOK = 2000;
  const part = () => document.getElementById("viec-chot");
  const state = document.getElementById("viec-trang-thai");

  function show(page) {
    const fresh = page.getElementById("viec-chot");
    const said = page.getElementById("viec-trang-thai");
    if (!fresh || !said) {
      return;
    }
    // Said aloud when it is something else, and not every time.
    if (said.textContent.trim() !== state.textContent.trim()) {
      state.textContent = said.textContent.trim();
    }
    const bar = part().querySelector("progress");
    const next = fresh.querySelector("progress");
    if (bar && next && part().querySelector("button") === document.activeElement) {
      // Whoever is about to press the button keeps it.
      bar.closest("p").replaceWith(document.adoptNode(next.closest("p")));
    } else {
      part().replaceWith(document.adoptNode(fresh));
    }
  }

  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "wardpulse" } });
      if (answer.ok) {
        show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // The next look may be luckier.
    }
    if (part().dataset.open !== undefined) {
      setTimeout(look, LOOK);
    }
  }

  if (part() && part().dataset.open !== undefined) {
    setTimeout(look, LOOK);
  }
})();
