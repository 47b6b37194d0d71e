import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkForm, checkMessage } from '../../src/chat/index.ts';
import { arbitraryWorld } from './arbitrary-world.ts';
import { everyForm, everyMessage } from './everything.ts';
import { sample } from './sample.ts';
import { variantsOf } from './variants.ts';

describe('every platform can show all that is said', () => {
  test('for a believable world in each of its states', () => {
    for (const world of variantsOf(sample)) {
      for (const [name, said] of everyMessage(world)) expect(() => checkMessage(said), name).not.toThrow();
      for (const [name, asked] of everyForm(world)) expect(() => checkForm(asked), name).not.toThrow();
    }
  });

  test('for any names, texts at their limits and emoji', () => {
    fc.assert(
      fc.property(arbitraryWorld, (world) => {
        for (const [name, said] of everyMessage(world)) expect(() => checkMessage(said), name).not.toThrow();
        for (const [name, asked] of everyForm(world)) expect(() => checkForm(asked), name).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
