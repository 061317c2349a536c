/** What the product's process holds after it has served the tier list. */
import type { Measure } from './measure.ts';
import { many } from './tier-list.ts';
import { managerOf, visit } from './visit.ts';

export const heap: Measure = {
  name: 'heap',
  doing: 'Looking at the memory in use',
  async run(bench) {
    const product = await bench.product(many);
    await visit(await bench.browser(), product.url, '/lightning/n/TierList', await managerOf(product.url));
    const { heapUsed, resident } = await product.memory();
    return [
      {
        what: `Heap after serving ${many} key accounts`,
        value: heapUsed / 1024 / 1024,
        unit: 'MB',
        note: `resident ${(resident / 1024 / 1024).toFixed(0)} MB`,
      },
    ];
  },
};
