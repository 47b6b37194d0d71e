import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 64;
/** The planes of the page: so many colours are kept as they are, however near they come to each other. */
const PLANES = 16;
/** Further colours must be so far from all others, so that a small sign in orange counts as much as another grey. */
const APART = 20;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row after row. */
  readonly rgb: Buffer;
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const size = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) });
  }
  return chunks;
}

/** The guess of filter 4 (W3C, PNG specification, 9.4): the neighbour nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Reads a picture as Chromium writes it: eight bits, RGB with or without alpha, not interlaced. */
function read(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks[0]!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type, interlaced] = [header[8], header[9], header[12]];
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error('Not a picture of Chromium');
  const size = type === 6 ? 4 : 3;
  const stride = width * size;
  const packed = inflateSync(Buffer.concat(chunks.filter((one) => one.type === 'IDAT').map((one) => one.data)));
  const rgb = Buffer.alloc(width * height * 3);
  let above: Buffer = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)]!;
    const row = Buffer.from(packed.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x += 1) {
      const left = x < size ? 0 : row[x - size]!;
      const up = above[x]!;
      const corner = x < size ? 0 : above[x - size]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      row[x] = (row[x]! + guess) & 0xff;
    }
    for (let x = 0; x < width; x += 1) row.copy(rgb, (y * width + x) * 3, x * size, x * size + 3);
    above = row;
  }
  return { width, height, rgb };
}

/** The colours of a picture, those that occur most first. */
function colours({ rgb }: Pixels): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
}

function distance(one: number, other: number): number {
  const apart = (shift: number): number => ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
  return Math.hypot(apart(16), apart(8), apart(0));
}

/** The colours the picture is told in, of all it has. */
function paletteOf(ranked: readonly number[]): readonly number[] {
  const palette: number[] = [];
  for (const colour of ranked) {
    if (palette.length === COLOURS) break;
    if (palette.length < PLANES || palette.every((one) => distance(one, colour) > APART)) palette.push(colour);
  }
  return palette;
}

const nearest = (colour: number, palette: readonly number[]): number =>
  palette.reduce((best, one, at) => (distance(one, colour) < distance(palette[best]!, colour) ? at : best), 0);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The same picture in 64 of its colours: enough for a page of text, at a fraction of the size. */
export function smaller(png: Buffer): Buffer {
  const pixels = read(png);
  const { width, height, rgb } = pixels;
  const ranked = colours(pixels);
  const palette = paletteOf(ranked);
  const indexOf = new Map(ranked.map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf.get(rgb.readUIntBE((y * width + x) * 3, 3))!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
