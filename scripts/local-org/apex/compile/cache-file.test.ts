import assert from 'node:assert/strict';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { CacheFile } from './cache-file.ts';

const folder = temporaryFolder('cache-file');

test('a file holds the last value, for those who know its key', () => {
  const path = join(folder, 'one', 'value.bin');
  const [mine, theirs] = [new CacheFile(path), new CacheFile(path)];

  mine.write('a', Buffer.from('first'));
  theirs.write('b', Buffer.from('second'));

  assert.equal(mine.read('a'), null);
  assert.equal(String(mine.read('b')), 'second');
  assert.deepEqual(readdirSync(join(folder, 'one')).sort(), ['.gitignore', 'value.bin']);
});

test('what an ended process left half written is removed', () => {
  const left = join(folder, 'value.bin.part');
  writeFileSync(left, 'half');
  utimesSync(left, new Date(0), new Date(0));

  new CacheFile(join(folder, 'value.bin')).write('a', Buffer.from('whole'));

  assert.ok(!readdirSync(folder).includes('value.bin.part'));
});

test('a folder that cannot be written to keeps nothing', () => {
  writeFileSync(join(folder, 'file'), '');
  const file = new CacheFile(join(folder, 'file', 'value.bin'));

  file.write('a', Buffer.from('lost'));

  assert.equal(file.read('a'), null);
});
