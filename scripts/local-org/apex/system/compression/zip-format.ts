/** Zip archives: reading and writing their records. APPNOTE.TXT, ".ZIP File Format Specification", PKWARE. */
import { deflateRawSync, inflateRawSync, crc32 as nativeCrc32 } from 'node:zlib';
import { apexError } from '../../values/exception.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;

export interface Entry {
  name: string;
  content: Uint8Array;
  comment: string;
  /** Milliseconds since 1970. */
  modified: number;
  isStored: boolean;
  compressedSize: number;
}

/** @returns the archive's bytes. @param level 0 to 9, or -1 for the usual */
export function writeZip(entries: readonly Entry[], level: number): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.isStored ? content : deflateRawSync(content, { level });
    entry.compressedSize = packed.length;
    const name = Buffer.from(entry.name);
    const comment = Buffer.from(entry.comment);
    const shared = sharedHeader(entry, content, packed, name);
    const local = Buffer.concat([word(LOCAL), shared, half(0), name, packed]);
    const tail = Buffer.concat([half(0), half(comment.length), half(0), half(0), word(0), word(offset)]);
    directory.push(Buffer.concat([word(CENTRAL), half(20), shared, tail, name, comment]));
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = half(entries.length);
  const end = Buffer.concat([word(END), half(0), half(0), count, count, word(index.length), word(offset), half(0)]);
  return Buffer.concat([...bodies, index, end]);
}

function sharedHeader(entry: Entry, content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const at = new Date(entry.modified);
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return Buffer.concat([
    ...[20, UTF8, entry.isStored ? 0 : 8, time, date].map(half),
    ...[crc32(content), packed.length, content.length].map(word),
    half(name.length),
  ]);
}

/** @returns the entries; raises a ZipException where the bytes are no archive */
export function readZip(bytes: Uint8Array): Entry[] {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(word(END));
  if (end < 0) throw apexError('Compression.ZipException', 'Invalid zip archive');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const commentAt = at + 46 + nameLength + extraLength;
    entries.push({
      name,
      content: contentAt(archive, at),
      comment: archive.toString('utf8', commentAt, commentAt + commentLength),
      modified: momentOf(archive.readUInt16LE(at + 14), archive.readUInt16LE(at + 12)),
      isStored: archive.readUInt16LE(at + 10) === 0,
      compressedSize: archive.readUInt32LE(at + 20),
    });
    at = commentAt + commentLength;
  }
  return entries;
}

function contentAt(archive: Buffer, at: number): Uint8Array {
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
}

function momentOf(date: number, time: number): number {
  return Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

let table: Uint32Array | null = null;

/** Node has it from 20.15 on. */
export function crc32(bytes: Uint8Array): number {
  if (typeof nativeCrc32 === 'function') return nativeCrc32(bytes);
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function half(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
