// Improvements for every page: keys, completion, the list of kept reports. All pages
// work without this file.
"use strict";

(() => {
  const root = document.body.dataset.root;
  const find = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  const store = {
    read(key, fallback) {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? fallback;
      } catch {
        return fallback;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };

  // Addresses stay short: empty fields are not sent.
  for (const form of all("form[data-tidy]")) {
    form.addEventListener("submit", () => {
      for (const field of form.elements) {
        const unset = field.type === "radio" ? field.checked && !field.value : !field.value;
        if (field.name && unset) field.disabled = true;
      }
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
      // Who comes back sees what this page answers, not what the next one was asked.
      addEventListener("pagehide", () => form.reset(), { once: true });
    });
  }

  // Completion by the archive's own words and places.
  const complete = (input, list, path, values, asked = (typed) => typed) => {
    if (!input || !list) return;
    let timer, last = "";
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const typed = asked(input.value);
        // Signs of the query language are left alone, but for a field being written.
        const words = typed.replace(/(^|[\s(-])(source|author|by|byline|path|place|lang|language):"?[^":]*$/i, "$1");
        if (input.value.trim().length < 2 || typed === last || /[":()*~]/.test(words)) return;
        last = typed;
        try {
          const answer = await fetch(`${root}${path}?q=${encodeURIComponent(typed)}`);
          if (!answer.ok) return;
          const found = await answer.json();
          // A slow answer to what was typed before must not cover a later one's.
          if (typed !== last) return;
          const options = values(found).map(([value, label]) => {
            const option = document.createElement("option");
            option.value = value;
            if (label) option.label = label;
            return option;
          });
          list.replaceChildren(...options);
        } catch {
          list.replaceChildren();
        }
      }, 180);
    });
  };
  complete(find("#q"), find("#completions"), "/suggest.json",
    (found) => found[1].map((words) => [words, ""]));
  complete(find("#find-place"), find("#place-names"), "/places.json", (found) => {
    const bearers = (name) => found.places.filter((place) => place.name === name).length;
    // A name that several bear would add them all, whichever was chosen.
    return found.places.map((place) => [bearers(place.name) > 1 ? place.id : place.name,
      `${place.name} (${place.kind}${place.country ? ", " + place.country : ""}): ${place.count}`]);
  });

  for (const kind of ["source", "author", "path"]) {
    complete(find(`#find-${kind}`), find(`#${kind}-names`), "/suggest.json",
      (found) => found[1].map((words) => [words.replace(/^\w+:"?|"$/g, ""), ""]),
      (typed) => `${kind}:"${typed.replaceAll('"', "")}`);
  }

  for (const input of all("[data-place-id]")) {
    complete(input, find("#place-ids"), "/places.json",
      (found) => found.places.map((place) =>
        [place.id, `${place.name} (${place.kind}${place.country ? ", " + place.country : ""})`]));
  }

  // Kept reports.
  const kept = () => store.read("dateline.list", []);
  const showCount = () => {
    const badge = find("[data-list-count]");
    const number = kept().length;
    if (badge) {
      badge.hidden = number === 0;
      badge.textContent = number;
    }
  };
  for (const button of all("[data-keep]")) {
    const id = button.dataset.keep;
    const hit = button.closest(".hit");
    const item = {
      id,
      title: button.dataset.title ?? find("h2", hit).textContent.trim(),
      date: button.dataset.date ?? find("time", hit)?.dateTime ?? "",
      source: button.dataset.source ?? find(".source", hit)?.textContent.trim() ?? "",
    };
    const show = () => {
      const has = kept().some((other) => other.id === id);
      button.textContent = has ? "Kept" : "Keep";
      button.setAttribute("aria-pressed", has);
      button.setAttribute("aria-label", `Keep ${item.title}`);
    };
    button.addEventListener("click", () => {
      const others = kept().filter((other) => other.id !== id);
      const has = others.length !== kept().length;
      store.write("dateline.list", has ? others : [...others, item]);
      show();
      showCount();
    });
    button.hidden = false;
    show();
  }
  for (const line of all("[data-keep-all]")) {
    line.hidden = false;
    find("button", line).addEventListener("click", () => {
      for (const button of all("[data-keep][aria-pressed='false']")) button.click();
    });
  }
  showCount();

  // Keys, which can be switched off.
  let keysOn = store.read("dateline.keys", true);
  const hits = all(".hit");
  let at = -1;
  const moveTo = (next) => {
    if (!hits.length) return;
    hits[at]?.classList.remove("at");
    at = Math.min(Math.max(next, 0), hits.length - 1);
    hits[at].classList.add("at");
    find("h2 a", hits[at]).focus();
  };
  const marks = all(".text mark[id]");
  const moveMark = (step) => {
    if (!marks.length) return;
    const here = marks.findIndex((other) => `#${other.id}` === location.hash);
    const mark = ((here < 0 ? (step > 0 ? -1 : 0) : here) + step + marks.length) % marks.length;
    location.replace(`#${marks[mark].id}`);
  };
  if (marks.length) {
    const note = find("[data-hit-keys]");
    if (note) note.hidden = !keysOn;
    for (const button of all("[data-hit-step]")) {
      button.hidden = false;
      button.addEventListener("click", () => moveMark(Number(button.dataset.hitStep)));
    }
  }

  let dialog;
  const showKeys = () => {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.setAttribute("aria-labelledby", "keys-title");
      const title = document.createElement("h2");
      title.id = "keys-title";
      title.textContent = "Keys";
      const list = document.createElement("dl");
      for (const [key, what] of [["/", "search box"], ["j k", "next, previous report"],
        ["o", "open the report"], ["n N", "next, previous marked word"], ["?", "this window"]]) {
        const term = document.createElement("dt");
        for (const one of key.split(" ")) {
          const kbd = document.createElement("kbd");
          kbd.textContent = one;
          term.append(kbd, " ");
        }
        const text = document.createElement("dd");
        text.textContent = what;
        list.append(term, text);
      }
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = keysOn;
      box.addEventListener("change", () => {
        keysOn = box.checked;
        store.write("dateline.keys", keysOn);
      });
      label.append(box, " Keys are on");
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = "Close";
      close.addEventListener("click", () => dialog.close());
      const foot = document.createElement("p");
      foot.append(close);
      dialog.append(title, list, label, foot);
      document.body.append(dialog);
    }
    dialog.showModal();
  };
  for (const button of all("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", showKeys);
  }

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "Escape" && field?.id === "q") field.blur();
    if (!keysOn || field || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = {
      "/": () => {
        const box = find("#q");
        if (box) {
          box.focus();
          box.select();
        } else {
          location.assign(`${root}/`);
        }
      },
      "?": showKeys,
      j: () => moveTo(at + 1),
      k: () => moveTo(at - 1),
      o: () => { if (at >= 0) find("h2 a", hits[at]).click(); },
      n: () => moveMark(1),
      N: () => moveMark(-1),
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
})();
