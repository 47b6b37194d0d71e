import { type Block, button, buttons, facts as factsBlock, fill, paragraph, quote } from '../../src/chat/index.ts';
import { type Hulpvraag, isClosed } from '../../src/records/hulpvraag.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { HulpvraagFacts, OutboxFacts, WeekcheckKept } from '../../src/voice/index.ts';
import { type Said, message } from '../said.ts';
import { beforeWords } from '../taal/dates.ts';
import { URGENCY, addresseeWords, labelOf, needWords } from '../taal/labels.ts';
import { capital } from '../taal/phrases.ts';
import { toldBlock } from '../taal/told.ts';
import { say } from './words.ts';

type Rows = readonly (readonly [label: string, value: string])[];

/** What is asked, of whom, and by when. */
function asked({ hulpvraag, addresseeName }: HulpvraagFacts): Block<Intent> | null {
  if (hulpvraag.confidential) return null;
  const { what, needs, dueOn, urgency } = hulpvraag;
  const when = labelOf(URGENCY, urgency);
  const rows: Rows = [
    ...(what === null || what === '' ? [] : [[say.facts.what, what] as const]),
    ...(needs.length === 0 ? [] : [[say.facts.needs, capital(needWords(needs))] as const]),
    [say.facts.from, capital(addresseeWords(hulpvraag.addressee, addresseeName) ?? say.facts.unknown)],
    [say.facts.when, dueOn === null ? when : `${when}, ${beforeWords(dueOn)}`],
  ];
  return factsBlock(...rows);
}

const withdraw = (hulpvraag: Hulpvraag): Block<Intent> | null =>
  isClosed(hulpvraag.status)
    ? null
    : buttons<Intent>(button(say.kept.withdraw, { kind: 'hulpvraag.withdraw', hulpvraag: hulpvraag.id }));

/** Their request as it was kept, and who is told when. */
export function kept(facts: HulpvraagFacts, toldAt: WeekcheckKept['toldAt']): Said {
  const { hulpvraag } = facts;
  const first = hulpvraag.confidential ? say.kept.call : say.kept.thanks;
  return message(
    first,
    paragraph(first),
    asked(facts),
    toldBlock(toldAt) ?? (hulpvraag.confidential ? null : paragraph(say.kept.inPost)),
    paragraph(say.kept.follow),
    withdraw(hulpvraag),
  );
}

function answering(hulpvraag: Hulpvraag, taken: boolean): Block<Intent> {
  const id = { hulpvraag: hulpvraag.id };
  const { take, takeCall, solved, solvedCall, cannot } = say.forYou;
  const call = hulpvraag.confidential;
  return buttons<Intent>(
    ...(taken ? [] : [button<Intent>(call ? takeCall : take, { kind: 'hulpvraag.take', ...id }, 'main')]),
    button(call ? solvedCall : solved, { kind: 'hulpvraag.solved', ...id }),
    button(cannot, { kind: 'hulpvraag.cannot', ...id }),
  );
}

/** How it stands now, for a reader who took it or did not; buttons only while there is something to do. */
function standing(facts: HulpvraagFacts, mine: boolean): readonly Block<Intent>[] {
  const { hulpvraag, takenBy } = facts;
  switch (hulpvraag.status) {
    case 'open':
      return [answering(hulpvraag, false)];
    case 'opgepakt':
      if (mine) return [paragraph(say.state.mine), answering(hulpvraag, true)];
      return [
        paragraph(takenBy === null ? say.state.takenBySomebody : fill(say.state.taken, { door: capital(takenBy) })),
      ];
    case 'opgelost':
      return [paragraph(say.state.solved)];
    case 'lukt-niet':
      return [paragraph(say.state.cannot)];
    case 'ingetrokken':
      return [paragraph(say.state.withdrawn)];
  }
}

/** A request, brought to whom it is meant for. Closed or taken since: kindly said instead of the buttons. */
export function forYou(facts: HulpvraagFacts): Said {
  const { hulpvraag, givenName: naam, werkgroep } = facts;
  const vrager = facts.asker ?? say.forYou.someone;
  const { summary, callSummary, hello, helloOf, call, callOf } = say.forYou;
  const confidential = hulpvraag.confidential;
  const first =
    werkgroep === null
      ? fill(confidential ? call : hello, { naam, vrager })
      : fill(confidential ? callOf : helloOf, { naam, vrager, werkgroep });
  const open = hulpvraag.status === 'open';
  return message(
    fill(confidential ? callSummary : summary, { vrager }),
    paragraph(first),
    asked(facts),
    open ? paragraph(confidential ? say.forYou.private : say.forYou.question) : null,
    standing(facts, facts.takenBy === naam),
  );
}

/** What pressing a button on it led to, or how it stands for somebody who came later. */
export function now(facts: HulpvraagFacts, mine: boolean): Said {
  const blocks = standing(facts, mine);
  const [first] = blocks;
  const lead = first?.kind === 'paragraph' ? first.text : say.state.open;
  return message(
    lead,
    first?.kind === 'paragraph' ? first : paragraph(lead),
    asked(facts),
    blocks.filter((one) => one.kind === 'buttons'),
  );
}

type Changed = OutboxFacts['hulpvraag.changed'];

function changeWords(
  words: Readonly<Record<'taken' | 'solved' | 'cannot' | 'withdrawn' | 'open', string>>,
  facts: Changed,
): string {
  const values = { door: facts.by ?? say.changed.somebody };
  switch (facts.change.status) {
    case 'opgepakt':
      return capital(fill(words.taken, values));
    case 'opgelost':
      return capital(fill(words.solved, values));
    case 'lukt-niet':
      return capital(fill(words.cannot, values));
    case 'ingetrokken':
      return capital(fill(words.withdrawn, values));
    case 'open':
      return capital(fill(words.open, values));
  }
}

function reason(facts: Changed): readonly Block<Intent>[] {
  const why = facts.change.reason;
  return why === null || why === '' ? [] : [paragraph(say.changed.because), quote(why)];
}

/** For who asked: something changed. */
export function changed(facts: Changed): Said {
  const first = changeWords(say.changed, facts);
  const failed = facts.change.status === 'lukt-niet';
  return message(
    first,
    paragraph(first),
    asked(facts),
    failed
      ? [
          ...reason(facts),
          paragraph(say.changed.otherWay),
          buttons<Intent>(button(say.changed.askAgain, { kind: 'vraag.open' })),
        ]
      : (withdraw(facts.hulpvraag) ?? []),
  );
}

/** For whoever it was brought to: something changed that they did not do. */
export function changedForYou(facts: Changed): Said {
  const first = changeWords(say.changedForYou, facts);
  const { hulpvraag, change, takenBy, givenName } = facts;
  const toDo = hulpvraag.status === 'open' || (hulpvraag.status === 'opgepakt' && takenBy === givenName);
  return message(
    first,
    paragraph(first),
    asked(facts),
    change.status === 'lukt-niet' ? reason(facts) : null,
    toDo ? answering(hulpvraag, hulpvraag.status === 'opgepakt') : null,
  );
}
