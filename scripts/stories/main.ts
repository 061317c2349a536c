/**
 * Plays the stories in a real browser on the running product.
 *
 *     node scripts/run.mjs --tools scripts/stories/main.ts [part of a title …] [--screenshots DIR] [--failures]
 *
 * With --failures it tells of those that fail alone.
 */
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { RunningStage } from './stage.ts';
import { stories } from './stories.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { screenshots: { type: 'string' }, failures: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = stories.filter(
  ({ title }) =>
    positionals.length === 0 || positionals.some((part) => title.toLowerCase().includes(part.toLowerCase())),
);
const browser = await openBrowser();
const say = values.failures ? (): void => undefined : console.log;
const stage = await RunningStage.open(browser, values.screenshots ?? null, say);
try {
  for (const story of wanted) {
    say(story.title);
    try {
      await story.run(stage);
    } catch (error) {
      stage.failures.push(story.title);
      console.log(
        `${values.failures ? `${story.title}\n` : ''}  ✗ ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
} finally {
  await stage.close();
  await browser.close();
}
console.log(`\n${stage.passed} passed, ${stage.failures.length} failed`);
process.exitCode = stage.failures.length > 0 ? 1 : 0;
