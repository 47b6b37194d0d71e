/** Characters as a reader counts them on both platforms: code points, so that an emoji is one and not two. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// C0 and C1 controls but for tab and newline; the invisible direction switches that can make a line read backwards.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What a person typed, as we keep it: newlines normalised, control characters gone, no white space around it. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim();
}

/** Fills `{name}` places in a sentence. A place without a value is a programmer's mistake and throws. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  // Most sentences have no places, and this runs for each that is shown.
  if (!sentence.includes('{')) return sentence;
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${sentence}"`);
    return String(value);
  });
}
