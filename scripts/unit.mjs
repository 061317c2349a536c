/**
 * Runs the local org's unit tests (`*.test.ts`) with Node's own test runner, each file bundled on its own.
 * `node scripts/unit.mjs [part of a path …]`
 */
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const entries = readdirSync(path.join(root, 'scripts'), { recursive: true })
  .map((file) => `scripts/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();
const files = await Promise.all(entries.map(bundle));
let failed = 0;
let passed = 0;
const stream = run({ files, concurrency: 2 });
stream.on('test:fail', (event) => (event.details.type === 'suite' ? 0 : failed++));
stream.on('test:pass', (event) => (event.details.type === 'suite' ? 0 : passed++));
stream.on('end', () => {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
stream.compose(spec).pipe(process.stdout);
