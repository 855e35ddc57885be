// Okabe and Ito's colours, told apart by colour-blind eyes; the first four differ in lightness too.
const onLight = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#7F7F7F", "#8C6D31"];
const onDark = ["#56B4E9", "#E69F00", "#2BC494", "#E39BC7", "#3D8FD1", "#F0E442", "#B0B0B0", "#C9A86A"];
const dark = matchMedia("(prefers-color-scheme: dark)");
function draw() {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim(), rule = style.getPropertyValue("--rule").trim();
  const config = {
    background: "transparent",
    font: "system-ui, 'DejaVu Sans', sans-serif",
    range: { category: dark.matches ? onDark : onLight },
    header: { labelColor: ink, titleColor: ink },
    axis: { labelColor: ink, titleColor: ink, gridColor: rule, domainColor: rule, tickColor: rule, labelFontSize: 12, titleFontSize: 13, titleFontWeight: "normal" },
    legend: { labelColor: ink, titleColor: ink, labelFontSize: 12 },
    title: { color: ink },
    view: { stroke: rule }
  };
  document.querySelectorAll("figure[data-spec]").forEach(figure => {
    const spec = JSON.parse(document.getElementById(figure.dataset.spec).textContent);
    vegaEmbed(figure.querySelector(".chart"), spec, { config, actions: { export: true, source: false, compiled: false, editor: false }, renderer: "svg" })
      .then(() => figure.dataset.drawn = "yes")
      .catch(error => { figure.dataset.drawn = "no"; console.error(figure.dataset.spec, error); });
  });
}
draw();
dark.addEventListener("change", draw);
