/** The design system's style sheet, icons and pictures, from this machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../paths.ts';
import { contentTypeOf, file } from '../http/answers.ts';
import { notFound } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

const folder = path.join(repositoryRoot, 'node_modules/@salesforce-ux/design-system');

export const designSystemRoutes: Routes = [
  {
    method: 'GET',
    pattern: '/local-org/slds/*path',
    handler: (request) => {
      const wanted = path.join(folder, request.params['path'] ?? '');
      if (!wanted.startsWith(path.join(folder, 'assets') + path.sep)) throw notFound();
      return file(request, readAsset(wanted), contentTypeOf(wanted));
    },
  },
];

function readAsset(wanted: string): Uint8Array {
  try {
    return readFileSync(wanted);
  } catch {
    throw notFound();
  }
}
