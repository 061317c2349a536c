import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { watchFolders } from './watch-folders.ts';

test('files that are replaced again and again, and new folders, are seen', async () => {
  const root = temporaryFolder('watched');
  mkdirSync(join(root, 'app/classes'), { recursive: true });
  const seen: string[] = [];
  let wake: () => void = () => undefined;
  const stop = watchFolders(root, ['app'], (path) => {
    seen.push(path);
    wake();
  });
  const next = async (path: string, change: () => void): Promise<void> => {
    seen.length = 0;
    change();
    while (!seen.includes(path)) await new Promise<void>((resolve) => (wake = resolve));
  };
  const replace = (path: string) => (): void => {
    writeFileSync(join(root, 'part'), 'x');
    renameSync(join(root, 'part'), join(root, path));
  };

  await next('app/classes/A.cls', replace('app/classes/A.cls'));
  await next('app/classes/A.cls', replace('app/classes/A.cls'));
  await next('app/new.xml', () => {
    mkdirSync(join(root, 'app/more'));
    writeFileSync(join(root, 'app/new.xml'), 'x');
  });
  await next('app/more/B.cls', replace('app/more/B.cls'));
  writeFileSync(join(root, 'app/more/B.cls.swp'), 'x');

  stop();
  assert.ok(!seen.includes('app/more/B.cls.swp'));
});
