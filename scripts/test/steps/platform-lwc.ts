import { transformBundle, bundleFolders } from '../../build/platform-compile.ts';
import type { Step } from '../step.ts';

export const platformLwc: Step = {
  name: 'platform-lwc',
  proves: "every component compiles with the platform's own LWC compiler",
  async run() {
    const folders = bundleFolders();
    const faults = (await Promise.all(folders.map(transformBundle))).flat();
    return {
      passed: folders.length - new Set(faults.map((fault) => fault.bundle)).size,
      failed: faults.length,
      report: faults.map((fault) => `${fault.bundle}: ${fault.message}`).join('\n'),
    };
  },
};
