// The histogram: drag across bars to choose a range; arrow keys walk along the bars.
"use strict";

(() => {
  for (const section of document.querySelectorAll(".histogram")) {
    const svg = section.querySelector(".chart svg");
    if (!svg) continue;
    const bars = [...svg.querySelectorAll("[data-start]")];
    const links = bars.filter((bar) => bar.localName === "a");

    // One stop for the Tab key; arrows go on from there.
    links.forEach((link, index) => link.setAttribute("tabindex", index ? -1 : 0));
    svg.addEventListener("keydown", (event) => {
      const here = links.indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (here < 0 || !step || !links[here + step]) return;
      event.preventDefault();
      links[here].setAttribute("tabindex", -1);
      links[here + step].setAttribute("tabindex", 0);
      links[here + step].focus();
    });

    const form = document.querySelector("form.ask");
    if (bars.length < 2) continue;
    section.querySelector("[data-drag-note]").hidden = false;

    let first = null, last = null, dragged = false;
    const barAt = (x) => {
      const box = svg.getBoundingClientRect();
      const slots = bars.map((bar) => bar.querySelector(".hitbox").getBoundingClientRect());
      const index = slots.findIndex((slot) => x < slot.right);
      return x < box.left ? 0 : index < 0 ? bars.length - 1 : index;
    };
    const show = () => {
      const [low, high] = [Math.min(first, last), Math.max(first, last)];
      bars.forEach((bar, index) => bar.classList.toggle("chosen", index >= low && index <= high));
    };
    const stop = () => {
      bars.forEach((bar) => bar.classList.remove("chosen"));
      first = last = null;
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      first = last = barAt(event.clientX);
      dragged = false;
    });
    addEventListener("pointermove", (event) => {
      if (first === null) return;
      const now = barAt(event.clientX);
      if (now === last && !dragged) return;
      if (now !== first) dragged = true;
      last = now;
      if (dragged) show();
    });
    addEventListener("pointercancel", stop);
    addEventListener("pointerup", () => {
      if (first === null) return;
      const [low, high] = [Math.min(first, last), Math.max(first, last)];
      if (!dragged) {
        stop();
        return;
      }
      const [from, to] = [bars[low].dataset.start, bars[high].dataset.end];
      if (!form) {
        location.assign(`${document.body.dataset.root}/?from=${from}&to=${to}`);
        return;
      }
      form.elements.from.value = from;
      form.elements.to.value = to;
      form.requestSubmit();
    });
    svg.addEventListener("click", (event) => {
      if (dragged) event.preventDefault();
      dragged = false;
    }, true);
    svg.addEventListener("dragstart", (event) => event.preventDefault());
  }
})();
