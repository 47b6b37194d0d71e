import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits each of red, green, blue and alpha. */
const RGBA = [8, 6, 0, 0, 0];

function uint32(value: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(value >>> 0);
  return field;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A square picture of `size` pixels as a PNG file (W3C PNG, third edition); `paint` gives the colour of each pixel. */
export function png(size: number, paint: (x: number, y: number) => Colour): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < size; y += 1) {
    // Each row begins with the number of its filter: none.
    const row: number[] = [0];
    for (let x = 0; x < size; x += 1) row.push(...paint(x, y));
    rows.push(Buffer.from(row));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([uint32(size), uint32(size), Buffer.from(RGBA)])),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
