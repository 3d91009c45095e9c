// A page on the left and the PDF on the right, which follows: to the newest state, and to what the page is about.
"use strict";

(() => {
  const print = document.body.dataset.print;
  const page = document.getElementById("page");
  const paper = document.querySelector("#paper iframe");
  const note = document.querySelector("#paper [role=status]");
  let source = null;
  let shown = "";
  let anchor = "";

  function hear(state) {
    const stamp = state.prints[print];
    note.hidden = Boolean(stamp) && !state.printing;
    anchor = state.anchor || anchor;
    // With another query it is another document: a browser's viewer keeps the one it has when the fragment alone differs.
    const place = encodeURIComponent(anchor);
    const address = `/${print}?${stamp}&${place}#navpanes=0${anchor && `&nameddest=${place}`}`;
    if (!stamp || address === shown) return;
    shown = address;
    paper.src = address;
    paper.hidden = false;
  }

  function follow() {
    source?.close();
    if (document.visibilityState === "hidden") return;
    const path = decodeURIComponent(page.contentWindow.location.pathname).slice(1);
    source = new EventSource(`/_preview/events?page=${encodeURIComponent(path)}`);
    source.onmessage = (event) => hear(JSON.parse(event.data));
  }

  page.addEventListener("load", follow);
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => source?.close());
  if (page.contentDocument?.readyState === "complete" && page.contentWindow.location.protocol !== "about:") follow();
})();
