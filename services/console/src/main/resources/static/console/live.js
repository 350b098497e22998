// A live page: listens to what changes, fetches its moving part again, and marks what moved and how far.
// Whatever goes wrong on the way, it tries again by itself: a page on a wall has nobody to press a key.
"use strict";

(() => {
  const page = document.querySelector(".live-page");
  const pulse = document.getElementById("pulse");
  const said = document.getElementById("said");
  const query = `unit=${encodeURIComponent(page.dataset.unit)}&period=${encodeURIComponent(page.dataset.period)}`;
  const MARKED_FOR = 9000;
  const AT_MOST_EVERY = 700;
  const LEISURE = 4; // a server that takes its time is asked more seldom: so many times as long as it took
  const AT_LEAST_EVERY = 10000;
  const ANSWER_WITHIN = 20000;
  const AGAIN_AFTER = [500, 1000, 2000, 4000, 8000]; // the last one from then on
  const LOOK_EVERY = 60000; // even if nothing is heard
  const marks = new Map(); // code → { text, until }
  const fresh = new Map(); // position → until
  let connected; // whether the stream is; undefined until it has been
  let failures = 0; // of fetching, in a row
  let fetching = false;
  let wanted = false;
  let heard = false; // whether the stream gave the reason for the next fetch
  let lastFetch = -Infinity;
  let pace = AT_MOST_EVERY;
  let lastShown = document.getElementById("live").innerHTML;

  function tell() {
    const name = failures || connected === false ? "lost" : connected ? "live" : "waiting";
    if (pulse.dataset.state !== name) {
      pulse.dataset.state = name;
      document.getElementById("pulse-state").textContent = pulse.dataset[name];
    }
  }

  const pause = (ms) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

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

  // What the reader has opened stays open, and what they have scrolled to stays in sight.
  function keep(next) {
    document.querySelectorAll("#live details[id][open]").forEach((open) => {
      next.querySelector(`details[id="${CSS.escape(open.id)}"]`)?.setAttribute("open", "");
    });
    const places = [...document.querySelectorAll("#live .scroll")].map((box) => [box.scrollLeft, box.scrollTop]);
    return () => next.querySelectorAll(".scroll").forEach((box, i) => places[i] && box.scrollTo(...places[i]));
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
    const stayed = keep(next);
    document.getElementById("live").replaceWith(next);
    stayed();
    if (focused) {
      next.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
    document.getElementById("as-of").textContent = next.dataset.asof;
    paint();
    setTimeout(paint, MARKED_FOR + 100);
  }

  // The moving part as it stands now; nothing where it cannot be had.
  async function fetched() {
    try {
      const part = page.dataset.part;
      const answer = await fetch(`${part}${part.includes("?") ? "&" : "?"}${query}`, {
        headers: { "X-Requested-With": "wardpulse" },
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      if (answer.status === 401) {
        location.reload();
      }
      return answer.ok
        ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live")
        : null;
    } catch {
      return null;
    }
  }

  async function refresh() {
    wanted = true;
    if (fetching) {
      return;
    }
    fetching = true;
    try {
      while (wanted) {
        await pause(lastFetch + pace - performance.now());
        const told = heard;
        wanted = heard = false;
        lastFetch = performance.now();
        const next = await fetched();
        pace = Math.min(Math.max(AT_MOST_EVERY, LEISURE * (performance.now() - lastFetch)), AT_LEAST_EVERY);
        if (!next) {
          wanted = true;
          heard ||= told;
          failures++;
          tell();
          await pause(AGAIN_AFTER[Math.min(failures, AGAIN_AFTER.length) - 1]);
          continue;
        }
        failures = 0;
        tell();
        const shown = next.innerHTML;
        const moved = shown !== lastShown;
        lastShown = shown;
        swap(next);
        if (moved && !told && !heard && connected) {
          listen(); // the stream has kept something to itself
        }
      }
    } finally {
      fetching = false;
    }
  }

  let source;
  let comingBack;
  function listen() {
    clearTimeout(comingBack);
    source?.close();
    const known = document.getElementById("live").dataset.change;
    const stream = new EventSource(`/luong?${query}${known ? "&after=" + known : ""}`);
    let down = false;
    source = stream;
    stream.onopen = () => {
      down = false;
      // "live" once the far end speaks or stays quiet without a word of being down
      setTimeout(() => {
        if (!down && stream === source && stream.readyState === EventSource.OPEN) {
          const back = connected === false;
          connected = true;
          tell();
          if (back) {
            refresh();
          }
        }
      }, 250);
    };
    stream.addEventListener("down", () => {
      down = true;
      connected = false;
      tell();
    });
    for (const event of ["changed", "activity", "reset"]) {
      stream.addEventListener(event, () => {
        heard = true;
        refresh();
      });
    }
    stream.onerror = () => {
      if (stream !== source) {
        return;
      }
      connected = false;
      tell();
      if (stream.readyState === EventSource.CLOSED) {
        comingBack = setTimeout(() => {
          listen();
          refresh();
        }, 2000);
      }
    };
  }

  listen();
  setInterval(refresh, LOOK_EVERY);
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  addEventListener("pagehide", () => {
    clearTimeout(comingBack);
    source.close();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      listen();
      refresh();
    }
  });
})();
