import type { Identity, Inbound } from '../../src/chat/index.ts';
import type { Answered } from './answer.ts';
import type { Memory } from './memory.ts';
import type { Place } from './source.ts';

/**
 * Tells the machine once that the bot came somewhere. Teams says it up to four times for one installation, at the same
 * moment and under different ids, and some clients say it again whenever they open: nobody should be greeted each time.
 * Gives null when it was told before. What could not be taken is not remembered as told.
 */
export function createJoining(memory: Memory) {
  const going = new Map<string, Promise<unknown>>();

  async function join(place: Place, from: Identity, take: () => Promise<Answered>): Promise<Answered | null> {
    if (memory.joined(place, from)) return null;
    const answered = await take();
    memory.setJoined(place, from, true);
    return answered;
  }

  return async (
    kind: Inbound['kind'],
    place: Place,
    from: Identity,
    take: () => Promise<Answered>,
  ): Promise<Answered | null> => {
    const key = `${from.tenant}|${place.conversation}`;
    const before = going.get(key);
    const work = (async () => {
      await before?.catch(() => undefined);
      if (kind === 'joined') return join(place, from, take);
      const answered = await take();
      memory.setJoined(place, from, false);
      return answered;
    })();
    going.set(key, work);
    try {
      return await work;
    } finally {
      if (going.get(key) === work) going.delete(key);
    }
  };
}
