import { kinds, type Find, type Kind } from './kinds.ts';

/** Puts a label in the place of each find; finds that touch or lie on top of each other get one, of the most telling. */
export function maskText(text: string, spans: readonly Find[], label: (kind: Kind) => string): string {
  const merged: { from: number; to: number; kind: Kind }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from >= last.to) {
      merged.push({ ...span });
      continue;
    }
    last.to = Math.max(last.to, span.to);
    if (kinds.indexOf(span.kind) < kinds.indexOf(last.kind)) last.kind = span.kind;
  }
  let at = 0;
  let masked = '';
  for (const { from, to, kind } of merged) {
    masked += text.slice(at, from) + label(kind);
    at = to;
  }
  return masked + text.slice(at);
}
