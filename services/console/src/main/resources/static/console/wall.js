// The live page on a wall: what does not fit is shown in turn, by itself; a key or the button stops it.
"use strict";

(() => {
  const EVERY = 15000;
  const main = document.querySelector(".live-page");
  const bar = document.getElementById("wall-bar");
  const stop = document.getElementById("wall-stop");
  const where = document.getElementById("wall-where");
  let scenes = []; // what is shown in turn: some groups of the table, at last the heat map
  let scene = 0;
  let timer;

  const part = (selector) => document.querySelector(`#live ${selector}`);
  const groups = () => [...document.querySelectorAll("#live .live-table tbody")];
  const show = (node, on) => node?.classList.toggle("away", !on);

  // Fills scenes with as many groups as fit below each other.
  function plan() {
    [part(".live-grid"), part(".heat-box"), ...groups()].forEach((node) => show(node, true));
    const head = part(".live-table thead");
    if (!head) {
      scenes = [];
      return;
    }
    const below = part(".live-table .foot").offsetHeight + bar.offsetHeight + 40;
    const room = innerHeight - (head.getBoundingClientRect().bottom + scrollY) - below;
    scenes = [];
    let used = Infinity;
    groups().forEach((group, n) => {
      if (used + group.offsetHeight > room) {
        scenes.push([]);
        used = 0;
      }
      scenes.at(-1).push(n);
      used += group.offsetHeight;
    });
    if (part(".heat-box")) {
      scenes.push("heat");
    }
  }

  function paint() {
    const now = scenes[scene];
    const heat = now === "heat";
    show(part(".live-grid"), !heat);
    show(part(".heat-box"), heat);
    groups().forEach((group, n) => show(group, !now || heat || now.includes(n)));
    where.textContent = scenes.length ? `${scene + 1}/${scenes.length}` : "";
    scrollTo(0, 0);
  }

  function again() {
    plan();
    scene = Math.min(scene, Math.max(0, scenes.length - 1));
    paint();
  }

  function turn(by) {
    if (scenes.length) {
      scene = (scene + by + scenes.length) % scenes.length;
      paint();
    }
  }

  function run(on) {
    clearInterval(timer);
    timer = on ? setInterval(() => turn(1), EVERY) : undefined;
    stop.textContent = on ? stop.dataset.stop : stop.dataset.go;
    stop.setAttribute("aria-pressed", String(!on));
  }

  stop.addEventListener("click", () => run(!timer));
  addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      run(false);
      turn(event.key === "ArrowRight" ? 1 : -1);
    }
  });
  addEventListener("resize", again);
  new MutationObserver(again).observe(main, { childList: true }); // the figures have been fetched anew
  document.fonts.ready.then(again);
  again();
  run(true);
})();
