(() => {
  const data = JSON.parse(one("#data").textContent);
  const { segments, systems, outcomes, kinds } = data;
  const ranks = data.metrics.findIndex((metric) => metric.ranks);
  const high = data.metrics[ranks].high;
  const list = one(".segments");
  const earlier = one(".earlier");
  const later = one(".later");
  const search = one(".search input");
  const order = one(".order:not(.document) select");
  const pick = one(".document select");
  const differ = one(".differ");
  const canvas = one("canvas");
  const STEP = 20; // sentences that are drawn at a time
  const PRINTED = 200;
  const KEPT = 4_000_000; // cells of a word comparison that a browser does at once
  let found = [];
  let from = 0;
  let to = 0;

  // Every text goes into the page as text, never as markup.
  function make(name, attributes = {}, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
    element.append(...content);
    return element;
  }

  // What a segment has of a system: the text and the marks, which may be those of an earlier system.
  const textOf = (segment, system) => {
    const text = segment.x[system];
    return typeof text === "number" ? segment.x[text] : text;
  };
  function marksOf(segment, system) {
    if (!segment.k) return compare(segment, system);
    const marks = segment.k[system];
    return typeof marks === "number" ? segment.k[marks] : marks;
  }
  const scoreOf = (segment, system) => segment.m[system][ranks];

  // Without a draft: words that the reference lacks, and places where words of it are missing.
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’\-.,:][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
  const words = (text) => [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  function compare(segment, system) {
    const text = textOf(segment, system);
    const tried = segment.r.map((reference) => difference(words(text), words(reference)));
    return tried.reduce((best, one) => (one.length < best.length ? one : best), tried[0]);
  }
  function difference(ours, theirs) {
    let head = 0;
    let tail = 0;
    const least = Math.min(ours.length, theirs.length);
    while (head < least && ours[head].text === theirs[head].text) head++;
    while (tail < least - head && ours.at(-1 - tail).text === theirs.at(-1 - tail).text) tail++;
    const a = ours.slice(head, ours.length - tail);
    const b = theirs.slice(head, theirs.length - tail);
    if (a.length * b.length > KEPT) return a.length ? [a[0].start, a.at(-1).end, 1, null] : [];
    const width = b.length + 1;
    const best = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        best[i * width + j] = a[i].text === b[j].text ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    const marks = [];
    let place = head ? ours[head - 1].end : 0;
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i].text === b[j].text) {
        place = a[i].end;
        i++;
        j++;
        continue;
      }
      const start = i;
      const lacked = j;
      while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i].text === b[j].text)) {
        if (j >= b.length || (i < a.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) i++;
        else j++;
      }
      if (i > start) marks.push(a[start].start, a[i - 1].end, 1);
      else marks.push(place, place, 2);
      if (i > start) place = a[i - 1].end;
      const wanted = b.slice(lacked, j).map((word) => word.text).join(" ");
      marks.push(wanted || null);
    }
    return marks;
  }

  // A text with its marks: [start, end, outcome, change], four by four.
  function marked(text, marks, segment, wanted) {
    const parts = document.createDocumentFragment();
    if (!text) return make("span", { class: "empty" }, "(empty)");
    let done = 0;
    for (let i = 0; i < marks.length; i += 4) {
      const start = Math.max(marks[i], done);
      const end = Math.max(marks[i + 1], start);
      if (marks[i + 1] < done || (marks[i + 1] === done && marks[i] < done)) continue;
      parts.append(text.slice(done, start));
      const off = wanted && !wanted(marks[i + 2], marks[i + 3]) ? "off" : null;
      const title = tell(segment, marks[i + 2], marks[i + 3]);
      const empty = start === end ? "" : null;
      parts.append(make("mark", { "data-outcome": outcomes[marks[i + 2]], title, class: off, "data-empty": empty }, text.slice(start, end)));
      done = end;
    }
    parts.append(text.slice(done));
    return parts;
  }
  function tell(segment, outcome, change) {
    if (!segment.c) return change ? `reference: ${change}` : "not in the reference";
    const [draft, editor, kind] = segment.c[change];
    const what = outcomes[outcome] === "extra" ? `draft and editor: ${editor || "nothing"}` : `draft: ${draft || "nothing"}; editor: ${editor || "nothing"}`;
    return `${outcomes[outcome]} (${kinds[kind]}) – ${what}`;
  }

  function row(label, kind, score, content, findings = 0) {
    const text = make("dd", { class: "text", dir: "auto" });
    text.append(content);
    const name = make("dt", {}, label);
    if (findings) name.append(" ", make("small", { title: "of mtqa lint" }, `${findings} ${findings === 1 ? "finding" : "findings"}`));
    return make("div", { class: `row ${kind}` }, name, make("dd", { class: "score" }, score), text);
  }
  function card(index) {
    const segment = segments[index];
    const shown = chosen();
    const wanted = filterOfMarks();
    const scores = shown.map((system) => scoreOf(segment, system));
    const best = high ? Math.max(...scores) : Math.min(...scores);
    const rows = make("dl");
    if (segment.s !== undefined) rows.append(row("source", "given", "", segment.s));
    if (segment.t !== undefined) rows.append(row("draft", "given", "", segment.t || marked("", [])));
    segment.r.forEach((text, i) => {
      const marks = segment.q ? segment.q[i] : [];
      const parts = [];
      for (let k = 0; k < marks.length; k += 3) parts.push([marks[k], marks[k + 1], marks[k + 2]]);
      const label = segment.r.length > 1 ? `reference ${i + 1}` : "reference";
      rows.append(row(label, "reference", "", edited(text, parts)));
    });
    shown.forEach((system, i) => {
      const text = textOf(segment, system);
      const kind = scores.length > 1 && scores[i] === best && new Set(scores).size > 1 ? "best" : "";
      const parts = marked(text, marksOf(segment, system), segment, wanted);
      rows.append(row(systems[system], kind, scores[i].toFixed(1), parts, segment.l?.[system]));
    });
    const gap = Math.max(...scores) - Math.min(...scores);
    const head = make("header", {}, make("h3", {}, `${data.documents[segment.d]} ${segment.n}`));
    if (scores.length > 1) head.append(make("span", {}, gap ? `${gap.toFixed(1)} apart` : "no difference"));
    if (segment.e?.some((list) => list.length) || segment.c?.length) head.append(make("button", { type: "button", class: "link", "aria-expanded": "false" }, "Changes one by one"));
    const item = make("li", { class: "segment", tabindex: "-1", "data-index": index }, head, rows);
    return item;
  }
  function edited(text, marks) {
    if (!marks.length) return text || marked("", []);
    const flat = marks.flatMap(([start, end, kind]) => [start, end, 0, kind]);
    const parts = document.createDocumentFragment();
    let done = 0;
    for (let i = 0; i < flat.length; i += 4) {
      parts.append(text.slice(done, Math.max(flat[i], done)));
      const start = Math.max(flat[i], done);
      done = Math.max(flat[i + 1], start);
      parts.append(make("mark", { title: `the editor’s change: ${kinds[flat[i + 3]]}`, "data-empty": start === done ? "" : null }, text.slice(start, done)));
    }
    parts.append(text.slice(done));
    return parts;
  }

  // The changes of a sentence as a table: what the editor did, what each system did there.
  function changes(button) {
    const item = button.closest(".segment");
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", !open);
    if (open) return one(".more-list", item).remove();
    const segment = segments[item.dataset.index];
    const shown = chosen();
    const tables = make("div", { class: "more-list" });
    segment.e.forEach((list, number) => {
      const judged = shown.filter((system) => segment.o[system][0] === number);
      if (judged.length) tables.append(table(segment, list, judged));
    });
    item.append(tables);
  }
  function table(segment, list, judged) {
    const head = make("tr", {}, make("th", { scope: "col" }, "The editor’s change"), make("th", { scope: "col" }, "Kind"));
    for (const system of judged) head.append(make("th", { scope: "col" }, systems[system]));
    const body = make("tbody");
    list.forEach(([draft, editor, kind], place) => {
      const what = make("td");
      if (draft) what.append(make("del", {}, draft), " ");
      if (editor) what.append(make("ins", {}, editor));
      body.append(make("tr", {}, what, make("td", {}, kinds[kind]), ...judged.map((system) => outcome(segment.o[system][place + 1]))));
    });
    const extra = judged.map((system) => extras(segment, system));
    if (extra.some((cell) => cell.childNodes.length)) body.append(make("tr", {}, make("td", {}, "(left by the editor)"), make("td"), ...extra));
    return make("table", { class: "list" }, make("thead", {}, head), body);
  }
  function outcome(found) {
    const [number, instead] = Array.isArray(found) ? found : [found, null];
    const cell = make("td", { "data-outcome": outcomes[number] }, outcomes[number]);
    if (instead !== null) cell.append(make("small", {}, instead ? `“${instead}”` : "(nothing)"));
    return cell;
  }
  function extras(segment, system) {
    const marks = marksOf(segment, system);
    const text = textOf(segment, system);
    const cell = make("td");
    for (let i = 0; i < marks.length; i += 4) {
      if (outcomes[marks[i + 2]] !== "extra") continue;
      cell.dataset.outcome = "extra";
      if (!cell.childNodes.length) cell.append("extra");
      cell.append(make("small", {}, `“${text.slice(marks[i], marks[i + 1]) || "nothing"}” for “${segment.c[marks[i + 3]][0] || "nothing"}”`));
    }
    return cell;
  }

  // Filters.
  const pressed = (selector) => all(`${selector}[aria-pressed="true"]`, one(".filters"));
  function chosen() {
    const some = pressed("[data-system]").map((chip) => Number(chip.dataset.system));
    return some.length ? some : systems.map((_, i) => i);
  }
  function filterOfMarks() {
    const results = pressed("[data-outcome]").map((chip) => outcomes.indexOf(chip.dataset.outcome));
    const sorts = pressed("[data-kind]").map((chip) => kinds.indexOf(chip.dataset.kind));
    if (!results.length && !sorts.length) return null;
    return (outcome, change, segment) => (!results.length || results.includes(outcome)) && (!sorts.length || sorts.includes(current(segment).c[change][2]));
  }
  let drawing = null;
  const current = (segment) => segment || drawing;
  function has(segment, system, wanted) {
    const marks = marksOf(segment, system);
    for (let i = 0; i < marks.length; i += 4) if (wanted(marks[i + 2], marks[i + 3], segment)) return true;
    return false;
  }
  function haystack(segment) {
    segment.words ??= [...segment.x, ...segment.r, segment.s, segment.t].filter((text) => typeof text === "string").join("\n").toLowerCase();
    return segment.words;
  }
  function filter() {
    const shown = chosen();
    const wanted = filterOfMarks();
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const apart = differ.ariaPressed === "true";
    found = [];
    segments.forEach((segment, index) => {
      if (pick.value !== "" && segment.d !== Number(pick.value)) return;
      if (apart && new Set(shown.map((system) => textOf(segment, system))).size < 2) return;
      if (wanted && !shown.some((system) => has(segment, system, wanted))) return;
      if (terms.length && !terms.every((term) => haystack(segment).includes(term))) return;
      found.push(index);
    });
    sort(shown);
    from = to = 0;
    list.replaceChildren();
    draw();
    report();
  }
  function sort(shown) {
    if (order.value === "text") return;
    const key = new Map();
    for (const index of found) {
      const scores = shown.map((system) => scoreOf(segments[index], system));
      const low = Math.min(...scores);
      const top = Math.max(...scores);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      const lint = -shown.reduce((sum, system) => sum + (segments[index].l?.[system] ?? 0), 0);
      key.set(index, { gap: low - top, low: high ? mean : -mean, high: high ? -mean : mean, lint }[order.value]);
    }
    found.sort((a, b) => key.get(a) - key.get(b) || a - b);
  }
  function report() {
    const filtered = found.length < segments.length || pressed("[data-system]").length > 0;
    const count = (number) => number.toLocaleString("en");
    one("[role=status]").textContent =
      found.length < segments.length ? `${count(found.length)} of ${count(segments.length)} sentences` : `${count(segments.length)} ${segments.length === 1 ? "sentence" : "sentences"}`;
    one(".reset").hidden = !filtered;
    if (!found.length) list.append(make("li", { class: "none" }, "No sentence matches the filter."));
  }
  function reset() {
    for (const chip of pressed(".chip")) chip.ariaPressed = "false";
    search.value = "";
    if (pick.value !== "") pick.value = "";
    filter();
  }

  // Only what is looked at is in the page.
  function draw(count = STEP) {
    const until = Math.min(to + count, found.length);
    for (; to < until; to++) list.append(drawn(found[to]));
    earlier.hidden = !from;
    earlier.textContent = `${from.toLocaleString("en")} earlier`;
  }
  function drawn(index) {
    drawing = segments[index];
    return card(index);
  }
  function before() {
    const start = Math.max(0, from - STEP);
    const top = list.firstElementChild;
    top.before(...found.slice(start, from).map(drawn));
    from = start;
    draw(0);
    list.firstElementChild.focus({ preventScroll: true });
  }
  new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && fillUp(), { rootMargin: "1200px" }).observe(later);
  function fillUp() {
    draw();
    // The observer speaks up only at a change: go on until the end is out of sight.
    if (to < found.length && later.getBoundingClientRect().top < innerHeight + 1200) requestAnimationFrame(fillUp);
  }
  function reveal(index) {
    if (!found.includes(index)) reset();
    const place = found.indexOf(index);
    if (place < from || place >= to) {
      from = to = Math.max(0, place - 1);
      list.replaceChildren();
      draw();
    }
    stand(all(".segment", list)[place - from]);
  }
  function stand(item) {
    if (!item) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "start" });
  }
  function move(by) {
    const items = all(".segment", list);
    const at = items.indexOf(document.activeElement.closest(".segment"));
    if (by > 0 && at >= items.length - 2) draw();
    stand(all(".segment", list)[at < 0 ? 0 : Math.max(0, at + by)]);
  }

  // All scores at a glance.
  const scores = segments.map((segment) => systems.map((_, system) => scoreOf(segment, system)));
  const sorted = scores.flat().sort((a, b) => a - b);
  const quantile = (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [least, most] = [quantile(0.05), quantile(0.95)];
  const shade = (score) => {
    const share = most > least ? Math.min(1, Math.max(0, (score - least) / (most - least))) : 1;
    return 0.08 + 0.92 * (high ? share : 1 - share);
  };
  function paint() {
    const height = systems.length > 12 ? 10 : 16;
    const ratio = devicePixelRatio || 1;
    canvas.style.height = `${height * systems.length}px`;
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * ratio));
    canvas.height = Math.round(height * systems.length * ratio);
    for (const label of all(".plot li")) label.style.cssText = `height:${height}px;line-height:${height}px`;
    const context = canvas.getContext("2d");
    context.fillStyle = getComputedStyle(canvas).color;
    const wide = canvas.width / segments.length;
    const columns = Math.min(canvas.width, segments.length);
    for (let column = 0; column < columns; column++) {
      const first = Math.floor((column * segments.length) / columns);
      const last = Math.max(first + 1, Math.floor(((column + 1) * segments.length) / columns));
      const left = Math.round((column * canvas.width) / columns);
      const right = Math.round(((column + 1) * canvas.width) / columns) - (wide > 6 * ratio ? 1 : 0);
      for (let system = 0; system < systems.length; system++) {
        let sum = 0;
        for (let i = first; i < last; i++) sum += shade(scores[i][system]);
        context.globalAlpha = sum / (last - first);
        context.fillRect(left, Math.round(system * height * ratio), right - left, Math.round((height - 1) * ratio));
      }
    }
  }
  const pointed = (event) => {
    const box = canvas.getBoundingClientRect();
    const at = (offset, size, count) => Math.min(count - 1, Math.max(0, Math.floor((offset / size) * count)));
    return [at(event.clientX - box.left, box.width, segments.length), at(event.clientY - box.top, box.height, systems.length)];
  };
  canvas.addEventListener("click", (event) => reveal(pointed(event)[0]));
  canvas.addEventListener("pointermove", (event) => {
    const [index, system] = pointed(event);
    const segment = segments[index];
    canvas.title = `${data.documents[segment.d]} ${segment.n}, ${systems[system]}: ${data.metrics[ranks].label} ${scoreOf(segment, system).toFixed(1)}`;
  });

  // Events.
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at("[data-matrix]")) matrix(at("[data-matrix]"));
    else if (at(".chip")) {
      at(".chip").ariaPressed = at(".chip").ariaPressed !== "true";
      filter();
    } else if (at(".changes [data-kind]")) only(at(".changes [data-kind]").dataset.kind);
    else if (at(".reset")) reset();
    else if (at(".earlier")) before();
    else if (at(".segment header .link")) changes(at(".segment header .link"));
  });
  function matrix(chip) {
    for (const other of all("[data-matrix]")) other.ariaPressed = other === chip;
    for (const table of all("[data-number]")) table.hidden = table.dataset.number !== chip.dataset.matrix;
  }
  function only(kind) {
    for (const chip of pressed("[data-kind]")) chip.ariaPressed = "false";
    const chip = all(".filters [data-kind]").find((one) => one.dataset.kind === kind);
    chip.ariaPressed = "true";
    filter();
    one("#sentences .filters").scrollIntoView();
    chip.focus({ preventScroll: true });
  }
  search.addEventListener("input", filter);
  order.addEventListener("change", filter);
  pick.addEventListener("change", filter);
  addEventListener("resize", paint);
  document.addEventListener("recolour", paint);
  addEventListener("beforeprint", () => draw(PRINTED - (to - from)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select");
    if (event.key === "Escape") {
      if (event.target === search && !search.value) search.blur();
      else reset();
    } else if (event.target === search && event.key === "Enter") move(1);
    else if (typing) return;
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "/") search.select();
    else if (event.key === "c") {
      const button = document.activeElement.closest(".segment") && one("header .link", document.activeElement.closest(".segment"));
      if (button) changes(button);
    } else return;
    event.preventDefault();
  });

  const titles = { ranking: "Ranking", significance: "Significance", changes: "Changes", names: "Names", lint: "Lint", sentences: "Sentences" };
  for (const section of all("section[id]")) one("nav").append(make("a", { href: `#${section.id}` }, titles[section.id]));
  systems.forEach((name, i) => {
    one(".plot ol").append(make("li", { title: name }, name));
    if (systems.length > 1) one(".systems").append(make("button", { type: "button", class: "chip", "aria-pressed": "false", "data-system": i }, name));
  });
  differ.hidden = systems.length < 2;
  if (data.linted) order.append(make("option", { value: "lint" }, "most lint findings first"));
  if (data.documents.length > 1) {
    pick.append(make("option", { value: "" }, "all"), ...data.documents.map((name, i) => make("option", { value: i }, name)));
    one(".document").hidden = false;
  }
  one(".by-draft").hidden = !data.edited;
  if (data.edited) count();
  paint();
  filter();

  // How many sentences each filter of changes would show.
  function count() {
    const counts = new Map();
    const add = (key) => counts.set(key, (counts.get(key) || 0) + 1);
    for (const segment of segments) {
      const seen = new Set();
      segment.k.forEach((marks) => {
        if (typeof marks === "number") return;
        for (let i = 0; i < marks.length; i += 4) seen.add(outcomes[marks[i + 2]]).add(kinds[segment.c[marks[i + 3]][2]]);
      });
      seen.forEach(add);
    }
    for (const chip of all(".filters [data-outcome], .filters [data-kind]")) {
      const number = counts.get(chip.dataset.outcome || chip.dataset.kind) || 0;
      one("b", chip).textContent = number.toLocaleString("en");
    }
  }
})();
