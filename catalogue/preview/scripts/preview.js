// Keeps a page of the catalogue up to date while somebody writes it. Only `catalogue serve` adds this to a page.
//
// All texts come from the server and from the writer's files: they are set as text, never as HTML. What the script shows
// lies in a shadow root, so that neither the page's style sheets nor this one's reach into the other.
"use strict";

(() => {
  const { page, stamp } = document.currentScript.dataset;
  const OWN = "/_preview/";
  const KEPT = "katalog-preview";
  const SETTLING = 10; // frames: rows far away get their real height only when they come near
  const TOLD = 4000; // ms that a remark stays

  let source = null;
  let shown = ""; // the problem on the screen, as JSON
  let dismissed = ""; // the problem that the reader has put away

  // ---- The place on the page, over a reload

  const fields = () => [...document.querySelectorAll("input, select, textarea")];
  const details = () => [...document.querySelectorAll("details")];
  const named = (elements, name) => {
    const seen = {};
    return elements.map((element) => {
      const own = name(element);
      seen[own] = (seen[own] ?? 0) + 1;
      return [`${own} ${seen[own]}`, element];
    });
  };
  const namedFields = () => named(fields(), (each) => each.id || `${each.name} ${each.type} ${each.type === "checkbox" ? each.value : ""}`);
  const namedDetails = () => named(details(), (each) => each.id || each.querySelector("summary")?.textContent.trim() || "");

  function topmost() {
    let best = null;
    for (const element of document.querySelectorAll("main [id]")) {
      const top = element.getBoundingClientRect().top;
      if (element.getClientRects().length && top <= 1 && (!best || top >= best.top)) best = { id: element.id, top };
    }
    return best;
  }

  function keep(mended) {
    const focused = document.activeElement;
    const kept = {
      page,
      mended,
      y: scrollY,
      anchor: topmost(),
      open: namedDetails().map(([name, each]) => [name, each.open]),
      fields: namedFields().map(([name, each]) => [name, each.value, Boolean(each.checked)]),
      focus: focused && focused.id ? { id: focused.id, from: focused.selectionStart, to: focused.selectionEnd } : null,
    };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(kept));
    } catch { /* full, or refused: the page begins at its top */ }
  }

  function taken() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
      return kept?.page === page ? kept : null;
    } catch {
      return null;
    }
  }

  function restore(kept) {
    const values = new Map(kept.fields.map(([name, ...values]) => [name, values]));
    for (const [name, field] of namedFields()) {
      const [value, checked] = values.get(name) ?? [field.value, Boolean(field.checked)];
      if (field.type === "file" || (field.value === value && Boolean(field.checked) === checked)) continue;
      field.value = value;
      field.checked = checked;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const open = new Map(kept.open);
    for (const [name, each] of namedDetails()) if (open.has(name)) each.open = open.get(name);
    const focused = kept.focus && document.getElementById(kept.focus.id);
    if (focused) {
      focused.focus({ preventScroll: true });
      if (typeof kept.focus.from === "number" && focused.setSelectionRange) focused.setSelectionRange(kept.focus.from, kept.focus.to);
    }
    goTo(kept);
  }

  function goTo({ y, anchor }) {
    let frames = SETTLING;
    for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, () => (frames = 0), { once: true, passive: true });
    const settle = () => {
      const element = anchor && document.getElementById(anchor.id);
      const there = element?.getClientRects().length;
      if (there) scrollBy({ top: element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
      else scrollTo({ top: y, behavior: "instant" });
      frames -= 1;
      if (frames > 0) requestAnimationFrame(settle);
    };
    settle();
  }

  // ---- What is shown over the page

  function made(tag, text = "", attributes = {}) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  }

  const host = made("div", "", { id: KEPT });
  const root = host.attachShadow({ mode: "open" });
  const bar = made("nav", "", { class: "bar" });
  const home = made("a", "", { href: OWN });
  const beside = made("a", "PDF", { href: `${OWN}beside/${page.split("/").map(encodeURIComponent).join("/")}` });
  const again = made("button", "", { type: "button", class: "again" });
  const status = made("span", "", { role: "status" });
  const alert = made("div", "", { role: "alert" });
  bar.append(home, beside, again, status);
  root.append(made("link", "", { rel: "stylesheet", href: "OWN_STYLE" }), alert, bar);
  beside.hidden = again.hidden = true;

  function label({ words, language, prints }) {
    host.lang = language;
    bar.setAttribute("aria-label", words.overview);
    home.textContent = words.overview;
    beside.setAttribute("aria-label", words.beside);
    beside.hidden = window.parent !== window || !page.endsWith(".html") || !Object.keys(prints).length;
    again.textContent = words.show;
  }

  function remark(text) {
    status.textContent = text;
    setTimeout(() => status.textContent === text && (status.textContent = ""), TOLD);
  }

  function* finding({ place, kind, message, excerpt, hint, others }) {
    const line = made("p");
    if (place) line.append(made("span", place, { class: "place" }), " ");
    line.append(made("span", kind, { class: "kind" }));
    yield line;
    yield made("p", message, { class: "message" });
    if (excerpt) yield made("pre", excerpt);
    if (hint) yield made("p", hint);
    for (const other of others) {
      yield made("p", other.text);
      if (other.excerpt) yield made("pre", other.excerpt);
    }
  }

  function panel(problem, words) {
    const section = made("section", "", { "aria-labelledby": "heading", class: "problem" });
    const head = made("div", "", { class: "head" });
    const hide = made("button", words.hide, { type: "button" });
    hide.addEventListener("click", putAway);
    head.append(made("h2", problem.heading, { id: "heading" }), hide);
    const list = made("ol", "", { tabindex: "0", "aria-labelledby": "heading" });
    for (const each of problem.findings) {
      const item = made("li");
      item.append(...finding(each));
      list.append(item);
    }
    section.append(head, made("p", words.stays, { class: "stays" }));
    if (problem.findings.length) section.append(list);
    if (problem.more) section.append(made("p", problem.more));
    section.addEventListener("keydown", (event) => event.key === "Escape" && putAway());
    return section;
  }

  function putAway() {
    dismissed = shown;
    alert.replaceChildren();
    again.hidden = false;
    again.focus();
  }

  function show(problem, words) {
    const text = problem ? JSON.stringify(problem) : "";
    if (text === shown) return;
    shown = text;
    const hidden = text !== "" && text === dismissed;
    again.hidden = !hidden;
    alert.replaceChildren(...(problem && !hidden ? [panel(problem, words)] : []));
    if (!problem) {
      dismissed = "";
      remark(words.mended);
    }
  }

  again.addEventListener("click", () => {
    dismissed = "";
    const text = shown;
    shown = "";
    show(JSON.parse(text), latest.words);
    root.querySelector(".problem button").focus();
  });

  // ---- What the server tells

  let latest = null;
  let isMended = false; // before this page was loaded anew: it tells

  function hear(state) {
    latest = state;
    label(state);
    if (state.stamp !== null && state.stamp !== stamp) {
      source.close();
      keep(shown !== "" && !state.problem);
      location.reload();
    } else {
      show(state.problem, state.words);
      if (isMended) remark(state.words.mended);
      isMended = false;
      if (state.printing && !status.textContent) status.textContent = state.words.printing;
      else if (!state.printing && status.textContent === state.words.printing) status.textContent = "";
    }
  }

  // A hidden tab listens to nothing: a browser keeps few connections to one server, and each tab would take one.
  function listen() {
    source?.close();
    if (document.visibilityState === "hidden") return;
    source = new EventSource(`${OWN}events?page=${encodeURIComponent(page)}`);
    source.onmessage = (event) => {
      host.classList.remove("lost");
      hear(JSON.parse(event.data));
    };
    source.onerror = () => {
      host.classList.add("lost");
      if (latest) status.textContent = latest.words.lost;
    };
  }

  document.body.append(host);
  const kept = taken();
  if (kept) restore(kept);
  isMended = Boolean(kept?.mended);
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
