// The front page: what is typed and chosen, and which of the offers are shown for it. The matching is search.js's work.
//
// Where the state is kept: in the fragment of the address («#find?area=aalborg-oest&age=13»), which no server ever sees,
// stands what may be seen by whoever is sent the address: neither the words typed nor what is marked as private. All of it,
// with the place in the list, is kept in the history entry, which lives as long as the tab, for coming back from an offer.
"use strict";

(() => {
  const PAGE = 50; // so many offers at once: painting takes longer than finding
  const MARK = "#find?";
  const FEW = 3; // with fewer certain hits than this, whom to talk with now is said again
  const SETTLING = 10; // frames: rows far away get their real height only when they come near
  const TYPING = 300; // ms
  const SPEAKING = 700; // ms: a screen reader should hear the last count only

  const engine = window.katalogSearch;
  const root = document.getElementById("katalog");
  if (!engine || !window.katalogData || !root) return;

  const at = (id) => document.getElementById(id);
  const language = document.documentElement.lang;
  const plurals = new Intl.PluralRules(language);
  const words = JSON.parse(root.dataset.spoken);
  const [form, textBox, ageBox, ageHint, filters] = ["find", "soeg", "alder", "alder-hjaelp", "filtre"].map(at);
  const [all, results, heading, chips, status] = ["alle", "resultater", "antal", "valgte", "besked"].map(at);
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const facets = [...form.querySelectorAll("[data-facet]")];
  const offers = new Map([...all.querySelectorAll(".offers > li")].map((item) => [idOf(item), item]));
  const ageHelp = ageHint.textContent;

  // The id is the name of the offer's page; it is written onto the row here, since the page has no room to say it twice.
  function idOf(item) {
    item.dataset.offer = item.querySelector("a").getAttribute("href").replace(/^.*\/|\.html$/g, "");
    return item.dataset.offer;
  }

  // ---- Words

  const say = (key, values = {}) =>
    (words[key] ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const number = (n) => n.toLocaleString(language);
  const comma = `${say("comma")} `;
  const count = (n) => say(words[`count_${plurals.select(n)}`] ? `count_${plurals.select(n)}` : "count_other", { n: number(n) });
  const years = ([low, high]) => (low === high ? say("years", { n: low }) : say("years_range", { low, high }));
  const facetName = (key) => form.querySelector(`[data-facet="${key}"] .facet-name`).textContent;
  const choiceName = (box) => box.nextElementSibling.textContent;
  const labelOf = (id) => form.querySelector(`label[for="${id}"]`).textContent;

  function made(tag, text = "", attributes = {}) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.textContent = text;
    return element;
  }

  // ---- The state: read from the form, written to it

  const checked = (key) => boxes.filter((box) => box.checked && (!key || box.name === key));

  function read() {
    const chosen = {};
    for (const box of checked()) (chosen[box.name] ??= []).push(box.value);
    return { text: textBox.value, age: ageBox.value, chosen };
  }

  function write({ text = "", age = "", chosen = {} }) {
    textBox.value = text;
    ageBox.value = age;
    for (const box of boxes) box.checked = chosen[box.name]?.includes(box.value) ?? false;
    for (const facet of facets) facet.open = checked(facet.dataset.facet).length > 0;
    if (!wide.matches) filters?.toggleAttribute("open", false);
  }

  const isEmpty = (state) => !state.text.trim() && !state.age.trim() && !checked().length;

  // ---- The address and the history entry

  let shown = { hits: PAGE, unknown: PAGE };
  let writing = 0;

  function address() {
    const open = new URLSearchParams();
    for (const box of checked()) if (!("private" in box.dataset)) open.append(box.name, box.value);
    const age = engine.age(ageBox.value);
    if (age) open.set("age", age[0] === age[1] ? age[0] : age.join("-"));
    const kept = location.hash.startsWith(MARK) || checked().length || age ? "" : location.hash;
    return location.href.split("#")[0] + (String(open) ? MARK + open : kept);
  }

  function remember() {
    clearTimeout(writing);
    const place = anchor();
    history.replaceState({ find: { ...read(), shown, place } }, "", address());
  }

  function rememberSoon(wait) {
    clearTimeout(writing);
    writing = setTimeout(remember, wait);
  }

  function fromAddress() {
    const open = new URLSearchParams(location.hash.slice(MARK.length));
    const chosen = {};
    for (const box of boxes)
      if (!("private" in box.dataset) && open.getAll(box.name).includes(box.value)) (chosen[box.name] ??= []).push(box.value);
    const age = open.get("age") ?? "";
    return { age: engine.age(age) ? age : "", chosen };
  }

  // The offer at the top of the window, and how far from it: heights may differ when the page is laid out anew.
  function anchor() {
    const items = [...(results.hidden ? all : results).querySelectorAll("[data-offer]")];
    const first = items.find((item) => item.getBoundingClientRect().bottom > 0);
    const top = first?.getBoundingClientRect().top ?? innerHeight;
    if (scrollY === 0 || top >= innerHeight) return { y: scrollY, link: left };
    const same = items.filter((item) => item.dataset.offer === first.dataset.offer);
    return { offer: first.dataset.offer, turn: same.indexOf(first), top, link: left };
  }

  function goTo(place) {
    const find = (offer, turn) =>
      (results.hidden ? all : results).querySelectorAll(`[data-offer="${CSS.escape(offer)}"]`)[turn];
    let frames = SETTLING;
    const settle = () => {
      const item = place.offer && find(place.offer, place.turn);
      if (item) scrollBy({ top: item.getBoundingClientRect().top - place.top, behavior: "instant" });
      else scrollTo({ top: place.y ?? 0, behavior: "instant" });
      frames -= 1;
      if (frames > 0) requestAnimationFrame(settle);
    };
    settle();
    document.fonts?.ready.then(settle);
    if (place.link) find(place.link, 0)?.querySelector("a").focus({ preventScroll: true });
  }

  let left = ""; // the offer whose link was followed

  // ---- Finding and showing

  let latest = { hits: [], unknown: [] };

  function update() {
    const state = read();
    const age = engine.age(state.age);
    const result = engine.search({ text: state.text, chosen: state.chosen, age });
    latest = result;
    showAge(state.age, age);
    showCounts(result.counts);
    const empty = isEmpty(state);
    all.hidden = !empty;
    results.hidden = empty;
    chips.replaceChildren(...chipsFor(state, result));
    if (!empty) showResults(state, result);
    const way = at("vis"); // on a telephone the results begin below what one sees while typing
    way.hidden = empty;
    way.textContent = result.hits.length ? say("show", { text: count(result.hits.length) }) : say("none");
    speak(empty ? "" : summary(result));
  }

  function summary({ hits, unknown }) {
    const found = hits.length ? count(hits.length) : say("none");
    return unknown.length ? `${found} ${say("and_unknown", { n: number(unknown.length) })}` : found;
  }

  function showAge(typed, understood) {
    const unclear = Boolean(typed.trim()) && !understood;
    ageBox.toggleAttribute("aria-invalid", unclear);
    if (unclear) ageBox.setAttribute("aria-invalid", "true");
    ageHint.classList.toggle("amiss", unclear);
    ageHint.textContent = unclear ? say("age_unclear") : ageHelp;
  }

  function showCounts(counts) {
    for (const box of boxes) box.parentElement.querySelector(".number").textContent = number(counts[box.name]?.[box.value] ?? 0);
    for (const facet of facets) showPicked(facet, checked(facet.dataset.facet).length);
    if (filters) showPicked(filters, checked().length);
  }

  function showPicked(details, n) {
    details.querySelector(".picked").textContent = n ? say("chosen", { n: number(n) }) : "";
  }

  function showResults(state, result) {
    const { hits, unknown, nearest } = result;
    heading.textContent = hits.length ? count(hits.length) : say("none");
    fill("passer", hits, shown.hits);
    fill("uoplyst-liste", unknown, shown.unknown);
    at("flere-passer").hidden = hits.length <= shown.hits;
    at("flere-uoplyst").hidden = unknown.length <= shown.unknown;
    at("uoplyst").hidden = !unknown.length;
    at("faa").hidden = hits.length >= FEW;
    at("uden").hidden = !nearest?.drop.length;
    at("naermeste").hidden = !nearest?.offers.length;
    at("uden-liste").replaceChildren(...(nearest?.drop ?? []).map((each) => dropped(each, result)));
    fill("naermeste-liste", nearest?.offers ?? [], PAGE);
  }

  function fill(id, found, most) {
    at(id).replaceChildren(...found.slice(0, most).map(row).filter(Boolean));
  }

  // A copy of the offer's row in the list by theme: with its theme, since it stands under no heading of it here.
  function row(found) {
    const original = offers.get(found.offer ?? found);
    if (!original) return null;
    const theme = original.closest("[data-theme]");
    const copy = original.cloneNode(true);
    copy.dataset.theme = theme.dataset.theme;
    const name = made("p", "", { className: "of-theme" });
    name.append(...[...theme.querySelector("h2").children].map((each) => each.cloneNode(true)));
    const text = copy.firstElementChild;
    text.prepend(name);
    if (found.facets) {
      const silent = found.facets.map((key) => say(`silent_${key}`)).join(comma);
      text.append(made("p", say("not_stated", { text: silent }), { className: "silent" }));
    }
    return copy;
  }

  function* chipsFor(state, result) {
    const own = engine.age(state.age);
    if (own) yield chip("age", labelOf("alder"), state.age.trim());
    else if (result.age) yield made("li", say("chip", { facet: labelOf("alder"), text: years(result.age) }), { className: "note" });
    for (const box of checked()) yield chip(box.id, facetName(box.name), choiceName(box), box);
  }

  function chip(id, facet, text, box) {
    const item = made("li");
    const button = made("button", say("chip", { facet, text }), { type: "button" });
    button.setAttribute("aria-label", say("remove", { text: button.textContent }));
    button.addEventListener("click", () => {
      const place = [...chips.querySelectorAll("button")].indexOf(button);
      if (box) box.checked = false;
      else ageBox.value = "";
      changed();
      const others = chips.querySelectorAll("button");
      (others[Math.min(place, others.length - 1)] ?? (results.hidden ? textBox : heading)).focus();
    });
    item.append(button);
    return item;
  }

  // One way out when nothing fits: which filter to do without, and what that would give.
  function dropped({ filter, word, hits, unknown }, result) {
    const names = { age: () => labelOf("alder"), text: () => say("your_words"), word: () => say("word", { text: typed(word)[0] ?? word }) };
    const name = names[filter]?.() ?? chosenNames(filter);
    const gives = unknown ? `${count(hits)} ${say("and_unknown", { n: number(unknown) })}` : count(hits);
    const button = made("button", say("chip", { facet: say("without", { text: name }), text: gives }), { type: "button" });
    button.addEventListener("click", () => {
      drop(filter, word, result);
      changed();
      (results.hidden ? textBox : heading).focus();
    });
    const item = made("li");
    item.append(button);
    return item;
  }

  const chosenNames = (key) => checked(key).map(choiceName).join(comma);

  function drop(filter, word, result) {
    if (filter === "text") textBox.value = "";
    else if (filter === "word") textBox.value = parts().filter((each) => !typed(word).includes(each)).join(" ");
    else if (filter !== "age") for (const box of checked(filter)) box.checked = false;
    else if (ageBox.value.trim()) ageBox.value = "";
    else textBox.value = withoutAge(parts(), result.age);
  }

  // The engine names a word without case, accents and Danish letters; these are the words as they were typed.
  const LETTERS = { æ: "ae", ø: "oe", å: "aa" };
  const bare = (text) =>
    text.toLocaleLowerCase(language).replace(/[æøå]/g, (each) => LETTERS[each]).normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
  const parts = () => textBox.value.trim().split(/\s+/);
  function typed(word) {
    const same = parts().filter((each) => bare(each) === word);
    return same.length ? same : parts().filter((each) => bare(each).includes(word));
  }

  // The words of the search without those that were understood as an age.
  function withoutAge(all, age) {
    for (let length = 1; length <= all.length; length += 1)
      for (let start = 0; start + length <= all.length; start += 1)
        if (String(engine.age(all.slice(start, start + length).join(" "))) === String(age))
          return all.filter((_, place) => place < start || place >= start + length).join(" ");
    return all.join(" ");
  }

  let speaking = 0;
  function speak(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => (status.textContent = text), SPEAKING);
  }

  // ---- What the reader does

  function changed() {
    shown = { hits: PAGE, unknown: PAGE };
    update();
    rememberSoon(TYPING);
  }

  function clear() {
    write({});
    changed();
    textBox.focus();
  }

  function more(kind, list) {
    const before = list.children.length;
    shown = { ...shown, [kind]: shown[kind] + PAGE };
    fill(list.id, latest[kind], shown[kind]);
    at(list.id === "passer" ? "flere-passer" : "flere-uoplyst").hidden = latest[kind].length <= shown[kind];
    list.children[before]?.querySelector("a").focus();
    remember();
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    const field = event.target === textBox || event.target === ageBox;
    if (event.key === "Enter" && field && !results.hidden) heading.focus(); // folds a telephone's keyboard, says the count
    if (event.key !== "Escape") return;
    const facet = event.target.closest("details[open]");
    if (field) {
      event.target.value = "";
      changed();
    } else if (facet && !(facet === filters && wide.matches)) {
      facet.open = false;
      facet.querySelector("summary").focus();
    }
  });
  at("vis").addEventListener("click", () => heading.focus());
  at("ryd").addEventListener("click", clear);
  at("flere-passer").addEventListener("click", () => more("hits", at("passer")));
  at("flere-uoplyst").addEventListener("click", () => more("unknown", at("uoplyst-liste")));
  root.addEventListener("click", (event) => {
    const item = event.target.closest("a") && event.target.closest("[data-offer]");
    left = item ? item.dataset.offer : "";
    if (item) remember();
  });
  addEventListener("scroll", () => rememberSoon(TYPING), { passive: true });
  addEventListener("popstate", ({ state }) => {
    if (state?.find) restore(state.find);
    else if (location.hash.startsWith(MARK)) restore(fromAddress());
  });

  function restore(state) {
    write(state);
    shown = state.shown ?? shown;
    update();
    if (state.place) goTo(state.place);
  }

  // ---- Begin

  const child = document.querySelector('.safety a[href="tel:116111"]');
  if (child) at("faa").querySelector(".talk").append(" ", child.cloneNode(true));

  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => wide.matches && filters && (filters.open = true);
  engine.load(window.katalogData);
  root.classList.add("ready");
  form.hidden = false;
  at("uden-script").hidden = true;
  wide.addEventListener("change", unfold);
  const before = history.state?.find;
  if (before) history.scrollRestoration = "manual";
  if (before) restore(before);
  else if (location.hash.startsWith(MARK)) restore(fromAddress());
  else update();
  if (location.hash.startsWith(MARK)) remember(); // a private choice that somebody wrote into the address goes
  unfold();
})();
