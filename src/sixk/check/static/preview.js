// The preview page: asks for the state of the draft twice a second and shows what changed.
"use strict";
const at = (id) => document.getElementById(id);
let state = null;
let shown = 0;

async function ask() {
  try {
    const answer = await fetch("/state.json");
    const next = await answer.json();
    if (!state || next.version !== state.version) { state = next; show(); }
  } catch (problem) {
    at("status").textContent = "The preview has stopped; start it again with: sixk preview";
    at("status").className = "broken";
  }
  setTimeout(ask, 500);
}

function show() {
  document.title = `${state.folder}: draft of Form 6-K`;
  at("title").textContent = state.folder;
  const status = at("status");
  status.className = state.error ? "broken" : "";
  status.textContent = state.error || `composed ${state.composed} in ${state.seconds} s; made anew when you save`;
  const pages = state.files.filter((file) => /\.(htm|txt|pdf)$/.test(file.name));
  shown = Math.min(shown, Math.max(0, pages.length - 1));
  at("tabs").replaceChildren(...pages.map((file, index) => {
    const tab = document.createElement("button");
    tab.textContent = file.type;
    tab.title = `${file.name}, ${file.bytes.toLocaleString("en")} bytes`;
    tab.setAttribute("aria-pressed", String(index === shown));
    tab.addEventListener("click", () => { shown = index; show(); });
    return tab;
  }));
  if (pages.length) {
    load("composed", `/composed/${encodeURIComponent(pages[shown].name)}`);
    load("source", `/source/${(pages[shown].source || "report.toml").split("/").map(encodeURIComponent).join("/")}`);
  }
  const beside = at("beside").checked;
  at("source-pane").hidden = !beside;
  document.querySelector("main").className = beside ? "two" : "";
  const count = (level) => state.findings.filter((f) => f.severity === level && !f.silenced).length;
  const told = (level) => `${count(level)} ${level}${count(level) === 1 || level === "advice" ? "" : "s"}`;
  at("tally").textContent = state.findings.length ? ["error", "warning", "advice"].map(told).join(", ") : "Nothing to report";
  at("findings").replaceChildren(...state.findings.map(item));
}

function load(id, address) {
  at(id).src = `${address}?v=${state.version}`;
}

function item(finding) {
  const line = document.createElement("li");
  line.className = finding.severity + (finding.silenced ? " silenced" : "");
  const level = document.createElement("span");
  level.className = "level";
  level.textContent = finding.severity + ": ";
  const place = document.createElement("span");
  place.className = "place";
  const where = finding.file ? `${finding.file}${finding.line ? `, line ${finding.line}` : ""}` : "";
  place.textContent = `${finding.rule}${where ? " \u00b7 " + where : ""}${finding.silenced ? " \u00b7 silenced: " + finding.silenced : ""}`;
  const index = state.files.filter((f) => /\.(htm|txt|pdf)$/.test(f.name)).findIndex((f) => f.source === finding.file);
  if (index >= 0 && index !== shown) {
    const go = document.createElement("button");
    go.textContent = "show it";
    go.addEventListener("click", () => { shown = index; show(); });
    place.append(" \u00b7 ", go);
  }
  line.append(level, finding.message, place);
  return line;
}

at("beside").addEventListener("change", show);
ask();
