import { CLOSES, OPENS, REMINDS } from '../puls/people.ts';
import type { Steps } from './week.ts';

/** A round of the puls that is small, but in which everything happens: each step is one thing that one person does. */
export const PULS_STEPS: Steps = {
  'it opens': ({ goTo }) => goTo(OPENS),
  'harmen takes part': ({ who }) => who('p-harmen').press('Ik doe mee'),
  'harmen says from which role': ({ who }) => who('p-harmen').press('Professional'),
  'harmen answers': ({ who }) => who('p-harmen').press('4 Goed'),
  'harmen stops there': ({ who }) => who('p-harmen').press('Stoppen'),
  'harmen opens what he answered': ({ who }) => who('p-harmen').press('Aanpassen', { in: 'Klaar. Dank je wel.' }),
  'harmen changes it': ({ who }) =>
    who('p-harmen').fill({ 'Doen we de dingen goed?': '2 Een beetje', 'Wat ging beter': 'Samen bellen hielp.' }),
  'yara takes part': ({ who }) => who('p-yara').press('Ik doe mee'),
  'yara says from which role': ({ who }) => who('p-yara').press('Ervaringsdeskundige'),
  'yara takes it back': ({ who }) => who('p-yara').press('Stoppen'),
  'yara takes everything back': ({ who }) => who('p-yara').press('Haal mijn antwoorden weg'),
  'femke lets it go by': ({ who }) => who('p-femke').press('Niet deze keer'),
  'who was silent is reminded': ({ goTo }) => goTo(REMINDS),
  'milan takes part late': ({ who }) => who('p-milan').press('Ik doe mee', { in: 'De puls is nog open.' }),
  'milan says from which role': ({ who }) => who('p-milan').press('Professional'),
  'it closes': ({ goTo }) => goTo(CLOSES),
  'it is told': ({ goTo }) => goTo('2026-03-30T08:30:00+02:00'),
};
