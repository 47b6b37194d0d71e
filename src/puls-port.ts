import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPuls } from '../seeds/puls-read.ts';
import type { PulsPort } from './inbox/machine.ts';
import type { Bank } from './puls/bank.ts';
import { makeRoundStore, standingRound } from './puls/round-store.ts';
import type { PulsKeeping } from './voice/index.ts';

/** What is still kept of this person and a round that is closed. */
export type OfClosed = (personId: string, now: number) => PulsKeeping['closed'];

/** What is kept of a person in the file of the open round, in numbers; null when no round is open. */
function inRoundFile(databaseFile: string, personId: string): ReturnType<PulsPort['kept']>['open'] {
  const standing = databaseFile === ':memory:' ? null : standingRound(databaseFile);
  if (standing?.open !== true) return null;
  const { role, answers, texts } = makeRoundStore(databaseFile, standing.round, randomBytes).own(personId);
  return { role: role !== null, answers: Object.keys(answers).length, texts: texts.length };
}

/** What the machine asks of the puls, from the files beside this database and the questions in the seeds. */
export function makePulsPort(databaseFile: string, seeds: string, ofClosed: OfClosed): PulsPort {
  let bank: Bank | null = null;
  const read = (): Bank | null => {
    const found = readPuls(join(seeds, 'puls'));
    return found.ok ? found.bank : null;
  };
  return {
    question(id) {
      bank ??= read();
      return bank?.open.find((one) => one.id === id)?.text ?? null;
    },
    kept: (personId, now) => ({ open: inRoundFile(databaseFile, personId), closed: ofClosed(personId, now) }),
  };
}
