/* What a page can do better with a script. Without one everything is there: days as they were reckoned, links as links. */
(function () {
  "use strict";

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  // Days that are over by the reader's calendar are put away, and the whole list when all of them are.
  function hidePast() {
    var now = new Date();
    var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map(function (part) { return String(part).padStart(2, "0"); })
      .join("-");
    each("[data-dates]", function (list) {
      var items = Array.prototype.slice.call(list.querySelectorAll("li"));
      items.forEach(function (item) { item.hidden = item.querySelector("time").dateTime.slice(0, 10) < today; });
      list.hidden = items.every(function (item) { return item.hidden; });
    });
  }

  function offerPrint(place) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", function () { window.print(); });
  }

  // A page in a mailed folder has no address that anybody else could open.
  function offerShare(place) {
    var address = place.dataset.address || (/^https?:$/.test(location.protocol) ? location.href.split("#")[0] : "");
    var button = place.querySelector("button");
    var status = place.querySelector("[role=status]");
    if (!address || !(navigator.share || navigator.clipboard)) { return; }
    place.hidden = false;
    if (!navigator.share) { button.textContent = place.dataset.copy; }
    button.addEventListener("click", function () {
      var done = navigator.share
        ? navigator.share({ title: place.dataset.share, url: address })
        : navigator.clipboard.writeText(address).then(function () { status.textContent = place.dataset.copied; });
      done.catch(function () { /* the reader closed the dialogue, or the browser refused; the address stands below */ });
    });
  }

  // The page goes at once, «Back» doesn't find it, and nothing of the visit stays in the tab's own memory.
  // The browser's history isn't ours to change: the page says so.
  function leaveQuickly(link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.body.hidden = true;
      document.title = "";
      try {
        sessionStorage.clear();
        history.replaceState(null, "", location.pathname);
      } catch (refused) { /* a browser may keep a file's memory to itself */ }
      location.replace(link.href);
    });
  }

  hidePast();
  each("[data-print]", offerPrint);
  each("[data-share]", offerShare);
  each("[data-leave]", leaveQuickly);
})();
