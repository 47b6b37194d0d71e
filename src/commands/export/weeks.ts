import { digestFacts } from '../../digest/facts.ts';
import { freeze } from '../../digest/freeze.ts';
import { subjectName } from '../../digest/signals.ts';
import type { Machine } from '../../inbox/machine.ts';
import { textsShown } from '../../jobs/puls-texts.ts';
import type { DigestFacts } from '../../records/weekbericht.ts';
import type { Weekbericht } from '../../store/index.ts';
import type { ExportLabel, ExportRow } from '../../voice/index.ts';
import { plainText } from '../plain-text.ts';
import type { Veil } from './veil.ts';

/** A week that the programmateam has read about, or could have. */
export interface ToldWeek {
  readonly week: string;
  /** Null: no weekbericht was kept of it. */
  readonly posted: Weekbericht | null;
  readonly facts: DigestFacts;
}

/** Until its weekbericht a week belongs to who answers: they may still change it. */
export function toldWeeks({ store, agenda, now }: Machine): readonly ToldWeek[] {
  const at = now();
  const last = agenda.before(agenda.weekOf(at));
  const weeks = [...new Set([...store.weekchecks.weeks(), ...store.weekberichten.weeks()])].sort();
  return weeks.flatMap((week): ToldWeek[] => {
    const posted = store.weekberichten.get(week);
    if (posted === null ? week >= last : posted.postAt > at) return [];
    const frozen = posted?.frozen ?? freeze(store, agenda, week, at);
    return [{ week, posted, facts: digestFacts(store, agenda, week, frozen, posted?.correctedAt ?? null) }];
  });
}

/** What a werkgroep may be read about: never the state it chose, who answered, or why it did not. */
export function weekcheckRows({ store, voice }: Machine, veil: Veil, told: readonly ToldWeek[]) {
  return told.flatMap(({ week, facts }) =>
    facts.parts.flatMap(({ id, learned, next }) =>
      [
        { question: 'V3', typed: learned },
        { question: 'V5', typed: next },
      ].flatMap(({ question, typed }): ExportRow<'weekchecks'>[] =>
        typed === null
          ? []
          : [
              {
                week,
                werkgroep: id,
                vraag_id: question,
                versie: store.weekchecks.newest(id, week)?.version ?? null,
                vraag: voice.exported.question(question),
                antwoord: veil.text(typed, facts.until),
              },
            ],
      ),
    ),
  );
}

/** Signalen in an order that says nothing: not of who gave one, nor whether anybody's name is behind it. */
export function signaalRows({ store, voice }: Machine, veil: Veil, told: readonly ToldWeek[]) {
  const label = (of: ExportLabel, ids: readonly string[] | string | null): string | null => {
    const all = ids === null ? [] : typeof ids === 'string' ? [ids] : ids;
    return all.length === 0 ? null : all.map((id) => voice.exported.label(of, id)).join(', ');
  };
  return told.flatMap(({ week, facts }) =>
    store.signalen
      .ofWeek(week)
      .flatMap(({ ref, revision }) => store.signalen.shown(ref, revision) ?? [])
      .map((one): ExportRow<'signalen'> => ({
        week,
        over: subjectName(store, one.about),
        soort: label('S1', one.kind),
        tekst: veil.text(one.text, facts.until),
        stadium: label('S5', one.stage),
        hoe_bekend: label('S6', one.evidence),
        kapitaal: label('S7', one.capital),
        aan_tafel: label('S8', one.atTable),
        wie_kan_het_weghalen: label('S9', one.remover),
        aanpassing: label('S12', one.adjustment),
        aanpassing_in_woorden: veil.maybe(one.adjusts, facts.until),
        uitkomst: veil.maybe(one.outcome, facts.until),
      }))
      .sort((a, b) => String(a.tekst).localeCompare(String(b.tekst), 'nl')),
  );
}

export function countRows({ store }: Machine, told: readonly ToldWeek[]) {
  return told.flatMap(({ week, posted }) =>
    (posted?.frozen.counts ?? []).flatMap(({ activity, value, goal }): ExportRow<'tellingen'>[] => {
      const naam = store.programme.activity(activity)?.name ?? null;
      return [{ week, activiteit: activity, naam, stand: value, doel: goal }];
    }),
  );
}

/** A weekbericht as it reads, without its buttons and without names. */
export function weekberichtRows(machine: Machine, veil: Veil, told: readonly ToldWeek[]) {
  const { outbox, weekbericht, pulsTexts } = machine.voice;
  return told.flatMap(({ week, posted, facts }): ExportRow<'weekberichten'>[] => {
    if (posted === null) return [];
    const veiled = veil.facts(facts);
    const texts = textsShown(machine, week).map((one) => ({ ...one, words: veil.text(one.words, facts.until) }));
    const messages = [
      outbox['weekbericht.post'](veiled),
      ...weekbericht.parts(veiled).map((part) => outbox['weekbericht.thread']({ facts: veiled, part })),
      ...Array.from({ length: pulsTexts.textParts(texts.length) }, (_, part) => outbox['puls.texts']({ texts, part })),
    ];
    const lines = messages.flatMap(({ summary, blocks }) => [
      '',
      ...plainText({ summary, blocks: blocks.filter(({ kind }) => kind !== 'buttons' && kind !== 'form') }),
    ]);
    return [{ week, datum: machine.agenda.today(posted.postAt), tekst: lines.join('\n').trim() }];
  });
}
