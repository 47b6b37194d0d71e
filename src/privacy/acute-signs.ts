/**
 * Words of somebody in need, with the reason they are here. This is data, to be read and changed by people who know:
 * a partner of the GGZ and ervaringsdeskundigen (docs/privacy.md, "Acute need").
 *
 * A phrase is words with one space between them, in small letters and without accents. `a|b` is one of these, `a*` is
 * any word that starts so, `..` is up to four words of any kind, `!a|b` says that none of these comes next, and `$` is
 * the end of the sentence. What somebody typed is brought into the same form first, so that "Zélf-moord!" is a match.
 */
export interface Sign {
  readonly why: string;
  readonly phrases: readonly string[];
}

const WANT = 'wil|wilt|wilde|wilden|willen|wou|wouden|wens|wenst|wenste|wensen|verlang|verlangt|verlangde';
const DEAD = 'dood|doot|doodgaan|sterven|doodzijn';
const SELF = 'mezelf|mijzelf|zichzelf|jezelf|haarzelf|hemzelf';
const SOMEBODY = 'mij|me|haar|hem|kind|kinderen|kids|zoon|dochter|zoontje|dochtertje|vrouw|moeder|mama|zusje|broertje';
const AT_HOME = 'man|vader|moeder|vriend|ex|exman|stiefvader|stiefmoeder|partner|broer|oom|hem|papa|echtgenoot';
const MADE = 'maak|maakt|maakte|maken|gemaakt|mak|make';
const HITS = 'slaat|sloeg|slaan|slaande|mept|schopt|schopte|wurgt|wurgde|stompt|stompte';

