(() => {
  const RANK = { error: 2, warning: 1, suggestion: 0 };
  const documents = all(".document");
  const search = one(".search input");
  const chips = all(".chip");
  const tip = one("#tip");
  const files = one("#files");
  const where = one(".where-am-i");
  const narrow = matchMedia("(max-width: 820px)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const cards = new Map();
  const marksOf = new Map();
  const ticks = new Map();
  let shown = documents[0];
  let current = null;
  let told = null;
  let settled = false;

  document.body.classList.toggle("single", documents.length < 2);
  for (const card of all(".card")) {
    cards.set(card.id, card);
    marksOf.set(card.id, []);
    card.words = card.textContent.toLowerCase();
    one(".head", card).tabIndex = -1;
  }
  for (const mark of all("mark")) {
    mark.ids = mark.dataset.findings.split(" ");
    for (const id of mark.ids) marksOf.get(id).push(mark);
  }
  for (const tick of all(".ruler i")) ticks.set(tick.dataset.finding, tick);

  // Documents.
  function show(section, focus) {
    if (!section) return;
    if (section !== shown) close();
    shown = section;
    for (const other of documents) other.hidden = other !== section;
    for (const button of all("button", files)) {
      const is = button.dataset.document === section.id;
      if (is) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
      if (is) button.scrollIntoView({ block: "nearest" });
      if (is) where.textContent = one(".name", button).textContent;
    }
    menu(false);
    rove();
    filter();
    if (focus) one(".proof", section).focus();
  }
  function step(by) {
    show(documents[documents.indexOf(shown) + by], true);
  }
  function menu(open) {
    files.classList.toggle("open", open);
    where.setAttribute("aria-expanded", open);
  }

  // One finding at a time.
  function visible() {
    return all(".card:not([hidden])", shown);
  }
  function rove() {
    const list = visible();
    const stop = list.includes(current) ? current : list[0];
    for (const card of list) one(".head", card).tabIndex = card === stop ? 0 : -1;
  }
  function close() {
    if (!current) return;
    current.classList.remove("open");
    one(".head", current).setAttribute("aria-expanded", "false");
    for (const mark of marksOf.get(current.id)) mark.classList.remove("current");
    const tick = ticks.get(current.id);
    if (tick) tick.classList.remove("current");
    current = null;
  }
  function open(card, from) {
    const section = card.closest(".document");
    if (section !== shown) show(section);
    if (card !== current) close();
    current = card;
    card.classList.add("open");
    one(".head", card).setAttribute("aria-expanded", "true");
    const marks = marksOf.get(card.id);
    for (const mark of marks) mark.classList.add("current");
    const tick = ticks.get(card.id);
    if (tick) tick.classList.add("current");
    hide();
    rove();
    if (narrow.matches) sheet(true);
    reach(one(".panel", section), card, narrow.matches ? "start" : "nearest");
    if (from !== "mark" && marks[0]) reach(one(".proof", section), marks[0], "center");
    else if (narrow.matches && marks[0]) reach(one(".proof", section), marks[0], "start");
    if (from === "list") one(".head", card).focus({ preventScroll: true });
    if (from === "keys" && marks[0]) {
      const stop = marks.find((mark) => mark.tabIndex === 0) || marks[0];
      stop.focus({ preventScroll: true });
      hide();
    }
  }
  function reach(pane, target, block) {
    const outer = pane.getBoundingClientRect();
    const inner = target.getBoundingClientRect();
    const room = narrow.matches && pane.classList.contains("proof") ? outer.height * 0.3 : outer.height;
    const top = pane.scrollTop + inner.top - outer.top;
    const margin = pane.classList.contains("panel") ? (narrow.matches ? 66 : 12) : 70;
    let to = pane.scrollTop;
    if (block === "center") to = top - (room - Math.min(inner.height, room)) / 2;
    else if (block === "start" || inner.top < outer.top + margin) to = top - margin;
    else if (inner.bottom > outer.bottom - margin) to = top + inner.height - outer.height + margin;
    // A long way is jumped: gliding past a whole article takes longer than finding one's place again.
    const near = Math.abs(to - pane.scrollTop) < outer.height;
    pane.scrollTo({ top: to, behavior: near && settled && !still.matches ? "smooth" : "instant" });
  }
  function move(by, from) {
    const list = visible();
    if (!list.length) return;
    let at = list.indexOf(current);
    if (at < 0) at = by > 0 ? -1 : list.length;
    open(list[Math.min(Math.max(at + by, 0), list.length - 1)], from);
  }
  function sheet(up) {
    const panel = one(".panel", shown);
    panel.classList.toggle("up", up);
    one(".grip", panel).setAttribute("aria-expanded", up);
  }

  // A mark may stand for several findings: the shortest first, then the others at each further click.
  function candidates(mark) {
    const size = (id) => marksOf.get(id).reduce((sum, piece) => sum + piece.textContent.length, 0);
    return mark.ids
      .map((id) => cards.get(id))
      .filter((card) => !card.hidden)
      .sort((a, b) => size(a.id) - size(b.id));
  }
  function press(mark) {
    const list = candidates(mark);
    if (list.length) open(list[(list.indexOf(current) + 1) % list.length], "mark");
  }

  // What a mark says.
  function tell(mark) {
    const list = candidates(mark);
    if (!list.length || narrow.matches) return;
    tip.replaceChildren(
      ...list.map((card) => {
        const entry = document.createElement("div");
        entry.dataset.severity = card.dataset.severity;
        for (const part of [".badge", ".change", ".why", ".said"]) {
          const found = one(part, card);
          if (!found) continue;
          const copy = found.cloneNode(true);
          copy.removeAttribute("id");
          entry.append(copy);
        }
        return entry;
      }),
    );
    tip.hidden = false;
    told = mark;
    settle();
    for (const card of list) for (const piece of marksOf.get(card.id)) piece.classList.add("hot");
  }
  function settle() {
    const place = told.getClientRects()[0] || told.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    const below = place.bottom + 8;
    const left = Math.max(12, Math.min(place.left, innerWidth - box.width - 12));
    tip.style.left = `${left}px`;
    tip.style.top = `${below + box.height < innerHeight - 8 ? below : Math.max(8, place.top - box.height - 8)}px`;
  }
  function hide() {
    tip.hidden = true;
    for (const mark of all("mark.hot", shown)) mark.classList.remove("hot");
  }
  // Filter: nothing pressed shows everything; of each kind, what is pressed.
  function filter() {
    const pressed = (kind) => chips.filter((chip) => chip.dataset[kind] && chip.ariaPressed === "true").map((chip) => chip.dataset[kind]);
    const severities = pressed("severity");
    const groups = pressed("group");
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const ofSeverity = (card) => !severities.length || severities.includes(card.dataset.severity);
    const ofGroup = (card) => !groups.length || groups.includes(card.dataset.group);
    const counts = new Map(chips.map((chip) => [chip, 0]));
    let found = 0;
    for (const card of all(".card", shown)) {
      const matches = words.every((word) => card.words.includes(word));
      card.hidden = !(matches && ofSeverity(card) && ofGroup(card));
      found += !card.hidden;
      const tick = ticks.get(card.id);
      if (tick) tick.hidden = card.hidden;
      if (!matches) continue;
      for (const chip of chips) {
        const counted = chip.dataset.severity
          ? chip.dataset.severity === card.dataset.severity && ofGroup(card)
          : chip.dataset.group === card.dataset.group && ofSeverity(card);
        if (counted) counts.set(chip, counts.get(chip) + 1);
      }
    }
    for (const [chip, count] of counts) {
      one("b", chip).textContent = count.toLocaleString("en");
      chip.classList.toggle("spent", !count);
    }
    repaint();
    report(found, Boolean(severities.length || groups.length || words.length));
  }
  function repaint() {
    for (const mark of all("mark", shown)) {
      const seen = mark.ids.map((id) => cards.get(id)).filter((card) => !card.hidden);
      mark.classList.toggle("off", !seen.length);
      if (mark.hasAttribute("role")) mark.tabIndex = seen.length ? 0 : -1;
      if (!seen.length) continue;
      mark.dataset.severity = seen.map((card) => card.dataset.severity).sort((a, b) => RANK[b] - RANK[a])[0];
    }
    if (current && current.hidden) close();
    rove();
  }
  function report(found, filtered) {
    const total = all(".card", shown).length;
    const label = `${found.toLocaleString("en")} ${found === 1 ? "finding" : "findings"}`;
    one(".none", shown).hidden = !total || found > 0;
    one(".grip", shown).textContent = filtered && total ? `${found} of ${total} findings` : label;
    one("[role=status]").textContent = filtered ? `${label} shown` : "";
    one(".reset").hidden = !filtered;
  }
  function reset() {
    for (const chip of chips) chip.ariaPressed = "false";
    search.value = "";
    filter();
  }

  async function copy(button) {
    const text = button.dataset.text ?? button.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1600);
  }

  // Events.
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at(".copy")) copy(at(".copy"));
    else if (at(".head")) at(".card") === current ? close() : open(at(".card"), "list");
    else if (at("mark")) press(at("mark"));
    else if (at(".chip")) {
      at(".chip").ariaPressed = at(".chip").ariaPressed !== "true";
      filter();
    } else if (at(".reset")) reset();
    else if (at("#files button")) show(document.getElementById(at("#files button").dataset.document), true);
    else if (at(".where-am-i")) menu(!files.classList.contains("open"));
    else if (at(".grip")) sheet(!at(".panel").classList.contains("up"));
    else if (at(".ruler i")) open(cards.get(at(".ruler i").dataset.finding), "ruler");
    else if (at(".ruler")) {
      const pane = one(".proof", shown);
      pane.scrollTop = (event.offsetY / at(".ruler").clientHeight) * pane.scrollHeight - pane.clientHeight / 2;
    } else if (at(".skip")) {
      event.preventDefault();
      const stop = one('.head[tabindex="0"]', shown);
      if (stop) stop.focus();
    } else if (!at("#files")) menu(false);
  });
  document.addEventListener("pointerover", (event) => {
    const mark = event.pointerType === "touch" ? null : event.target.closest("mark:not(.off)");
    hide();
    if (mark) tell(mark);
  });
  document.addEventListener("focusin", (event) => {
    hide();
    if (event.target.matches("mark:not(.off)") && event.target.matches(":focus-visible")) tell(event.target);
  });
  document.addEventListener("focusout", hide);
  const scrolled = () => !tip.hidden && (told === document.activeElement ? settle() : hide());
  document.addEventListener("scroll", scrolled, { capture: true, passive: true });
  search.addEventListener("input", filter);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target === search;
    const inList = Boolean(event.target.closest(".panel"));
    if (event.key === "Escape") escape(typing);
    else if (typing) {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      move(1, "list");
    } else if (event.key === "j" || (event.key === "ArrowDown" && (inList || current))) move(1, inList ? "list" : "keys");
    else if (event.key === "k" || (event.key === "ArrowUp" && (inList || current))) move(-1, inList ? "list" : "keys");
    else if (event.key === "[") step(-1);
    else if (event.key === "]") step(1);
    else if (event.key === "/") search.select();
    else if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark")) press(event.target);
    else return;
    event.preventDefault();
  });
  function escape(typing) {
    if (!tip.hidden) hide();
    if (files.classList.contains("open")) menu(false);
    else if (typing && search.value) {
      search.value = "";
      filter();
    } else if (typing) search.blur();
    else if (current) {
      close();
      if (narrow.matches) sheet(false);
    } else if (narrow.matches) sheet(false);
  }

  if (shown) show(document.getElementById(location.hash.slice(1).split("-")[0].replace("f", "d")) || shown);
  const asked = cards.get(location.hash.slice(1));
  if (asked) open(asked, "ruler");
  settled = true;
})();
