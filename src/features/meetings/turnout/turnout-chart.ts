/** The picture of a turnout as options for the chart library. Pure. */

/** A phone in portrait shows this without zooming; the letters stay as large as those of the chat. */
export const CHART = { width: 900, height: 620 } as const;
/** One bar of a chapter, in pixels, with what is around the bars. */
const BAR = 44;
const AROUND = 150;

const GREEN = '#2e7d4f';
const AMBER = '#e0a100';
const RED = '#c0392b';
const GREY = '#5f6368';

export interface Bar {
  label: string;
  /** Per cent, 0 to 100. */
  rate: number;
}

const title = (text: string) => ({ text, left: 'center', top: 16, textStyle: { fontSize: 28, fontWeight: 'bold' } });
const percent = { formatter: '{value}%', fontSize: 20, color: GREY };
/** Below half somebody should ask why; from three quarters on all is well. */
const colourOf = (rate: number) => (rate < 50 ? RED : rate < 75 ? AMBER : GREEN);

/** Meeting after meeting. @param bars the earliest first */
export function meetingsChart(heading: string, bars: readonly Bar[]): Record<string, unknown> {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    title: title(heading),
    grid: { left: 90, right: 40, top: 90, bottom: 80 },
    xAxis: {
      type: 'category',
      data: bars.map((bar) => bar.label),
      axisLabel: { fontSize: 22, color: GREY, interval: 0 },
    },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: percent },
    series: [
      {
        type: 'bar',
        barMaxWidth: 80,
        data: bars.map(({ rate }) => ({ value: rate, itemStyle: { color: colourOf(rate) } })),
        label: { show: true, position: 'top', formatter: '{c}%', fontSize: 24, color: '#202124' },
      },
    ],
  };
}

/** Chapter beside chapter, the best at the top. */
export function chaptersChart(heading: string, bars: readonly Bar[]): Record<string, unknown> {
  const sorted = [...bars].sort((a, b) => a.rate - b.rate);
  return {
    animation: false,
    backgroundColor: '#ffffff',
    title: title(heading),
    grid: { left: 330, right: 90, top: 90, bottom: 60 },
    xAxis: { type: 'value', min: 0, max: 100, axisLabel: percent },
    yAxis: {
      type: 'category',
      data: sorted.map((bar) => bar.label),
      axisLabel: { fontSize: 20, color: '#202124', width: 300, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 30,
        data: sorted.map(({ rate }) => ({ value: rate, itemStyle: { color: colourOf(rate) } })),
        label: { show: true, position: 'right', formatter: '{c}%', fontSize: 20, color: '#202124' },
      },
    ],
  };
}

/** @returns pixels */
export const chaptersHeight = (count: number): number => Math.max(300, count * BAR + AROUND);