/** Signs of somebody in need. */
export const SIGNS: readonly Sign[] = [
  {
    why: 'Zelfdoding by name, also as people misspell it.',
    phrases: [
      'zelfmoord*',
      'zelfmoort*',
      'zelfmord*',
      'zelmoord*',
      'selfmoord*',
      'zelf moord*',
      'zelfdod*',
      'zelfdood*',
      'zelf doding',
      'suicid*',
      'suiced*',
      'suicied*',
      'suisid*',
      'kill|killing myself',
      'want to die',
      'end|ending my life',
    ],
  },
  {
    why: 'Dood willen, in any order of the words: "ik wil dood", "liever dood", "was ik maar dood".',
    phrases: [
      `${WANT} .. ${DEAD}`,
      `${DEAD} ${WANT}`,
      `${DEAD} zou|zouden|te ${WANT}`,
      'naar de dood .. verlang*',
      'verlang* .. naar de dood',
      'liever|beter dood',
      'was ik .. dood',
      'ik .. dood was',
      'ik dood ben',
      'doodswens*',
      'doodwens*',
      'levensmoe*',
    ],
  },
  {
    why: 'Not wanting to live any more, said without the word for death.',
    phrases: [
      'niet|nie meer|langer|verder leven',
      'niet|nie meer|langer verder|door leven',
      'niet|nie meer|langer verderleven|doorleven',
      'niet|nie meer wakker worden',
      'nooit meer wakker worden',
      `${WANT}|liever|hoef|hoeft .. er niet|nie meer zijn|wezen|ben`,
      'geen zin .. leven|bestaan',
      'leven .. geen zin',
      'het leven niet|nie meer aan|zitten',
      'leven zat|beu|moe',
      'uit het leven stap*',
      'uit het leven gestapt',
      'stap|stapt|stapte|stappen uit het leven',
      'van het leven berov*',
      'van het leven beroofd',
      'beeindig* .. leven',
      'leven .. beeindig*',
      'beter af zonder mij|me',
      'beter zonder mij|me $',
      'afscheidsbrief*',
    ],
  },
  {
    why: 'Er een eind aan maken, where no meeting or rule is ended: nothing stands behind "aan", or a life does.',
    phrases: [
      `${MADE} er .. een|n eind|einde|eindje aan|an !de|het|deze|dit|die|dat|onze|alle|armoede|schulden|wachtlijsten`,
      `er .. een|n eind|einde|eindje aan|an .. ${MADE}`,
      'er een|n eind|einde aan $',
      'eind|einde .. aan .. mijn|mn|me|haar|zijn|zn|het|je|hun leven',
    ],
  },
  {
    why: 'Hurting oneself, and the ways that are named for it.',
    phrases: [
      `${SELF} .. aandoen|aandoe|aandoet|aangedaan`,
      `${SELF} .. snij*`,
      `snij|snijd|snijdt|snijden|sneed .. ${SELF}`,
      `${SELF} .. verwond*|gesneden|pijn`,
      'snij|snijd|snijdt|snijden|sneed .. arm|armen|pols|polsen',
      'me|mij|zich zelf .. snij*',
      'automutil*',
      'zelfbeschadig*',
      'zelfverwond*',
      'overdosis',
      'alle|teveel pillen .. geslikt|ingenomen|slikken|innemen|genomen|nemen',
      'voor de|een trein .. spring|springt|springen|gesprongen|gaan|lopen|gelopen',
      'spring|springt|springen|sprong|gesprongen .. voor de|een trein',
      'van de|een brug|flat|dak .. spring|springt|springen|gesprongen',
      'spring|springt|springen|sprong .. van de|een|het brug|flat|dak',
      `${SELF} .. ophang*|opgehangen|verhangen`,
      'zich verhangen|opgehangen|verdrinken',
      'me|mij ophangen|verhangen|verdrinken',
    ],
  },
  {
    why: 'Despair in the first person, at the end of a sentence: "Ik kan niet meer."',
    phrases: [
      'ik kan niet|nie meer $',
      'ik kan het|t niet|nie meer aan $',
      'ik trek het|dit|t .. niet|nie meer $',
      'ik zie het|t .. niet|nie meer zitten',
      'ik .. het|t niet|nie meer zie zitten',
      'ik ben|voel .. wanhopig|radeloos',
      'help|red me|mij $',
      'help|red me|mij alsjeblieft|alstublieft|aub',
    ],
  },
  {
    why: 'Being beaten, or beating somebody.',
    phrases: [
      'geslagen|geslage|geslaagen',
      `${HITS} ${SOMEBODY}`,
      `${HITS} .. mijn|zijn|haar|de|het|een|ons ${SOMEBODY}`,
      `${HITS} op mij|me|haar|hem`,
      `${SOMEBODY} ${HITS}`,
      `mijn|haar ${AT_HOME} ${HITS}`,
      'krijg|krijgt|kreeg|krijgen|kregen .. klappen',
      'klappen krijg*|gekregen|kreeg',
      `klap|klappen|tik|stomp .. van .. mijn|haar|zijn|hun|der ${AT_HOME}`,
      'geeft|gaf|geven mij|me|haar|hem .. klap|klappen|stomp',
      'geschopt|gewurgd|geknepen',
      'mishandel*',
      'kindermishandel*',
      'huiselijk geweld',
      'geweld .. thuis',
      'thuis .. geweld',
      'dood|neer geslagen|gestoken|slaan|steken',
      'doodslaan|doodgeslagen|doodsteken|neersteken|neergestoken|doodmaken',
    ],
  },
  {
    why: 'Being threatened, abused or killed.',
    phrases: [
      'vermoord*',
      'verkracht*',
      'aangerand*',
      'aanrand*',
      'seksueel|sexueel .. misbruik*',
      'misbruik* .. seksueel|sexueel',
      'misbruikt mij|me|haar|hem',
      'ben|is|werd|word|wordt .. misbruikt door',
      'bedreigt|bedreigde mij|me|haar|hem',
      'ik word|werd|ben .. bedreigd',
      'ze|zij|hij|moeder|gezin word|wordt|werd|is .. bedreigd',
      'bedreig* .. mes|pistool|wapen',
    ],
  },
  {
    why: 'Being afraid at home, or of somebody at home.',
    phrases: [
      'bang .. thuis',
      'thuis .. bang',
      'bang .. naar huis',
      'naar huis .. bang',
      `bang .. voor .. mijn|haar|zijn|hun|me|der ${AT_HOME}`,
      'bang voor hem|papa|mama',
      'durf|durft|durven|durfde .. niet|nie .. naar huis|thuis',
      'niet|nie naar huis .. durf*',
      'niet|nie veilig thuis',
      'niet|nie meer|altijd|echt veilig thuis',
      'thuis .. niet|nie veilig',
      'thuis .. niet|nie meer|altijd|echt|zo veilig',
      'thuis .. onveilig',
      'onveilig* .. thuis',
      'weggelopen .. van huis',
      'van huis weggelopen|weglopen',
    ],
  },
  {
    why: 'No food, or nothing that a child cannot go without.',
    phrases: [
      'geen|gen eten|ete',
      'geen .. te eten',
      'niks|niets .. te eten',
      'niks|niets eten',
      'niks|niets in huis .. eten',
      'geen geld .. eten|brood|boodschappen|luiers|medicijnen|babyvoeding',
      'geen|gen luiers|babyvoeding|flesvoeding|insuline',
      'zonder eten .. bed|school|slapen',
      'dagen|dag|gisteren .. niet|niks|niets .. gegeten',
      'heb|hebben|heeft|hebt|lijd|lijden|lijdt honger',
      'heb|hebben|heeft .. honger $',
    ],
  },
  {
    why: 'Put out on the street, or nowhere to sleep.',
    phrases: [
      'op straat gezet|zetten|gegooid|gezt|gooien',
      'op straat .. gezet',
      'zet|zetten|zette|gooit|gooide mij|me|ons|haar|hem .. op straat',
      'slaap|slaapt|slapen|sliep|sliepen .. op straat',
      'op straat .. slaap|slaapt|slapen|geslapen',
      'slaap|slaapt|slapen|sliep .. in mijn|de|onze|haar|zijn|hun auto',
      'straks|morgen|binnenkort|vanavond .. op straat $',
      'beland* .. op straat',
      'op straat beland*',
      'uit huis gezet|zetten',
      'zet|zetten|zette mij|me|ons|haar|hem .. uit .. huis|woning',
      'uit .. mijn|het|haar|ons|hun|zn huis|woning gezet',
      'huis uit gezet|gegooid',
      'huis uitgezet|uitgegooid',
      'uithuisgezet|uithuis gezet',
      'huis|woning .. ontruimd',
      'geen dak boven',
      'geen slaapplek|slaapplaats|onderdak',
      'geen plek|plaats .. slapen',
      'ik|wij ben|zijn|word|raak .. dakloos',
    ],
  },
];
