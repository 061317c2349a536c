/** The picture as the library takes it: a bar a week, the one under way hollow, and a dashed line at the usual week. */
import type { ChartConfiguration } from 'chart.js';
import type { StandingWeek } from 'apex/types';
import { labels } from './labels';
import { numberText, weekText } from './words';

export interface Colours {
  readonly bar: string;
  readonly current: string;
  readonly line: string;
  readonly text: string;
}

export type Bars = ChartConfiguration<'bar' | 'line', number[], string>;

const transparent = 'rgba(0, 0, 0, 0)';

export function barsOf(weeks: readonly StandingWeek[], baseline: number | null, colours: Colours): Bars {
  const last = weeks.length - 1;
  return {
    type: 'bar',
    data: {
      labels: weeks.map(({ start }, index) => (index === last ? labels.thisWeek : weekText(start))),
      datasets: [
        ...(baseline === null || baseline <= 0 ? [] : [lineOf(weeks, baseline, colours)]),
        {
          type: 'bar',
          label: labels.points,
          data: weeks.map(({ points }) => points ?? 0),
          backgroundColor: weeks.map((_, index) => (index === last ? transparent : colours.bar)),
          borderColor: weeks.map((_, index) => (index === last ? colours.current : colours.bar)),
          borderWidth: 2,
          borderSkipped: false,
          maxBarThickness: 32,
        },
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

function lineOf(weeks: readonly StandingWeek[], baseline: number, colours: Colours): Bars['data']['datasets'][number] {
  return {
    type: 'line',
    label: labels.usual,
    data: weeks.map(() => baseline),
    borderColor: colours.line,
    backgroundColor: colours.line,
    borderDash: [6, 4],
    borderWidth: 2,
    pointRadius: 0,
    pointHitRadius: 0,
  };
}
