/** Writes the page of the catalogue: `node scripts/run.mjs scripts/local-org/errors/write-page.ts` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { errorPage } from './page.ts';

writeFileSync(join(repositoryRoot, 'scripts/local-org/errors/README.md'), errorPage());
