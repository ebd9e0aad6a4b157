/* Keys, news and charts. Everything works without this file: it saves steps, it holds nothing back. */
(function () {
  "use strict";
  const at = document.body.dataset.at || "";

  /* / search, j and k move through a list, p and n through an issuer's reports; Enter follows the link that has the focus. */
  function links() { return Array.from(document.querySelectorAll("[data-list] .row-link")); }
  function move(step) {
    const all = links();
    if (!all.length) return;
    const here = all.indexOf(document.activeElement);
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, here + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "Escape" && typing) { event.target.blur(); return; }
    if (typing) return;
    if (event.key === "/") { const box = document.getElementById("q"); if (box) { event.preventDefault(); box.focus(); box.select(); } }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "n" || event.key === "p") {
      const link = document.querySelector('[data-key="' + event.key + '"]');
      if (link) link.click();
    }
  });

  /* A fact that is pointed at stays lit until another one is. */
  document.addEventListener("click", function (event) {
    const link = event.target.closest && event.target.closest("a[data-frame], .text a.ev");
    if (!link) return;
    document.querySelectorAll(".event.is-on").forEach(function (one) { one.classList.remove("is-on"); });
    const fact = link.closest(".event") || document.querySelector(link.getAttribute("href"));
    if (fact) fact.classList.add("is-on");
  });
  window.addEventListener("hashchange", function () {
    document.querySelectorAll(".event.is-on").forEach(function (one) { one.classList.remove("is-on"); });
    const fact = /^#fact-\d+$/.test(location.hash) && document.querySelector(location.hash);
    if (fact) fact.scrollIntoView({ block: "nearest" });
  });

  /* New reports are told, never pushed into what is being read. */
  const live = document.getElementById("live");
  if (live && window.EventSource) {
    let count = 0;
    const source = new EventSource(live.dataset.stream + "?after=" + encodeURIComponent(live.dataset.version));
    source.addEventListener("report", function () {
      count += 1;
      live.replaceChildren();
      const link = document.createElement("a");
      link.href = at + "/";
      link.textContent = count === 1 ? "1 new report: show" : count + " new reports: show";
      live.append(link);
    });
    window.addEventListener("pagehide", function () { source.close(); });
  }

  /* Filters on a narrow screen start folded. */
  if (window.matchMedia("(max-width: 48rem)").matches) {
    document.querySelectorAll(".side-fold").forEach(function (one) { one.open = false; });
  }

  /* Counts over time: the picture drawn by the server, with the numbers under the pointer. */
  function chart() {
    const box = document.querySelector("[data-chart]");
    const table = document.querySelector("[data-series]");
    if (!box || !table || !window.uPlot) return;
    const rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 6) return;
    const months = rows.map(function (row) { return Date.UTC(+row.cells[0].textContent.slice(0, 4), +row.cells[0].textContent.slice(5, 7) - 1) / 1000; });
    const counts = rows.map(function (row) { return +row.cells[1].textContent; });
    const probe = document.createElement("i");
    probe.className = "dot " + box.dataset.hue;
    box.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const style = getComputedStyle(document.documentElement);
    const soft = style.getPropertyValue("--soft").trim(), line = style.getPropertyValue("--line").trim();
    const sans = "12px " + getComputedStyle(document.body).fontFamily;
    const axis = { stroke: soft, font: sans, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
    const old = box.querySelector(".scroll"), width = Math.min(880, box.clientWidth);
    const place = document.createElement("div");
    box.prepend(place);
    old.hidden = true;
    box.querySelector("figcaption").hidden = true;
    new uPlot({
      width: width, height: 190, tzDate: function (t) { return uPlot.tzDate(new Date(t * 1000), "Etc/UTC"); },
      cursor: { y: false }, legend: { live: true },
      series: [{ value: function (u, t) { return t == null ? "–" : new Date(t * 1000).toISOString().slice(0, 7); }, label: "Month" },
        { label: "Events", fill: colour, stroke: colour, width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.85, 40] }) }],
      axes: [axis, Object.assign({ size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] }, axis)], scales: { x: { range: function (u, low, high) { return [low - 2e6, high + 2e6]; } }, y: { range: function (u, low, high) { return [0, Math.max(1, high)]; } } }
    }, [months, counts], place);
  }
  if (document.querySelector("[data-chart]")) {
    if (document.readyState === "complete") chart(); else window.addEventListener("load", chart);
  }
})();
