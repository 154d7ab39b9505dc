/** A chart as SVG. Its parts are large and seldom needed, so they are loaded with the first picture. */

type Draw = (options: object, size: { width: number; height: number }) => string;

const charts: { ready?: Promise<Draw> } = {};

/** @param options as Apache ECharts takes them, with bars and lines @param size pixels @returns SVG */
export async function drawChart(options: object, size: { width: number; height: number }): Promise<string> {
  charts.ready ??= loadCharts();
  return (await charts.ready)(options, size);
}

async function loadCharts(): Promise<Draw> {
  const [core, kinds, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    kinds.BarChart,
    kinds.LineChart,
    components.GridComponent,
    components.TitleComponent,
    components.LegendComponent,
    renderers.SVGRenderer,
  ]);
  return (options, size) => {
    const chart = core.init(null, null, { renderer: 'svg', ssr: true, ...size });
    chart.setOption({ textStyle: { fontFamily: 'Be Vietnam Pro' }, ...options });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
  };
}
