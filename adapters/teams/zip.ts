import { crc32 } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** File names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, where ZIP begins to count: the same content gives the same bytes. */
const DATE = 0x0021;

/** Numbers of two or four bytes, smallest first, as ZIP writes them. */
function bytes(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const field = Buffer.alloc(size);
      if (size === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );
}

/** A ZIP archive without compression (PKWARE APPNOTE 6.3, sections 4.3 and 4.4). Up to 65,535 files and 4 GB. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const title = Buffer.from(name, 'utf8');
    // From "version needed" up to the length of the extra field: the same in both places.
    const about = bytes(
      [2, VERSION],
      [2, FLAGS],
      [2, 0],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, title.length],
      [2, 0],
    );
    const part = Buffer.concat([bytes([4, LOCAL]), about, title, content]);
    // No comment, first disk, no attributes, and where it begins.
    const where = bytes([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    index.push(bytes([4, CENTRAL], [2, VERSION]), about, where, title);
    parts.push(part);
    offset += part.length;
  }
  const directory = Buffer.concat(index);
  const count = entries.length;
  const end = bytes([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, directory, end]);
}
