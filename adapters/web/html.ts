/** Markup that is safe to send. Only `html` makes it, so text can never pass for it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;

/** What may stand between the literal parts: text and numbers are escaped, markup is kept, null and false are nothing. */
export type Piece = string | number | Html | readonly Piece[] | null | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  // A parser turns a bare carriage return into a newline and drops a NUL; both would change what somebody wrote.
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** Text as it may stand between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.toWellFormed().replace(/[&<>"'`\r\0]/g, (one) => ENTITIES[one] ?? one);
}

function written(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return piece instanceof Markup ? piece.toString() : piece.map(written).join('');
}

/**
 * Writes markup; every piece is escaped unless it is markup itself. An attribute must be quoted: a piece right after
 * `=` throws, for no escaping is safe there.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Markup(
    parts.reduce((before, part, index) => {
      if (parts[index - 1]?.endsWith('=') === true) throw new Error('A value in markup stands without quotes.');
      return before + written(pieces[index - 1] ?? null) + part;
    }),
  );
}

/** The address when it leads to the web, otherwise null: nothing else may become a link. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null;
}

/** A name for the page that every part of an identifier of ours can stand in: letters, digits and dashes only. */
export function domId(prefix: string, id: string): string {
  return `${prefix}-${id.replace(/[^A-Za-z0-9-]/g, (one) => `_${one.charCodeAt(0).toString(16)}`)}`;
}
