/** The picture as the library takes it: a bar a week, hollow before, filled during, striped after. */
import type { ChartConfiguration, ScriptableContext } from 'chart.js';
import type { CampaignWeek } from 'apex/types';
import { dayText, numberText } from 'c/campaignWords';
import { labels } from './labels';

export interface Colours {
  readonly before: string;
  readonly during: string;
  readonly text: string;
}

export type Bars = ChartConfiguration<'bar', (number | null)[], string>;
type Fill = string | CanvasPattern;

const transparent = 'rgba(0, 0, 0, 0)';

export function barsOf(weeks: readonly CampaignWeek[], colours: Colours): Bars {
  const set = (phase: string, label: string, border: string, fill: (context: ScriptableContext<'bar'>) => Fill) => ({
    label,
    data: weeks.map((week) => ((week.phase ?? 'during') === phase ? (week.points ?? 0) : null)),
    backgroundColor: fill,
    borderColor: border,
    borderWidth: 2,
    maxBarThickness: 28,
    grouped: false,
  });
  return {
    type: 'bar',
    data: {
      labels: weeks.map(({ start }) => dayText(start, false)),
      datasets: [
        set('before', labels.before, colours.before, () => transparent),
        set('during', labels.during, colours.during, () => colours.during),
        set('after', labels.after, colours.during, ({ chart }) => stripes(chart.ctx, colours.during)),
      ],
    },
    options: {
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
          ticks: { color: colours.text, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 },
        },
        y: {
          beginAtZero: true,
          suggestedMax: 1,
          border: { display: false },
          ticks: { color: colours.text, maxTicksLimit: 4, callback: (value) => numberText(Number(value)) },
        },
      },
    },
  };
}

/** Lines from corner to corner, which tell from filled bars without colour. */
function stripes(canvas: CanvasRenderingContext2D, colour: string): Fill {
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
