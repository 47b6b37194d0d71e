import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { renderHome } from '../../adapters/slack/render-home.ts';
import { renderMessage } from '../../adapters/slack/render.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import { sealForm, sealMessage } from '../../src/chat/index.ts';
import { arbitraryWorld } from '../dialogs/arbitrary-world.ts';
import { everyForm, everyMessage } from '../dialogs/everything.ts';
import { sample } from '../dialogs/sample.ts';
import { variantsOf } from '../dialogs/variants.ts';
import type { World } from '../dialogs/world.ts';
import { complaintsOf, viewComplaints } from '../fakes/slack/limits.ts';
import { type Json, list } from '../fakes/slack/shape.ts';

const token = (): string => 'token-1234567890';

/** What Slack would not take of all that the dialogs can say of this world. */
function complaints(world: World): readonly string[] {
  const messages = everyMessage(world).flatMap(([name, said]) => {
    const sealed = sealMessage(said, token);
    const { blocks } = renderMessage(sealed);
    const all = [...complaintsOf(list(blocks), 50), ...viewComplaints(renderHome(sealed) as unknown as Json)];
    return all.map((one) => `${name}: ${one}`);
  });
  const forms = everyForm(world).flatMap(([name, asked]) => {
    const view = renderForm(sealForm(asked, token), slackWords) as unknown as Json;
    const inline = renderMessage({ summary: name, blocks: [{ kind: 'form', form: sealForm(asked, token) }] });
    return [...viewComplaints(view), ...complaintsOf(list(inline.blocks), 50)].map((one) => `${name}: ${one}`);
  });
  return [...messages, ...forms];
}

describe('Slack takes all that the dialogs say', () => {
  test('of a believable world in each of its states', () => {
    for (const world of variantsOf(sample)) expect(complaints(world)).toEqual([]);
  });

  test('of any world, whatever people typed', () => {
    fc.assert(
      fc.property(arbitraryWorld, (world) => {
        expect(complaints(world)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
