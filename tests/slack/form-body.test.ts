import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyField } from '../../adapters/slack/form-body.ts';

const written = (fields: Record<string, string>): Buffer => Buffer.from(new URLSearchParams(fields).toString());

test('the only field of a form is read as every other reader of forms reads it, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (payload) => {
      const body = written({ payload });
      expect(onlyField('payload', body)).toBe(new URLSearchParams(body.toString()).get('payload'));
    }),
  );
});

test('bytes that nobody wrote by the rules are read as every other reader of forms reads them', () => {
  const byte = fc.constantFrom(...Array.from('%+=0aFg '), '%e2%80%98', '%E2', '%25');
  fc.assert(
    fc.property(fc.array(byte), (bytes) => {
      const body = Buffer.from(`payload=${bytes.join('')}`);
      expect(onlyField('payload', body)).toBe(new URLSearchParams(body.toString()).get('payload'));
    }),
  );
});

test('a form with another field, or with one of another name, is left to somebody else', () => {
  expect(onlyField('payload', written({ payload: '{}', ssl_check: '1' }))).toBeNull();
  expect(onlyField('payload', written({ command: '/kracht' }))).toBeNull();
  expect(onlyField('payload', Buffer.from('payload'))).toBeNull();
});
