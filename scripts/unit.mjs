/**
 * Runs the local org's unit tests (`*.test.ts`) with Node's own test runner: all bundled in one build, each
 * run in a process of its own, two at a time. `node scripts/unit.mjs [part of a path …]`
 */
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import path from 'node:path';
import { bundleAll } from './bundle.mjs';
import { root } from './install.mjs';

const wanted = process.argv.slice(2);
const entries = readdirSync(path.join(root, 'scripts'), { recursive: true })
  .map((file) => `scripts/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();
if (entries.length === 0) {
  console.error(`No unit test has ${wanted.join(' or ')} in its path.`);
  process.exit(1);
}
const results = run({ files: await bundleAll(entries), concurrency: 2 });
let failed = 0;
let passed = 0;
results.on('test:fail', (event) => (event.details.type === 'suite' ? 0 : failed++));
results.on('test:pass', (event) => (event.details.type === 'suite' ? 0 : passed++));
for await (const text of results.compose(spec)) {
  process.stdout.write(text);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
