import { afterEach, expect, test } from 'vitest';
import { examine } from '../../src/commands/doctor.ts';
import { type House, openHouse } from '../../src/house.ts';
import { makeLog } from '../../src/log.ts';
import { readConfig } from '../../src/config.ts';
import { bornFile } from '../support/world.ts';

let house: House;
afterEach(() => house.close());

test('asks for the emergency numbers to be checked when nobody did within a year, where people in need read them', () => {
  house = openHouse(readConfig({ KRACHTBOT_DB: bornFile() }), { log: makeLog('silent') });
  const line = (born: House['born'], checkedOn: string | null) => {
    house.store.settings.set('emergency', JSON.stringify({ checkedOn, lines: [] }));
    return examine({ ...house, born }, []).find(({ name }) => name === 'emergency');
  };
  expect(line('echt', null)).toMatchObject({ ok: false, note: expect.stringContaining('never checked') as unknown });
  expect(line('echt', '2025-03-11')).toMatchObject({
    ok: false,
    note: expect.stringContaining('2025-03-11') as unknown,
  });
  expect(line('echt', '2025-03-12')).toMatchObject({ ok: true });
  expect(line('proef', null)).toMatchObject({ ok: true });
});
