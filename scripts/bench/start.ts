/** How long `npm start` takes, cold and warm. */
import type { Measure } from './measure.ts';

export const start: Measure = {
  name: 'start',
  doing: 'Starting in a fresh checkout, then again',
  async run(bench) {
    const cold = await bench.coldStart();
    const warm = await bench.start();
    return [
      { what: 'Cold start to ready', value: cold.ready, unit: 's', note: 'nothing built, org is filled' },
      { what: 'Cold start to first page', value: cold.firstPage, unit: 's' },
      { what: 'Warm start to ready', value: warm.ready, unit: 's' },
      { what: 'Warm start to first page', value: warm.firstPage, unit: 's', bound: { kind: 'feel', atMost: 5 } },
    ];
  },
};
