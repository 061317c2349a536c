/** What a test costs that does nothing: 300 of them, in 30 classes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '../local-org/testing/run-tests.ts';
import { writeEmptyTests } from './compile/made-project.ts';
import { median, type Measure } from './measure.ts';

export const emptyTests: Measure = {
  name: 'empty-tests',
  doing: 'Running 300 empty tests',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'keyline-tests-'));
    try {
      writeEmptyTests(folder, 30, 10);
      const { outcomes, ms } = await runTests({ projectDir: folder });
      const passed = outcomes.filter(({ status }) => status === 'passed').length;
      if (passed !== 300) throw new Error(`${passed} of 300 tests passed.`);
      return [
        {
          what: 'An empty test',
          value: median(outcomes.map((outcome) => outcome.ms)),
          unit: 'ms',
          bound: { kind: 'promise', atMost: 2 },
        },
        {
          what: '300 empty tests, cold',
          value: ms / 1000,
          unit: 's',
          note: 'with compiling and starting',
          bound: { kind: 'feel', atMost: 10 },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
