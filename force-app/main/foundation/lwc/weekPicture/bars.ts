/** The picture as the library takes it: a bar a week, drawn so that its looks differ without colour. */
import locale from '@salesforce/i18n/locale';
import type { ChartConfiguration, ScriptableContext } from 'chart.js';

/** How a series is drawn: as bars – `faint` is hollow and grey –, or as a dashed line over them. */
export type Look = 'filled' | 'hollow' | 'faint' | 'striped' | 'dashed';

export interface WeekSeries {
  readonly look: Look;
  /** What the legend calls it. */
  readonly name: string;
  /** What its number is called where somebody points at it. */
  readonly measure: string;
  /** One for each week; null where the week has nothing of this series. */
  readonly points: readonly (number | null)[];
}

export interface WeekBars {
  /** Oldest first, as the axis names them. */
  readonly weeks: readonly string[];
  readonly series: readonly WeekSeries[];
}

export type ColourOf = (look: Look | 'text') => string;
export type Bars = ChartConfiguration<'bar' | 'line', (number | null)[], string>;
type DataSet = Bars['data']['datasets'][number];

const transparent = 'rgba(0, 0, 0, 0)';

export function barsOf({ weeks, series }: WeekBars, colourOf: ColourOf): Bars {
  const isLine = ({ look }: WeekSeries): boolean => look === 'dashed';
  return {
    type: 'bar',
    data: {
      labels: [...weeks],
      // What comes first is drawn on top.
      datasets: [
        ...series.filter(isLine).map((line) => lineOf(line, colourOf)),
        ...series.filter((one) => !isLine(one)).map((bars) => barsOfSeries(bars, colourOf)),
      ],
    },
    options: optionsOf(colourOf('text')),
  };
}

function optionsOf(text: string): Bars['options'] {
  return {
    responsive: true,
    maintainAspectRatio: false,
    // The picture stands still: nothing moves for whoever prefers that, and nothing is lost for the others.
    animation: false,
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: { label: (item) => `${item.dataset.label ?? ''}: ${numberText(Number(item.raw))}` },
      },
    },
    scales: {
      x: {
        grid: { display: false },
        ticks: { color: text, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 },
      },
      y: {
        beginAtZero: true,
        suggestedMax: 1,
        border: { display: false },
        ticks: { color: text, maxTicksLimit: 4, callback: (value) => numberText(Number(value)) },
      },
    },
  };
}

function barsOfSeries({ look, measure, points }: WeekSeries, colourOf: ColourOf): DataSet {
  const colour = colourOf(look);
  return {
    type: 'bar',
    label: measure,
    data: [...points],
    backgroundColor: (context: ScriptableContext<'bar'>) => fillOf(look, colour, context.chart.ctx),
    borderColor: colour,
    borderWidth: 2,
    borderSkipped: false,
    maxBarThickness: 32,
    // A week has a bar of one series: the others leave no gap beside it.
    grouped: false,
  };
}

function lineOf({ measure, points }: WeekSeries, colourOf: ColourOf): DataSet {
  const colour = colourOf('dashed');
  return {
    type: 'line',
    label: measure,
    data: [...points],
    borderColor: colour,
    backgroundColor: colour,
    borderDash: [6, 4],
    borderWidth: 2,
    pointRadius: 0,
    pointHitRadius: 0,
  };
}

function fillOf(look: Look, colour: string, canvas: CanvasRenderingContext2D): string | CanvasPattern {
  if (look === 'striped') {
    return stripes(canvas, colour);
  }
  return look === 'filled' ? colour : transparent;
}

/** Lines from corner to corner. */
function stripes(canvas: CanvasRenderingContext2D, colour: string): string | CanvasPattern {
  const size = 8;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) {
    return transparent;
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return canvas.createPattern(tile, 'repeat') ?? transparent;
}

function numberText(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
