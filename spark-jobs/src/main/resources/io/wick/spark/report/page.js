// Okabe and Ito's colours, told apart by colour-blind eyes; the first four differ in lightness too.
const onLight = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#7F7F7F", "#8C6D31"];
const onDark = ["#56B4E9", "#E69F00", "#2BC494", "#E39BC7", "#3D8FD1", "#F0E442", "#B0B0B0", "#C9A86A"];
const dark = matchMedia("(prefers-color-scheme: dark)");
const font = "system-ui, 'DejaVu Sans', sans-serif", labelSize = 12;
// Pixels of a cell or a bar that can still be told from the next one; of the symbol of a legend and the gaps around it; of an axis.
const narrowest = 18, symbol = 44, axis = 80, narrow = 640, wide = 900;
const pen = document.createElement("canvas").getContext("2d");
pen.font = labelSize + "px " + font;
const width = text => pen.measureText(text).width;
// The page may be a phone: panels below each other, legends that can be read, and what does not fit scrolls.
function fit(spec, room) {
  const view = spec.spec || spec, rows = spec.data.values;
  const texts = field => [...new Set(rows.map(row => row[field.replace(/\\(.)/g, "$1")]))].map(String);
  const longest = list => Math.max(0, ...list.map(width));
  const encodings = [view.encoding, ...(view.layer || []).map(layer => layer.encoding)].filter(Boolean);
  const channel = name => encodings.map(encoding => encoding[name]).find(Boolean);
  const x = channel("x"), y = channel("y"), beside = channel("xOffset");
  const left = y && y.type !== "quantitative" ? Math.min(180, longest(texts(y.field))) + 40 : axis;
  if (spec.facet) {
    spec.columns = room < wide ? 1 : spec.columns;
    view.width = Math.min(view.width, room - left);
  }
  for (const { legend, field, type } of encodings.flatMap(e => [e.color, e.strokeDash]).filter(c => c && c.legend)) {
    if (type === "quantitative") {
      if (room < narrow) legend.orient = "bottom";
      continue;
    }
    const names = texts(field), label = longest(names);
    legend.columns = Math.max(1, Math.min(legend.columns || 4, Math.floor((room - left) / (label + symbol))));
    legend.labelLimit = Math.floor((room - left) / legend.columns) - symbol;
    if (label > legend.labelLimit) {
      const letters = Math.floor(legend.labelLimit / label * Math.max(...names.map(name => name.length))) - 2;
      legend.labelExpr = `split(replace(datum.label, regexp('(?=.{${letters + 1}})(.{1,${letters}}), ', 'g'), '$1,\\n'), '\\n')`;
    }
  }
  if (x && (x.type === "nominal" || x.type === "ordinal")) {
    const least = texts(x.field).length * Math.max(narrowest, beside ? 6 * texts(beside.field).length : 0);
    if (least > (spec.facet ? view.width : room - left)) view.width = least;
  }
  return spec;
}
function draw() {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim(), rule = style.getPropertyValue("--rule").trim();
  const config = {
    background: "transparent",
    font,
    range: { category: dark.matches ? onDark : onLight },
    header: { labelColor: ink, titleColor: ink },
    axis: { labelColor: ink, titleColor: ink, gridColor: rule, domainColor: rule, tickColor: rule, labelFontSize: labelSize, titleFontSize: 13, titleFontWeight: "normal" },
    legend: { labelColor: ink, titleColor: ink, labelFontSize: labelSize },
    title: { color: ink },
    view: { stroke: rule }
  };
  document.querySelectorAll("figure[data-spec]").forEach(figure => {
    const chart = figure.querySelector(".chart");
    // One after the other: the last width drawn is the present one.
    figure.drawing = (figure.drawing || Promise.resolve()).then(() => {
      const spec = fit(JSON.parse(document.getElementById(figure.dataset.spec).textContent), chart.clientWidth);
      if (figure.view && spec.params) spec.params[0].value = figure.view.signal(spec.params[0].name);
      if (figure.view) figure.view.finalize();
      return vegaEmbed(chart, spec, { config, actions: { export: true, source: false, compiled: false, editor: false }, renderer: "svg" });
    })
      .then(result => { figure.view = result.view; figure.dataset.drawn = "yes"; })
      .catch(error => { figure.dataset.drawn = "no"; console.error(figure.dataset.spec, error); });
  });
}
draw();
dark.addEventListener("change", draw);
// A phone that is turned; scrolling changes its height only.
let drawnFor = innerWidth, pause;
addEventListener("resize", () => { clearTimeout(pause); pause = setTimeout(() => { if (innerWidth !== drawnFor) { drawnFor = innerWidth; draw(); } }, 200); });
// Paper cannot be unfolded.
const folded = () => document.querySelectorAll(".unfolded details:not([open])");
let unfolded = [];
addEventListener("beforeprint", () => { unfolded = [...folded()]; unfolded.forEach(details => details.open = true); });
addEventListener("afterprint", () => { unfolded.forEach(details => details.open = false); unfolded = []; });
