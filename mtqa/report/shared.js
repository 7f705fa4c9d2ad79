"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

// Light or dark: what the reader chose, else what the system says. Whoever paints something is told of a change.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => document.dispatchEvent(new Event("recolour"));
  function remember(value) {
    try {
      if (value) localStorage.setItem("mtqa-theme", value);
      return localStorage.getItem("mtqa-theme");
    } catch {
      return null; // A page opened from a file may have no storage.
    }
  }
  const chosen = remember();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".theme")) return;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
    tell();
  });
  system.addEventListener("change", tell);
})();
