/** Points git at .githooks in a checkout; does nothing in CI, in a tarball, or without the development packages. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!process.env.CI && existsSync('.git') && existsSync('node_modules/lint-staged')) {
  execFileSync('git', ['config', 'core.hooksPath', '.githooks']);
}
