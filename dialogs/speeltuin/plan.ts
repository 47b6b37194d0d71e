import type { OutboxKind } from '../../src/records/outbox.ts';
import type { Person } from '../../src/records/person.ts';
import type { Role } from '../../src/records/role.ts';

type PlannedJob =
  | 'weekcheck.open'
  | 'weekcheck.remind'
  | 'weekcheck.close'
  | 'weekbericht.preview'
  | 'weekbericht.post'
  | 'puls.open'
  | 'puls.remind'
  | 'puls.close'
  | 'purge';

const job: Readonly<Record<PlannedJob, string>> = {
  'weekcheck.open': 'Weekcheck vragen',
  'weekcheck.remind': 'Herinnering sturen',
  'weekcheck.close': 'Weekcheck sluiten',
  'weekbericht.preview': 'Weekbericht laten zien aan de programmaleider',
  'weekbericht.post': 'Weekbericht plaatsen',
  'puls.open': 'Puls openen',
  'puls.remind': 'Herinnering aan de puls',
  'puls.close': 'Puls sluiten',
  purge: 'Opruimen',
};

const kind: Readonly<Record<OutboxKind, string>> = {
  welcome: 'Kennismaken',
  'weekcheck.ask': 'Vraag: hoe staat de werkgroep ervoor?',
  'weekcheck.remind': 'Herinnering aan de weekcheck',
  'hulpvraag.for-you': 'Vraag om hulp',
  'hulpvraag.changed': 'Nieuws over een hulpvraag',
  'hulpvraag.changed-for-you': 'Nieuws over een hulpvraag',
  'count.ask': 'Vraag: klopt deze tussenstand?',
  'experiment.ask': 'Vraag: hoe gaat het met het experiment?',
  'weekbericht.preview': 'Voorbeeld van het weekbericht',
  'weekbericht.leader': 'Bericht aan de programmaleider',
  'weekbericht.post': 'Weekbericht',
  'weekbericht.thread': 'Weekbericht, verder lezen',
  'weekbericht.correction': 'Vraag: klopt dit?',
  'puls.ask': 'Uitnodiging voor de puls',
  'puls.remind': 'Herinnering aan de puls',
  'puls.feedback': 'Vraag: wat doen we met de puls?',
  'signaal.followup': 'Vraag: wat kwam er van het plan?',
  'signaal.removed': 'Nieuws over een signaal',
  'weekbericht.uncertain': 'Vraag: staat het weekbericht er?',
  'puls.review': 'Open antwoorden om te bekijken',
  'puls.texts': 'Weekbericht, open antwoorden',
};

const reasons: Readonly<Record<string, string>> = {
  'too-late': 'Het was te laat om dit nog te doen.',
  'school-holiday': 'Het is schoolvakantie en er is geen nieuws.',
  'waits-for-feedback': 'De puls wacht op de terugkoppeling over de vorige keer.',
  'another-is-open': 'Er is nog een andere puls open.',
  'opened-before': 'Deze puls was al open.',
  'not-open': 'Deze puls was niet open.',
  'answers-lost': 'De antwoorden zijn verloren gegaan. De volgende puls komt gewoon.',
  'no-question-bank': 'Er zijn nog geen vragen voor de puls.',
  'no-channel': 'Er is nog geen kanaal gekozen voor het weekbericht.',
  'no-place': 'Deze persoon is op geen enkele plek bereikbaar. Koppel eerst een plek.',
  'no-longer-needed': 'Het was niet meer nodig.',
  stopped: 'Deze persoon wil geen vragen meer.',
  'person-unknown': 'De bot kent deze persoon hier niet. Koppel de persoon opnieuw.',
  'person-left': 'Deze persoon is weg. Kies een ander of koppel opnieuw.',
  'bot-blocked': 'De bot mag deze persoon geen bericht sturen.',
  'channel-unknown': 'Dit kanaal bestaat niet. Kies een ander kanaal.',
  'channel-archived': 'Dit kanaal is gesloten. Kies een ander kanaal.',
  'not-in-channel': 'De bot zit niet in dit kanaal. Nodig de bot uit.',
  'no-reference': 'Voeg de bot toe aan dit team.',
  credentials: 'De bot kan niet inloggen. Kijk naar de instellingen.',
  'message-refused': 'Het bericht is geweigerd. Meld dit aan de beheerder.',
  'message-gone': 'Het bericht bestaat niet meer.',
  'too-many-attempts': 'Het lukte vaak niet. Kijk naar de verbinding.',
  'answer-lost': 'We weten niet of dit is aangekomen. Kijk in het kanaal.',
  restored: 'Dit stond nog klaar in een teruggezette kopie. Misschien is het al gezegd.',
  stands: 'Iemand heeft gezien dat dit er staat.',
  'message-broken': 'Dit bericht maken lukte niet. Meld dit aan de beheerder.',
  'welcome-parked': 'Het eerste bericht aan deze persoon kwam niet aan.',
  'parent-parked': 'Het bericht waar dit onder hoort, kwam niet aan.',
  'dropped-by-operator': 'De beheerder heeft dit bericht weggehaald.',
  later: 'Het platform vraagt om even te wachten.',
};

const roles: Readonly<Record<Role, string>> = {
  programmateam: 'programmateam',
  programmaleider: 'programmaleider',
  communicatieleider: 'communicatieleider',
  programmacontroller: 'programmacontroller',
  programmasecretaris: 'programmasecretaris',
  ervaringsdeskundige: 'ervaringsdeskundige',
  professional: 'professional',
  leidinggevende: 'leidinggevende',
  bestuurder: 'bestuurder',
  kartrekker: 'kartrekker',
  contact: 'contact',
};

/** The role that tells most about somebody stands first in this list. */
const TELLING: readonly Role[] = [
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'kartrekker',
  'ervaringsdeskundige',
  'bestuurder',
  'leidinggevende',
  'professional',
  'programmateam',
];

/** What the plan on the page of the speeltuin says. */
export const planWords = {
  job,
  kind,
  waiting: 'Een bericht dat wacht',
  reason: (code: string): string =>
    code.startsWith('nobody-to-ask')
      ? 'Bij een werkgroep was niemand om te vragen.'
      : (reasons[code] ?? 'Er ging iets mis. De beheerder kan zien wat.'),
  role(person: Person, werkgroepen: ReadonlyMap<string, string>): string {
    const first = TELLING.find((role) => person.roles.some((grant) => grant.role === role));
    if (first === undefined) return 'deelnemer';
    if (first !== 'kartrekker') return roles[first];
    const own = person.roles.filter((grant) => grant.role === 'kartrekker').map((grant) => grant.scope);
    return `kartrekker ${own.map((id) => werkgroepen.get(id) ?? id).join(' en ')}`;
  },
  people: (count: number): string => (count === 1 ? '1 bericht' : `${count} berichten`),
  channel: (conversation: string): string =>
    conversation === 'programmateam' ? 'kanaal programmateam' : `kanaal ${conversation}`,
};
