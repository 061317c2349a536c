import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

export const convert: Step = {
  name: 'convert',
  proves: 'the Salesforce CLI reads the whole package as source',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'keyline-mdapi-'));
    try {
      const result = await runCommand(
        'sf',
        ['project', 'convert', 'source', '--root-dir', 'force-app', '--output-dir', folder],
        {
          SF_DISABLE_TELEMETRY: 'true',
          SF_AUTOUPDATE_DISABLE: 'true',
          SF_DISABLE_LOG_FILE: 'true',
        },
      );
      const failed = result.status === 0 ? 0 : 1;
      return { passed: 1 - failed, failed, report: failed === 0 ? '' : result.output + result.errors };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
