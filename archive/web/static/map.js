// The large map: drag to move, wheel or pinch to zoom, draw an area to search in.
"use strict";

(() => {
  const frame = document.querySelector("[data-map]");
  const svg = frame?.querySelector("svg");
  const form = document.querySelector("[data-box-form]");
  if (!svg || !form) return;
  const whole = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const edge = {};
  for (const side of ["west", "south", "east", "north"]) edge[side] = Number(svg.dataset[side]);
  const marks = [...svg.querySelectorAll("circle, text")].map((mark) =>
    [mark, mark.getAttribute("cx") ?? mark.dataset.x, mark.getAttribute("cy") ?? mark.dataset.y]);
  let view = { x: 0, y: 0, width: whole.width, height: whole.height };

  const turned = (lon) => ((lon + 180) % 360 + 360) % 360 - 180;
  const lon = (x) => edge.west + (x / whole.width) * (edge.east - edge.west);
  const lat = (y) => edge.north - (y / whole.height) * (edge.north - edge.south);
  const write = (x1, y1, x2, y2) => {
    const west = lon(x1), east = lon(x2);
    const sides = east - west >= 360 ? [-180, lat(y2), 180, lat(y1)] : [turned(west), lat(y2), turned(east), lat(y1)];
    sides[1] = Math.max(-90, sides[1]);
    sides[3] = Math.min(90, sides[3]);
    form.elements.bbox.value = sides.map((side) => side.toFixed(3)).join(",");
  };
  const show = () => {
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    const scale = view.width / whole.width;
    // Circles with their lines, and names beside them, stay as large as they were.
    for (const [mark, x, y] of marks) {
      mark.setAttribute("transform", `translate(${x} ${y}) scale(${scale}) translate(${-x} ${-y})`);
    }
    write(view.x, view.y, view.x + view.width, view.y + view.height);
  };
  const point = (event) => {
    const box = svg.getBoundingClientRect();
    return [
      view.x + ((event.clientX - box.left) / box.width) * view.width,
      view.y + ((event.clientY - box.top) / box.height) * view.height,
    ];
  };
  const zoom = (factor, x, y) => {
    const width = Math.min(whole.width * 4, Math.max(whole.width / 200, view.width / factor));
    const ratio = width / view.width;
    view = { x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio, width, height: view.height * ratio };
    show();
  };

  svg.classList.add("map-grab");
  document.querySelector("[data-map-note]").hidden = false;
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 400), ...point(event));
  }, { passive: false });

  const button = document.querySelector("[data-draw]");
  button.hidden = false;
  let drawing = false, start = null, moved = false, box = null;
  button.addEventListener("click", () => {
    drawing = !drawing;
    button.setAttribute("aria-pressed", drawing);
    button.textContent = drawing ? "Drag over the map" : "Draw an area";
    svg.classList.toggle("box", drawing);
  });

  const pointers = new Map();
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    start = point(event);
    moved = false;
    if (drawing) {
      box?.remove();
      box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      box.setAttribute("class", "drawn");
      svg.append(box);
    }
  });
  addEventListener("pointermove", (event) => {
    if (!start || !pointers.has(event.pointerId)) return;
    const before = pointers.get(event.pointerId);
    if (!moved && Math.hypot(event.clientX - before[0], event.clientY - before[1]) < 4) return;
    moved = true;
    if (pointers.size === 2 && !drawing) {
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      const old = Math.hypot(before[0] - other[0], before[1] - other[1]);
      const now = Math.hypot(event.clientX - other[0], event.clientY - other[1]);
      pointers.set(event.pointerId, [event.clientX, event.clientY]);
      if (old > 0) zoom(now / old, ...point(event));
      return;
    }
    const [x, y] = point(event);
    if (drawing) {
      const left = Math.min(x, start[0]), top = Math.min(y, start[1]);
      box.setAttribute("x", left);
      box.setAttribute("y", top);
      box.setAttribute("width", Math.abs(x - start[0]));
      box.setAttribute("height", Math.abs(y - start[1]));
      write(left, top, Math.max(x, start[0]), Math.max(y, start[1]));
      return;
    }
    view.x += start[0] - x;
    view.y += start[1] - y;
    show();
  });
  const end = (event) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) {
      if (drawing && moved) form.requestSubmit();
      start = null;
    }
  };
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  svg.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
})();
