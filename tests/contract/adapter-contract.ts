import { afterEach, describe, it } from 'vitest';
import { answerCases } from './answer-cases.ts';
import { edgeCases } from './edge-cases.ts';
import { formCases } from './form-cases.ts';
import { messageCases } from './message-cases.ts';
import { pointedCases } from './pointed-cases.ts';
import type { Case, Known, Rig } from './rig.ts';
import { wordCases } from './word-cases.ts';

/** Everything that is promised of an adapter, whatever the platform. */
export const CASES: readonly Case[] = [
  ...messageCases,
  ...wordCases,
  ...answerCases,
  ...formCases,
  ...edgeCases,
  ...pointedCases,
];

/** A case of the contract as it runs on one platform: as promised, or what is known to be so instead. */
function onThisPlatform(one: Case, known: readonly Known[]): Case {
  const exception = known.find((entry) => entry.name === one.name);
  if (exception === undefined) return one;
  return { name: `${one.name} — not here: ${exception.why}`, run: exception.instead };
}

/** Holds one adapter to the contract: every case on a rig of its own. */
export function adapterContract(name: string, open: () => Promise<Rig>, known: readonly Known[] = []): void {
  const strays = known.filter((entry) => !CASES.some((one) => one.name === entry.name));
  if (strays.length > 0) throw new Error(`No such case: ${strays.map((entry) => entry.name).join('; ')}`);
  describe(`The adapter for ${name}`, () => {
    let rig: Rig | null = null;
    afterEach(async () => {
      await rig?.close();
      rig = null;
    });
    for (const one of CASES.map((each) => onThisPlatform(each, known)))
      it(one.name, async () => {
        rig = await open();
        await one.run(rig);
      });
  });
}
