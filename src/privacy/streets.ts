import { isPlace } from './places.ts';

const sure =
  'straat laan weg singel gracht kade dreef plantsoen steeg plein dijk straatje laantje weggetje pleintje'.split(' ');
const likely = 'diep pad hof park brink wijk kanaal'.split(' ');
const weak =
  'akker kamp veld oord horst erf haven sluis brug markt land heem wold burg es dam meent zijl hout berg baan wal ring'.split(
    ' ',
  );
const short = ['str', 'ln', 'pln'];

// Words that end like a street and are none.
const ordinary = new Set(
  `onderweg snelweg omweg uitweg zijweg doorweg terugweg heenweg overweg voorweg halverweg toegangsweg spoorweg autoweg
   fietsweg aanrijweg schoolplein speelplein dorpsplein winkelstraat zijstraat
   fietsstraat fietspad voetpad wandelpad tuinpad zebrapad bospad groeipad leerpad
   stappenpad stadspark speelpark vakantiepark bungalowpark wagenpark machinepark zonnepark windpark woonwijk
   achterstandswijk volkswijk nieuwbouwwijk kerkhof kring leerkring werkkring vriendenkring stroomkring startbaan
   loopbaan schaatsbaan ijsbaan bijbaan nederland duitsland friesland groenland buitenland platteland moederland
   vakantieland bouwland weiland supermarkt arbeidsmarkt rommelmarkt banenmarkt woningmarkt kerstmarkt weekmarkt jaarmarkt
   streekmarkt boerenmarkt rotterdam amsterdam schiedam zaandam volendam edam speelveld sportveld voetbalveld werkveld
   middenveld schoolkamp zomerkamp zorgplein wijkplein buurtplein leerplein werkplein meedoenplein geldplein
   jongerenplein kindplein`.split(/\s+/),
);

/** How much a word looks like the name of a street: `sure` in lower case too, `likely` and `weak` with a capital only. */
export type StreetShape = 'sure' | 'likely' | 'weak' | 'bare' | null;

const endsOn = (word: string, endings: readonly string[], more: number): boolean =>
  endings.some((ending) => word.endsWith(ending) && word.length >= ending.length + more);

/** Says how much `lower`, a word in lower case, looks like the name of a street. */
export function streetShape(lower: string): StreetShape {
  if (isPlace(lower)) return null;
  if ([...sure, ...likely, 'markt', 'es', 'ring', 'kamp', 'haven'].includes(lower)) return 'bare';
  if (lower.length > 60 || ordinary.has(lower)) return null;
  if (endsOn(lower, sure, 2) || /^(buiten|binnen)ring$/.test(lower) || endsOn(lower, short, 3)) return 'sure';
  if (endsOn(lower, likely, 3)) return 'likely';
  // A vergadering or a training is no ring road.
  return endsOn(lower, weak, 3) && !/[aeiou][rn]ing$/.test(lower) ? 'weak' : null;
}

/** True for an ordinary word that only ends like a street, such as schoolplein. */
export function isOrdinaryStreetWord(lower: string): boolean {
  return ordinary.has(lower);
}
