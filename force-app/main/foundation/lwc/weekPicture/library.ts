/** Chart.js, as the static resource has it. */
import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import chartjs from '@salesforce/resourceUrl/chartjs';
import type { Chart } from 'chart.js';
import type { Bars } from './bars';

/** A picture on the page. */
export interface Picture {
  show(bars: Bars): void;
  destroy(): void;
}

type ChartClass = new (canvas: HTMLCanvasElement, bars: Bars) => Chart<'bar' | 'line', (number | null)[], string>;

export async function loadChart(component: LightningElement): Promise<void> {
  await loadScript(component, chartjs);
}

/** @param place an element that is left to be filled by hand */
export function drawOn(place: HTMLElement, bars: Bars): Picture {
  const canvas = document.createElement('canvas');
  place.append(canvas);
  const { Chart: Library } = window as unknown as { Chart: ChartClass };
  const chart = new Library(canvas, bars);
  return {
    show: ({ data, options }) => {
      chart.data = data;
      if (options !== undefined) {
        chart.options = options;
      }
      chart.update('none');
    },
    destroy: () => {
      chart.destroy();
      canvas.remove();
    },
  };
}
