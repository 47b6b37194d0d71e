const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words for one person or one household. */
export const personWords = split(`
  moeder vader mama papa moeke oma opa vrouw man dame mevrouw meneer jongen jongetje meisje meid kind kindje baby peuter
  kleuter puber tiener jongere jongvolwassene gezin huishouden familie stel echtpaar weduwe weduwnaar buurvrouw buurman
  buurmeisje buurjongen cliënt client patiënt bewoner bewoonster inwoner inwoonster deelnemer deelneemster bezoeker
  bezoekster huurder huurster statushouder vluchteling asielzoeker student studente scholier leerling dochter zoon zus
  broer zoontje dochtertje tante oom vriendin vriend dakloze ondernemer boer boerin alleenstaande gedetineerde ouder
  persoon collega meneertje mevrouwtje grootmoeder grootvader pleegkind kleinzoon kleindochter schoonmoeder
  oudere mantelzorger pleegzoon pleegdochter arbeider arbeidster arbeidsmigrant mw dhr mevr
`);

/** Words for one person of whom a town alone tells nothing. */
export const vagueWords = split(
  'inwoner inwoonster deelnemer deelneemster bezoeker bezoekster collega persoon leerling student',
);

/** Words before a person that make it one person. */
export const singular = split(`
  een één eén 1 'n n de het die dat deze dit mijn haar zijn hun onze ons jouw ene alleenstaande gescheiden zwangere jonge
`);

/** Words before a person that make it anybody. */
export const anybody = split(`
  per elk elke ieder iedere geen welk welke gemiddeld gemiddelde willekeurig doorsnee soort alle veel meer andere ander
`);

/** Words that make a sentence about people in general. */
export const general = split('vaak meestal gemiddeld vooral doorgaans soms stel bijvoorbeeld');

/** Words for children of somebody. */
export const childWords = split(`
  kind kinderen kids kindje kindjes zoon zoons zonen zoontje dochter dochters dochtertje baby baby's tweeling peuter peuters
  kleuter kleuters kleinkind kleinkinderen kleinzoon kleindochter pleegkind pleegkinderen pubers tieners
`);

/** Children that by themselves say enough when they are hers or his. */
export const ownChild = split('zoon zoontje dochter dochtertje baby kleinzoon kleindochter tweeling pleegkind');

/** Numbers in words, as far as people write ages and children with them. */
export const numberWords = split(`
  een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien twintig eenentwintig dertig veertig vijftig zestig zeventig tachtig
`);

const illnesses = split(`
  adhd add lvb nah ms hiv ptss wsnp kanker leukemie reuma epilepsie diabetes suikerziekte parkinson alzheimer beroerte
  anorexia boulimia borderline rolstoel handicap gehandicapt gehandicapte alcoholist zwanger drugs ziekte stoornis psychose
  psychotisch bipolair down astma copd miskraam blind doof dialyse chemo
`);
const illnessStems =
  /^(autis|depress|verslaa|verslav|alcohol|dement|burn-?out|schizofreen|schizofren|su[iï]cid|zelfmoord|zelfdoding|epilep|trauma|eetstoornis|angst(en|stoornis)|gedragsstoornis|persoonlijkheidsstoornis|hersenletsel|hartaanval|psychiat|mishandel|misbruik|verkracht|verstandelijk)/;
const debts = split(`
  schuld schulden deurwaarder deurwaarders beslag loonbeslag bewind bewindvoerder bewindvoering huurachterstand achterstand
  betalingsachterstand betalingsachterstanden uithuiszetting uithuisplaatsing ontruiming ontruimd dakloos failliet
  faillissement wsnp boetes jeugdzorg jeugdbescherming gezinsvoogd voogd gevangenis detentie gescheiden
  blijf-van-mijn-lijf toeslagenaffaire
`);

/** True for an illness, a handicap or something that happened to somebody, in lower case. */
export function isIllness(lower: string): boolean {
  return illnesses.has(lower) || (lower.length < 40 && illnessStems.test(lower));
}

/** True for a debt, what follows from it, or another measure against somebody, in lower case. */
export function isDebt(lower: string): boolean {
  return debts.has(lower) || /^(schuldhulp|schuldsaner|schuldeis|incasso|ontruim|deurwaard)/.test(lower);
}
