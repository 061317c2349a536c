import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpFault } from './fault.ts';
import { partsOf } from './multipart.ts';

const type = 'multipart/form-data; boundary="b"';
const body = (text: string): Uint8Array => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');

test('parts have their names, types and bytes', () => {
  const parts = partsOf(
    type,
    body(
      '--b\nContent-Disposition: form-data; name="entity"\nContent-Type: application/json\n\n{"a":1}\n--b\nContent-Disposition: form-data; name="Body"; filename="x.bin"\nContent-Type: image/png\n\n\u00ff\n\n\u0000\n--b--\n',
    ),
  );

  assert.deepEqual(
    parts.map(({ name, fileName, contentType, content }) => [name, fileName, contentType, content.toString('latin1')]),
    [
      ['entity', null, 'application/json', '{"a":1}'],
      ['Body', 'x.bin', 'image/png', '\u00ff\r\n\r\n\u0000'],
    ],
  );
});

test('what is cut off or has no names is refused', () => {
  for (const text of ['', '--b', '--b\n\nx', '--b\nContent-Disposition: form-data\n\nx\n--b--'])
    assert.throws(() => partsOf(type, body(text)), HttpFault, JSON.stringify(text));
  assert.throws(() => partsOf('multipart/form-data', body('--b--')), HttpFault);
});
