/** First rows of the tier list, in the org and on the screen, with few and with many key accounts. */
import { apiAs } from '../stories/api.ts';
import { median, type Bound, type Measure, type Row } from './measure.ts';
import { managerOf, visit } from './visit.ts';

const few = 50;
/** The size that the product is made for. */
export const many = 2000;

const callsTimed = 25;
const visitsTimed = 5;
const ratio: Bound = { kind: 'promise', atMost: 1.3 };
const feel: Bound = { kind: 'feel', atMost: 1500 };

/** What the tier list asks for when it opens. */
export const tierListQuery = {
  view: 'all',
  search: '',
  industry: '',
  region: '',
  ownerId: null,
  sortField: 'accountName',
  sortDirection: 'asc',
  offset: 0,
  pageSize: 50,
};

interface Side {
  readonly url: string;
  readonly userId: string;
}

export const tierList: Measure = {
  name: 'tier-list',
  doing: `Opening the tier list with ${few} and with ${many} key accounts`,
  async run(bench) {
    const browser = await bench.browser();
    const sides: Side[] = [];
    for (const accounts of [few, many]) {
      const { url } = await bench.product(accounts);
      sides.push({ url, userId: await managerOf(url) });
    }
    const calls = await inTurn(callsTimed, sides, callApex);
    const visits = await inTurn(visitsTimed, sides, ({ url, userId }) =>
      visit(browser, url, '/lightning/n/TierList', userId),
    );
    return [...compared('first page from Apex', calls), ...compared('first rows in the browser', visits, feel)];
  },
};

/**
 * Takes turns, so that whatever else the machine does slows both. The first round warms up and is not counted.
 * @returns a median for each side
 */
async function inTurn(
  rounds: number,
  sides: readonly Side[],
  time: (side: Side) => Promise<number>,
): Promise<number[]> {
  const times = sides.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, side] of sides.entries()) {
      const took = await time(side);
      if (round > 0) times[index]?.push(took);
    }
  }
  return times.map(median);
}

function compared(what: string, [small = Number.NaN, large = Number.NaN]: readonly number[], bound?: Bound): Row[] {
  return [
    { what: `Tier list, ${what}, ${few} key accounts`, value: small, unit: 'ms' },
    { what: `Tier list, ${what}, ${many} key accounts`, value: large, unit: 'ms', ...(bound && { bound }) },
    { what: `Tier list, ${what}, ${many} to ${few}`, value: large / small, unit: 'times', bound: ratio },
  ];
}

async function callApex({ url, userId }: Side): Promise<number> {
  const begun = performance.now();
  const { status, body } = await apiAs(url, userId).apex('TierListController.getPage', { query: tierListQuery });
  const took = performance.now() - begun;
  if (status !== 200) throw new Error(`The tier list was refused: ${JSON.stringify(body)}`);
  return took;
}
