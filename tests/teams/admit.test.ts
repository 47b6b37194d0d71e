import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { afterEach, describe, expect, test } from 'vitest';
import { closeRooms, openRoom } from './room.ts';
import { spoken } from './spoken.ts';

afterEach(closeRooms);

/** An SDK that answers the question who is there with this error. */
function refusing(error: Error): BotFrameworkAuthentication {
  const authenticateRequest = (): Promise<never> => Promise.reject(error);
  return { authenticateRequest } as unknown as BotFrameworkAuthentication;
}

const named = (name: string): Error => Object.assign(new Error('geheim verhaal'), { name });

describe('when the SDK throws instead of saying who is there', () => {
  test.each<[what: string, status: number, error: Error]>([
    ['it had no keys', 503, new AuthenticationError('Failed to load Keys: 503', 500)],
    ['its keys were late', 503, named('AbortError')],
    ['it could not reach the keys', 503, named('FetchError')],
    ['it refuses the token', 401, new AuthenticationError('Unauthorized. Is not authenticated', 401)],
    ['it cannot read the token', 401, named('JsonWebTokenError')],
  ])('%s: %i, and nothing of why is told', async (_, status, error) => {
    const room = await openRoom({ adapter: { authentication: refusing(error) } });
    expect(await room.fake.wire.send(spoken(room))).toEqual({ status, body: {} });
    expect(room.heard).toEqual([]);
    expect(room.logged.join()).not.toContain(error.message);
  });
});
