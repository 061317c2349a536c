/** `npm run build`: what a deploy needs and git does not keep: declarations, and each component's `.js` beside its `.ts`. */
import { build } from './build.ts';

const faults = await build();
if (faults !== '') {
  console.error(faults);
  process.exitCode = 1;
}
