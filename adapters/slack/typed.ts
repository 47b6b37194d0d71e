const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

function reference(inner: string): string {
  const [target = '', label] = inner.split('|', 2).map(unescaped);
  if (target.startsWith('@') || target.startsWith('#'))
    return label === undefined ? target : `${target[0] ?? ''}${label}`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}

/**
 * What somebody typed, from the form in which Slack passes messages on: links and mentions as they were seen, the three
 * escaped characters as themselves. (docs.slack.dev/messaging/formatting-message-text)
 */
export function asTyped(text: string): string {
  return text.replace(/<([^<>]*)>|[^<>]+/g, (match, inner: string | undefined) =>
    inner === undefined ? unescaped(match) : reference(inner),
  );
}

/** The first word, in lower case, and the rest of what was typed after `/kracht`. */
export function asCommand(text: string): { readonly command: string; readonly rest: string } {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return { command: word.toLowerCase(), rest: rest.trim() };
}
