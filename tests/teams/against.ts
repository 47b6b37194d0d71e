import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { AdaptiveCard } from '../../adapters/teams/card.ts';
import { renderCard } from '../../adapters/teams/render.ts';
import type { TeamsWords } from '../../adapters/teams/words.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Block, Message, Token } from '../../src/chat/index.ts';
import { cardObjections } from '../fakes/teams/objections.ts';
import type { Json } from '../fakes/teams/shape.ts';

const SCHEMA = new URL('../../../shared/schemas/adaptive-card-1.5.schema.json', import.meta.url);

export const words: TeamsWords = teamsWords;
export const of = (...blocks: readonly Block<Token>[]): Message<Token> => ({ summary: 'Samenvatting', blocks });
/** The card of these blocks, as it goes over the wire. */
export const card = (...blocks: readonly Block<Token>[]): Json => renderCard(of(...blocks), words) as unknown as Json;

/** The official schema, or null where it is not on this machine. */
export const schema = ((): ((card: unknown) => readonly object[]) | null => {
  if (!existsSync(SCHEMA)) {
    console.log('The official schema is not at ../shared/schemas on this machine: cards are not held against it');
    return null;
  }
  const { id: _, $schema: __, ...rest } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Json;
  const validate = new Ajv({ strict: false, allErrors: true, formats: { uri: true, 'uri-reference': true } }).compile(
    rest,
  );
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
})();

/** What Teams has against a card: by its schema, and besides. */
export function against(made: AdaptiveCard): readonly unknown[] {
  return [...(schema?.(made) ?? []), ...cardObjections(made as unknown as Json)];
}
