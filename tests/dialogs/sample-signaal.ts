import type { SignaalContext, SignaalFacts } from '../../src/voice/index.ts';

/** A signaal somebody gave with their name. */
export const sampleSignaal: SignaalFacts = {
  givenName: 'Anouk',
  subject: 'Hoogeveen',
  signaal: {
    id: 4,
    origin: 'o',
    personId: 'p1',
    week: '2026-W11',
    about: 'E3',
    shown: true,
    revision: 1,
    joins: null,
    askOn: null,
    changedAt: Date.parse('2026-03-12T13:10:00Z'),
    version: 1,
    answers: {
      S1: 'belemmering',
      S2: 'E3',
      S3: 'het plein gaat om vijf uur dicht',
      S5: 'snel-leren',
      S6: ['gezien', 'gehoord'],
      S7: ['sociaal'],
      S8: 'nog-niet',
      S9: 'leidinggevende',
      S12: 'proberen',
      S13: 'elke week koffie voor vijf uur',
    },
  },
};

export const sampleSubjects: SignaalContext = {
  subjects: [
    { id: 'E3', label: 'Hoogeveen' },
    { id: 'I1-5', label: 'nieuwsbrieven' },
  ],
};
