/** `Compression.ZipWriter`, `ZipReader` and `ZipEntry`. Apex Reference, "Compression Namespace". */
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexBlob } from '../../values/blob.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import type { PlatformClass } from '../platform-class.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { crc32, readZip, writeZip, type Entry } from './zip-format.ts';

const ENTRY = platformType('Compression.ZipEntry');
const levels: Readonly<Record<string, number>> = {
  BEST_COMPRESSION: 9,
  BEST_SPEED: 1,
  DEFAULT_LEVEL: -1,
  NO_COMPRESSION: 0,
};

class ZipEntry {
  readonly typeName = 'Compression.ZipEntry';

  constructor(readonly entry: Entry) {}
}

class ZipArchive {
  entries: ZipEntry[] = [];
  level = 'DEFAULT_LEVEL';
  isStored = false;

  constructor(readonly typeName: 'Compression.ZipWriter' | 'Compression.ZipReader') {}

  find(name: string): ZipEntry | null {
    return this.entries.find(({ entry }) => entry.name === name) ?? null;
  }

  add(added: ZipEntry): ZipEntry {
    if (this.find(added.entry.name))
      throw apexError('Compression.ZipException', `duplicate entry: ${added.entry.name}`);
    this.entries.push(added);
    return added;
  }
}

function extract(archive: ZipArchive, name: string): ApexBlob {
  const found = archive.find(name);
  if (!found) throw apexError('Compression.ZipException', `Entry not found: ${name}`);
  return new ApexBlob(found.entry.content);
}

const isArchive =
  (typeName: string) =>
  (value: unknown): boolean =>
    value instanceof ZipArchive && value.typeName === typeName;

const listing: PlatformClass['methods'] = {
  'getEntries()': (_tx, self: ZipArchive) => new ApexList(ENTRY, [...self.entries]),
  'getEntry(String)': (_tx, self: ZipArchive, name: string) => self.find(name),
};

export const compressionClasses: readonly PlatformClass[] = [
  {
    name: 'Compression.ZipWriter',
    constructors: { '()': () => new ZipArchive('Compression.ZipWriter') },
    methods: {
      ...listing,
      'addEntry(String, Blob)': (tx, self: ZipArchive, name: string, data: ApexBlob) =>
        self.add(
          new ZipEntry({
            name,
            content: data.bytes,
            comment: '',
            modified: tx.org.clock.now(),
            isStored: self.isStored,
            compressedSize: 0,
          }),
        ),
      'addEntry(Compression.ZipEntry)': (_tx, self: ZipArchive, entry: ZipEntry) =>
        self.add(new ZipEntry({ ...entry.entry })),
      'getArchive()': (_tx, self: ZipArchive) =>
        new ApexBlob(
          writeZip(
            self.entries.map(({ entry }) => entry),
            levels[self.level] ?? -1,
          ),
        ),
      'getLevel()': (_tx, self: ZipArchive) => platformEnumValue('Compression.Level', self.level),
      'setLevel(Compression.Level)': (_tx, self: ZipArchive, level: ApexEnumValue) =>
        Object.assign(self, { level: level.name }),
      'getMethod()': (_tx, self: ZipArchive) =>
        platformEnumValue('Compression.Method', self.isStored ? 'STORED' : 'DEFLATED'),
      'setMethod(Compression.Method)': (_tx, self: ZipArchive, method: ApexEnumValue) =>
        Object.assign(self, { isStored: method.name === 'STORED' }),
      'removeEntry(String)': (_tx, self: ZipArchive, name: string) =>
        void (self.entries = self.entries.filter(({ entry }) => entry.name !== name)),
    },
    isInstance: isArchive('Compression.ZipWriter'),
  },
  {
    name: 'Compression.ZipReader',
    constructors: {
      '(Blob)': (_tx, _types, bytes: ApexBlob) =>
        Object.assign(new ZipArchive('Compression.ZipReader'), {
          entries: readZip(bytes.bytes).map((entry) => new ZipEntry(entry)),
        }),
    },
    methods: {
      ...listing,
      'extract(String)': (_tx, self: ZipArchive, name: string) => extract(self, name),
      'extract(Compression.ZipEntry)': (_tx, self: ZipArchive, entry: ZipEntry) => extract(self, entry.entry.name),
      'getEntriesMap()': (_tx, self: ZipArchive) =>
        new ApexMap(
          stringType,
          ENTRY,
          self.entries.map((entry) => [entry.entry.name, entry] as const),
        ),
      'getEntryNames()': (_tx, self: ZipArchive) =>
        new ApexList(
          stringType,
          self.entries.map(({ entry }) => entry.name),
        ),
    },
    isInstance: isArchive('Compression.ZipReader'),
  },
  {
    name: 'Compression.ZipEntry',
    methods: {
      'getComment()': (_tx, self: ZipEntry) => (self.entry.comment === '' ? null : self.entry.comment),
      'getCompressedSize()': (_tx, self: ZipEntry) => BigInt(self.entry.compressedSize),
      'getContent()': (_tx, self: ZipEntry) => new ApexBlob(self.entry.content),
      'getCrc()': (_tx, self: ZipEntry) => BigInt(crc32(self.entry.content)),
      'getLastModifiedTime()': (_tx, self: ZipEntry) => new ApexDatetime(self.entry.modified),
      'getMethod()': (_tx, self: ZipEntry) =>
        platformEnumValue('Compression.Method', self.entry.isStored ? 'STORED' : 'DEFLATED'),
      'getName()': (_tx, self: ZipEntry) => self.entry.name,
      'getUncompressedSize()': (_tx, self: ZipEntry) => BigInt(self.entry.content.length),
      'setComment(String)': (_tx, self: ZipEntry, comment: string) => ((self.entry.comment = comment), self),
      'setContent(Blob)': (_tx, self: ZipEntry, data: ApexBlob) => ((self.entry.content = data.bytes), self),
      'setLastModifiedTime(Datetime)': (_tx, self: ZipEntry, at: ApexDatetime) => ((self.entry.modified = at.ms), self),
      'setMethod(Compression.Method)': (_tx, self: ZipEntry, method: ApexEnumValue) => (
        (self.entry.isStored = method.name === 'STORED'),
        self
      ),
    },
    isInstance: (value) => value instanceof ZipEntry,
  },
];
