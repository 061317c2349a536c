/** How compiled Apex compares with hand-written JavaScript that does the same. */
import { amounts, cents, mapCounting, sorting, textBuilding } from './compute/by-hand.ts';
import { callWork, workloadsOrg } from './apex-workloads.ts';
import { median, timeOf, type Measure, type Row } from './measure.ts';

interface Workload {
  readonly what: string;
  readonly className: string;
  readonly count: number;
  readonly byHand: (count: number) => number;
  /** Shown, not promised: what is done by hand is less than what Apex does. */
  readonly isUnequal?: boolean;
}

const workloads: readonly Workload[] = [
  { what: 'Sorting', className: 'Sorting', count: 100_000, byHand: sorting },
  { what: 'Building text', className: 'TextBuilding', count: 100_000, byHand: textBuilding },
  { what: 'Counting in maps', className: 'MapCounting', count: 200_000, byHand: mapCounting },
  { what: 'Decimal amounts', className: 'Amounts', count: 100_000, byHand: amounts },
  { what: 'Decimal amounts by plain cents', className: 'Amounts', count: 100_000, byHand: cents, isUnequal: true },
];

/** One of each runs in turn, so that a busy machine slows both. */
const rounds = 9;

export const apexCompute: Measure = {
  name: 'apex-compute',
  doing: 'Computing in Apex and by hand in JavaScript',
  run() {
    const org = workloadsOrg();
    try {
      return Promise.resolve(
        workloads.map((workload) => compare(workload, (n) => callWork(org, workload.className, n))),
      );
    } finally {
      org.close();
    }
  },
};

function compare({ what, byHand, count, isUnequal }: Workload, apex: (count: number) => number): Row {
  const [expected, actual] = [byHand(count), apex(count)];
  if (expected !== actual) throw new Error(`${what}: Apex gives ${actual}, JavaScript ${expected}.`);
  const times = Array.from({ length: rounds }, () => [timeOf(() => apex(count)), timeOf(() => byHand(count))] as const);
  const [inApex, inJavaScript] = [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
  return {
    what: `${what}, Apex by JavaScript`,
    value: inApex / inJavaScript,
    unit: 'times',
    note: `${inApex.toFixed(1)} and ${inJavaScript.toFixed(1)} ms`,
    ...(isUnequal === true ? {} : { bound: { kind: 'promise', atMost: 3 } as const }),
  };
}
