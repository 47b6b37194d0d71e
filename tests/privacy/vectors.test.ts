import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/privacy/filter.ts';
import { blocks, kinds, type Kind } from '../../src/privacy/kinds.ts';

const today = '2026-03-12';

function seen(text: string): string {
  const verdict = checkText(text, { today });
  return verdict.action === 'pass' ? 'pass' : `${verdict.action}: ${verdict.kinds.join(', ')}`;
}

describe('what points at one person is blocked', () => {
  test.each([
    ['111222333', 'bsn'],
    ['123456782', 'bsn'],
    ['het bsn is 111.222.333', 'bsn'],
    ['bsn 1112 22 333', 'bsn'],
    ['12345672 stond er, zonder de nul', 'bsn'],
    ['123456789', 'long-number'],
    ['1234567', 'long-number'],
    ['dossier 2026-00147 ligt stil', 'long-number'],
    ['NL91ABNA0417164300', 'iban'],
    ['nl91 abna 0417 1643 00', 'iban'],
    ['NL91 ABNA 0417 1643 01 met een tikfout', 'iban'],
    ['BE71 0961 2345 6769', 'iban'],
    ['mail anna+werk@wijk.voorbeeld.nl.', 'email'],
    ['anna apenstaartje voorbeeld.nl', 'email'],
    ['anna (at) voorbeeld punt nl', 'email'],
    ['06-00123456', 'phone'],
    ['+31 (0)6 - 0012 3456', 'phone'],
    ['0031600123456', 'phone'],
    ['(050) 012 34 56', 'phone'],
    ['+32 470 01 23 45', 'phone'],
    ['tel. 012345', 'phone'],
    ['1234 AB 5', 'address'],
    ['1234ab, huisnr. 5', 'address'],
    ['huisnummer 5, postcode 1234 AB', 'address'],
    ['Kerkstraat 12a', 'address'],
    ['ze woont op De Zwet 34', 'address'],
    ['aan de Laan van de Kracht 7', 'address'],
    ['geb. 3-4-2011', 'birthdate'],
    ['geb 03041985', 'birthdate'],
    ['ze is op 3 april jarig', 'birthdate'],
    ['op 3 april wordt hij 8', 'birthdate'],
    ['de baby is geboren op 10 maart 2026', 'birthdate'],
  ] as const)('"%s" is blocked as %s', (text, kind) => {
    expect(seen(text)).toBe(`block: ${kind}`);
  });
});

describe('what may point at one person is asked about', () => {
  test.each([
    ['de flat in 7905 AB', 'postcode'],
    ['op 1 januari 2017 begon het', 'old-date'],
    ['dat was op 11-3-2025', 'old-date'],
    ['mevrouw De Vries', 'name'],
    ['ik belde dhr. van der Turf', 'name'],
    ['fam. Bakker', 'name'],
    ['meneer jansen komt ook', 'name'],
    ['A.B. de Boer', 'name'],
    ['gisteren kwam Fatima langs', 'name'],
    ['haar zoon Damiano', 'name'],
    ['vraag het @marijke.b', 'name'],
    ['Een moeder van 34 met drie kinderen uit Veendam', 'family'],
    ['hij is 16 en gaat niet naar school', 'family'],
    ['een gezin uit Gieten', 'family'],
    ['de man heeft kanker', 'family'],
    ['die vader zit in de schuldhulp', 'family'],
  ] as const)('"%s" is asked about as %s', (text, kind) => {
    expect(seen(text)).toBe(`warn: ${kind}`);
  });
});

describe('ordinary sentences pass', () => {
  test.each([
    'Bel 112 of 113, of Veilig Thuis: 0800-2000.',
    'Geldfit is 0800 8115 en het gemeentehuis 14 0592.',
    '€ 1.250.000 voor 14.000 gezinnen, dat is 1.250.000 euro.',
    '1250000 euro is te veel',
    'Drenthe heeft 502.123 inwoners.',
    'Week 11 van 2025-2026, stap 12 van AVK-2026-0147.',
    'Transitietafel 3 is op 9 april, van 10.00-12.00 uur.',
    'op 13 maart 2025 en op 26-03-2026',
    'IN 2026 OP 12 MAART',
    'Op het schoolplein 14 ouders, aan de Kerkstraat 12 huizen.',
    'Stadskanaal 3, Veendam 4',
    'een moeder uit de wijk',
    'Een moeder wacht al 2 jaar op hulp.',
    'Er kwamen kinderen met ADHD en gezinnen uit Veendam.',
    'Een gezin met schulden heeft vaak rust nodig.',
    'Plan B. Daarna optie C. We gaan door.',
    'Ik ben 34 en heb twee kinderen.',
    'Overleg @ GGD Drenthe om 14.00 uur, @iedereen mag mee.',
    'Versie 1.2.3 van 192.168.1.1',
    '',
  ])('"%s" passes', (text) => {
    expect(seen(text)).toBe('pass');
  });
});

describe('the verdict', () => {
  test('a blocking find outweighs a warning, and both kinds are named, the blocking one first', () => {
    const verdict = checkText('Mevrouw Bakker belt met 06-00123456', { today });
    expect(verdict).toMatchObject({ action: 'block', kinds: ['phone', 'name'] });
  });

  test('the masked text carries the labels of the caller', () => {
    const label = (kind: Kind): string => `[${kind}]`;
    const verdict = checkText('Bel 06-00123456 of a@voorbeeld.nl.', { today, label });
    expect(verdict).toMatchObject({ masked: 'Bel [phone] of [email].' });
  });

  test('without labels a find is masked by a mark of plain signs', () => {
    expect(checkText('Bel 06-00123456.', { today })).toMatchObject({ masked: 'Bel [...].' });
  });

  test('a date is old or recent by the day that is given, not by the clock', () => {
    const text = 'dat was op 5 mei 2030';
    expect(checkText(text, { today: '2031-05-05' }).action).toBe('pass');
    expect(checkText(text, { today: '2031-05-06' }).action).toBe('warn');
  });

  test('every kind either blocks or warns, and has its place in the order', () => {
    expect(new Set(kinds).size).toBe(11);
    expect(kinds.filter(blocks)).toEqual(kinds.slice(0, 7));
  });
});
