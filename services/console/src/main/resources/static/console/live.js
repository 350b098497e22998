// The live page: listens to what changes, fetches its moving part again, and marks what moved and how far.
"use strict";

(() => {
  const page = document.querySelector(".live-page");
  const pulse = document.getElementById("pulse");
  const said = document.getElementById("said");
  const query = `unit=${encodeURIComponent(page.dataset.unit)}&period=${encodeURIComponent(page.dataset.period)}`;
  const MARKED_FOR = 9000;
  const AT_MOST_EVERY = 700;
  const marks = new Map(); // code → { text, until }
  const fresh = new Map(); // position → until
  let fetching = false;
  let wanted = false;
  let lastFetch = 0;

  function state(name) {
    if (pulse.dataset.state !== name) {
      pulse.dataset.state = name;
      document.getElementById("pulse-state").textContent = pulse.dataset[name];
    }
  }

  // Exact difference of two plain decimals, written the Vietnamese way.
  function difference(before, after) {
    const places = Math.max(...[before, after].map((n) => (n.split(".")[1] || "").length));
    const scaled = (n) => {
      const [whole, rest = ""] = n.replace("-", "").split(".");
      const value = BigInt(whole + rest.padEnd(places, "0"));
      return n.startsWith("-") ? -value : value;
    };
    const delta = scaled(after) - scaled(before);
    const digits = (delta < 0n ? -delta : delta).toString().padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ".");
    const rest = places ? "," + digits.slice(digits.length - places) : "";
    return (delta < 0n ? "−" : "+") + whole + rest;
  }

  function rows(root) {
    return new Map([...root.querySelectorAll("tr.row")].map((row) => [row.dataset.code, row]));
  }

  function paint() {
    const now = performance.now();
    for (const [code, row] of rows(document)) {
      const mark = marks.get(code);
      const on = Boolean(mark && mark.until > now);
      row.classList.toggle("changed", on);
      row.querySelector(".moved").textContent = on ? mark.text : "";
    }
    for (const item of document.querySelectorAll(".news li")) {
      item.classList.toggle("fresh", (fresh.get(item.dataset.position) || 0) > now);
    }
  }

  function swap(next) {
    const now = performance.now();
    const before = rows(document);
    for (const [code, row] of rows(next)) {
      const was = before.get(code)?.dataset.shown;
      const is = row.dataset.shown;
      if (is !== undefined && before.has(code) && was !== is) {
        const earlier = marks.get(code);
        const from = earlier && earlier.until > now ? earlier.from : was;
        const text = from === undefined ? "●" : difference(from, is);
        marks.set(code, { text, from, until: now + MARKED_FOR });
      }
    }
    const known = new Set([...document.querySelectorAll(".news li")].map((item) => item.dataset.position));
    const incoming = [...next.querySelectorAll(".news li")].filter((item) => !known.has(item.dataset.position));
    incoming.forEach((item) => fresh.set(item.dataset.position, now + MARKED_FOR));
    if (incoming.length) {
      said.textContent = incoming[0].querySelector("a").textContent.trim();
    }
    const focused = document.activeElement?.closest?.("#live a")?.getAttribute("href");
    document.getElementById("live").replaceWith(next);
    if (focused) {
      next.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
    document.getElementById("as-of").textContent = next.dataset.asof;
    paint();
    setTimeout(paint, MARKED_FOR + 100);
  }

  async function refresh() {
    wanted = true;
    if (fetching) {
      return;
    }
    fetching = true;
    while (wanted) {
      wanted = false;
      const wait = lastFetch + AT_MOST_EVERY - performance.now();
      if (wait > 0) {
        await new Promise((done) => setTimeout(done, wait));
      }
      lastFetch = performance.now();
      try {
        const answer = await fetch(`/dieu-hanh/manh?${query}`, { headers: { "X-Requested-With": "wardpulse" } });
        if (answer.status === 401) {
          location.reload();
          return;
        }
        if (answer.ok) {
          const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
          if (next) {
            swap(next);
          }
        } else {
          setTimeout(refresh, 3000);
        }
      } catch {
        state("lost");
      }
    }
    fetching = false;
  }

  let source;
  let down = false;
  function listen() {
    const known = document.getElementById("live").dataset.change;
    source = new EventSource(`/luong?${query}${known ? "&after=" + known : ""}`);
    source.onopen = () => {
      down = false;
      // "live" once the far end speaks or stays quiet without a word of being down
      setTimeout(() => {
        if (!down && source.readyState === EventSource.OPEN) {
          const back = pulse.dataset.state === "lost";
          state("live");
          if (back) {
            refresh();
          }
        }
      }, 250);
    };
    source.addEventListener("down", () => {
      down = true;
      state("lost");
    });
    source.addEventListener("changed", refresh);
    source.addEventListener("activity", refresh);
    source.addEventListener("reset", refresh);
    source.onerror = () => {
      state("lost");
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => {
          listen();
          refresh();
        }, 2000);
      }
    };
  }

  listen();
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      listen();
      refresh();
    }
  });
})();
