/** What each kind of find is called. */
export const labels: Readonly<Record<string, string>> = {
  bsn: 'een BSN',
  iban: 'een rekeningnummer',
  email: 'een e-mailadres',
  phone: 'een telefoonnummer',
  address: 'een adres',
  birthdate: 'een geboortedatum',
  'long-number': 'een lang nummer',
  postcode: 'een postcode',
  'old-date': 'een oude datum',
  name: 'een naam',
  family: 'iets waaraan je één gezin herkent',
};

/** What is said when something in a text does not belong here. */
export const say = {
  unknown: 'iets persoonlijks',
  block: 'Wacht even. Ik zie hier {soort}. Dat bewaar ik niet.',
  instead: 'Schrijf het anders, zoals ‘een moeder uit de wijk’. Of haal het weg.',
  warn: 'Let op. Ik zie hier misschien {soort}.',
  check: 'Kan iemand hier één gezin in herkennen? Schrijf het dan algemener.',
  masked: 'Zo zie ik het: {tekst}',
  confirm: 'Is de tekst goed zo? Kies dat dan hier.',
  option: 'Het klopt zo',
} as const;
