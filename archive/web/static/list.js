// The page of kept reports: show, save as a file, add from a file, empty.
"use strict";

(() => {
  const KEY = "dateline.list";
  const root = document.body.dataset.root;
  const list = document.querySelector("[data-list]");
  const empty = document.querySelector("[data-list-empty]");
  const tools = document.querySelector("[data-list-tools]");
  const status = document.querySelector("[data-list-status]");
  const badge = document.querySelector("[data-list-count]");

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? [];
    } catch {
      return [];
    }
  };
  const write = (items) => {
    localStorage.setItem(KEY, JSON.stringify(items));
    show();
  };
  const isItem = (item) => item && /^[a-z2-7]{16}$/.test(item.id) && typeof item.title === "string";

  // A query holds so many ids at most; a longer list is taken away in parts.
  const PART = 60;
  const FORMS = [["/", "a search"], ["/search.csv", "CSV"], ["/search.xlsx", "Excel"],
    ["/search.ris", "RIS"], ["/search.bib", "BibTeX"], ["/search.csl.json", "CSL-JSON"],
    ["/search.events.csv", "events table"]];
  const forms = document.querySelector("[data-list-forms]");
  const showForms = (items) => {
    const rows = [];
    for (let start = 0; start < items.length; start += PART) {
      const part = items.slice(start, start + PART);
      const query = encodeURIComponent(part.map((item) => `id:${item.id}`).join(" OR "));
      const row = document.createElement("p");
      const label = document.createElement("span");
      const which = items.length > PART ? `${start + 1}–${start + part.length}` : items.length > 1 ? "all" : "it";
      label.textContent = `Take ${which} away as`;
      row.append(label, ...FORMS.map(([path, name]) => {
        const link = document.createElement("a");
        link.href = `${root}${path}?q=${query}`;
        link.textContent = name;
        return link;
      }));
      rows.push(row);
    }
    forms.replaceChildren(...rows);
  };

  function show() {
    const items = read();
    empty.hidden = items.length > 0;
    tools.hidden = false;
    showForms(items);
    badge.hidden = items.length === 0;
    badge.textContent = items.length;
    list.replaceChildren(...items.map((item) => {
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${root}/doc/${item.id}`;
      link.textContent = item.title;
      link.dir = "auto";
      const day = document.createElement("span");
      day.className = "quiet";
      day.textContent = [item.date || "Undated", item.source].filter(Boolean).join(", ");
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "textual";
      drop.textContent = "Remove";
      drop.setAttribute("aria-label", `Remove ${item.title}`);
      drop.addEventListener("click", () => {
        write(read().filter((other) => other.id !== item.id));
        status.textContent = `Removed “${item.title}”.`;
      });
      row.append(link, day, drop);
      return row;
    }));
  }

  document.querySelector("[data-list-export]").addEventListener("click", () => {
    const content = JSON.stringify({ dateline: 1, reports: read() }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = "dateline-list.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  document.querySelector("[data-list-import]").addEventListener("change", async (event) => {
    try {
      const found = JSON.parse(await event.target.files[0].text()).reports.filter(isItem);
      const items = read();
      const known = new Set(items.map((item) => item.id));
      const fresh = found.filter((item) => !known.has(item.id))
        .map(({ id, title, date, source }) =>
          ({ id, title, date: String(date ?? ""), source: String(source ?? "") }));
      write([...items, ...fresh]);
      status.textContent = `${fresh.length} added, ${found.length - fresh.length} there already.`;
    } catch {
      status.textContent = "That file is no list saved here.";
    }
    event.target.value = "";
  });
  document.querySelector("[data-list-clear]").addEventListener("click", () => {
    if (read().length && confirm("Empty the list?")) write([]);
  });
  show();
})();
