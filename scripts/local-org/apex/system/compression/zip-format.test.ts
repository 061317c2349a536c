import { test } from 'node:test';
import assert from 'node:assert/strict';
import { crc32, readZip, writeZip, type Entry } from './zip-format.ts';

const entry = (name: string, text: string, isStored = false): Entry => ({
  name,
  content: Buffer.from(text),
  comment: '',
  modified: Date.UTC(2024, 1, 29, 12, 30, 10),
  isStored,
  compressedSize: 0,
});

test('an archive gives back what went in', () => {
  const read = readZip(writeZip([entry('a.txt', 'x'.repeat(500)), entry('é/b.txt', 'stored', true)], -1));
  assert.deepEqual(
    read.map(({ name, content, isStored }) => [name, Buffer.from(content).toString(), isStored]),
    [
      ['a.txt', 'x'.repeat(500), false],
      ['é/b.txt', 'stored', true],
    ],
  );
  assert.equal(read[0]?.modified, Date.UTC(2024, 1, 29, 12, 30, 10));
  assert.ok((read[0]?.compressedSize ?? 500) < 50);
});

test('checksums are those of the format', () => assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926));

test('other bytes are a ZipException', () => {
  assert.throws(() => readZip(Buffer.from('no archive')), { typeName: 'Compression.ZipException' });
});
