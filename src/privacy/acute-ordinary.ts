import type { Sign } from './acute-sign.ts';

const HIT = 'slaat|sloeg|slaan|sla|sloegen';

/** Ordinary ways of speaking that hold words of the signs: these words are passed over, the rest of the text is not. */
export const ORDINARY: readonly Sign[] = [
  {
    why: 'Work against zelfdoding, or a line that is named after it.',
    phrases: [
      'zelfmoordpreventie*',
      'zelfmoord preventie',
      'suicidepreventie*',
      'suicide preventie',
      'zelfdodingspreventie',
    ],
  },
  {
    why: 'Dood as a figure of speech, and the death of somebody who is mourned.',
    phrases: [
      'dood hout|spoor|punt|tij|paard|gewicht|water|kapitaal|gewoon|moe|stil|simpel|eng|normaal|jammer|zonde|werk',
      'dood laten bloeden',
      'dood bloed*|gebloed|gegooid|lachen|schrikken|verveeld|vervelen|schamen|werken|gewerkt|schamen|generen',
      'dood of|en levend',
      'dood van het lachen',
      'stille dood',
      'over .. dood|sterven',
      'na|sinds|door|bij|rond|tot de|zijn|haar|hun dood',
    ],
  },
  {
    why: 'What the programme is about: living in poverty, and no longer doing so.',
    phrases: ['in armoede .. leven', 'leven in armoede', 'van .. inkomen|uitkering|bijstand|minimum .. leven'],
  },
  {
    why: 'A meeting or a plan that is ended by us.',
    phrases: ['we|wij .. er .. een|n eind|einde aan', 'laten we .. eind|einde'],
  },
  {
    why: 'Slaan and klappen as figures of speech.',
    phrases: [
      'brug|bruggen|slag|slagje|alarm|munt|handen|acht|wind|gat|deuk|paal|palen|kamp|vleugels|bres|weg|piketpalen .. geslagen',
      'geslagen brug|bruggen|slag|paal|piketpalen',
      `${HIT} .. aan|over|mis|ineen|toe|alarm|munt|op $`,
      `${HIT} aan|over|mis|ineen|alarm|bruggen|toe`,
      `${HIT} .. brug|bruggen|slag|handen|plank|spijker|nergens`,
      'spijker|nergens .. slaat',
      'handen|applaus .. klappen',
      'klappen .. applaus|publiek|zaal',
    ],
  },
  {
    why: 'The work against violence, as a subject of training, rules or policy.',
    phrases: [
      'meldcode|training|cursus|aanpak|beleid|preventie|werkgroep|thema|scholing|campagne|tegen .. geweld|kindermishandeling|mishandeling',
      'huiselijk geweld en kindermishandeling',
      'mishandeling van taal',
    ],
  },
  {
    why: 'Food at a meeting, and hunger for something else.',
    phrases: [
      'geen eten over|besteld|bestellen|geregeld|regelen|nodig|meenemen|mee|bij|tijdens|uitdelen|uitgedeeld|verzorgd',
      'geen eten .. bijeenkomst|vergadering|overleg|lunch|borrel|inloop|koffie|festival|markt|dialoogtafel',
      'bijeenkomst|vergadering|overleg|lunch|borrel|inloop|catering|cateraar|festival .. geen eten',
      'bijeenkomst|vergadering|overleg|lunch|borrel|inloop|catering .. niets|niks te eten',
      'niets|niks te eten voor|bij|tijdens|over',
      'honger naar',
      'leerhonger',
    ],
  },
  {
    why: 'Preventing that people lose their home is the work itself.',
    phrases: ['voorkom* .. huis gezet', 'voorkom* .. straat gezet|beland*', 'voorkom* .. dakloos'],
  },
];
