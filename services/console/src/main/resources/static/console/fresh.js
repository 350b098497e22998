// Parts of a page that others fill while one looks at it: looked up again while the page is seen. Without a script they are
// as they were loaded.
"use strict";

(() => {
  const LOOK = 5000;
  const parts = () => [...document.querySelectorAll("[data-fresh]")];

  /** What somebody is reading or working in stays as it is. */
  const inUse = (part) =>
    part.contains(document.activeElement) ||
    part.querySelector("details[open]") !== null ||
    [...part.querySelectorAll("input")].some((field) => field.value !== field.defaultValue);

  async function look() {
    if (!document.hidden) {
      try {
        const answer = await fetch(location.href, { headers: { "X-Requested-With": "wardpulse" } });
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          for (const part of parts()) {
            const fresh = page.getElementById(part.id);
            if (fresh && fresh.innerHTML !== part.innerHTML && !inUse(part)) {
              part.replaceWith(document.adoptNode(fresh));
            }
          }
        }
      } catch {
        // The next look may be luckier.
      }
    }
    if (parts().length > 0) {
      setTimeout(look, LOOK);
    }
  }

  if (parts().length > 0) {
    setTimeout(look, LOOK);
  }
})();
