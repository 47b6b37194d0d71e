import { counted } from './count.ts';
import { type Html, html } from './html.ts';
import { byMoment, clockTime, dayName, machineMoment } from './moment.ts';
import type { PageModel } from './page-model.ts';
import type { PlanRow, PlanState } from './ports.ts';
import type { WebWords } from './words.ts';

/** So many rows are shown at first. */
const FIRST = 12;

/** The look of each state; the word beside it says the same. */
const LOOK: Readonly<Record<PlanState, 'neutral' | 'active' | 'success' | 'warning' | 'inactive'>> = {
  gepland: 'neutral',
  bezig: 'active',
  verstuurd: 'success',
  overgeslagen: 'inactive',
  geparkeerd: 'warning',
  onzeker: 'warning',
  vervallen: 'inactive',
};

/** So many names are given with one row; of the rest the number would say no more. */
const NAMED = 8;

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });

/** Rows that say the same of several people, as one. */
interface Group {
  readonly row: PlanRow;
  /** Once for each message. */
  readonly who: readonly string[];
}

function together(rows: readonly PlanRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = JSON.stringify([dayName(row.at), clockTime(row.at), row.state, row.what, row.why]);
    const before = groups.get(key);
    const who = row.who === '' ? [] : [row.who];
    groups.set(key, before === undefined ? { row, who } : { row: before.row, who: [...before.who, ...who] });
  }
  return [...groups.values()];
}

/** To whom: each name once, and how often when that is more. */
function whoWords(who: readonly string[], words: WebWords['plan']): string {
  const names = [...new Set(who)];
  const told = names.length > NAMED ? counted(words.times, who.length) : listed.format(names);
  return names.length < who.length && names.length <= NAMED ? `${told} (${counted(words.times, who.length)})` : told;
}

const isComing = (row: PlanRow): boolean => row.state === 'gepland' || row.state === 'bezig';

function renderRow({ row, who }: Group, words: WebWords['plan']): Html {
  return html`<tr class="utrecht-table__row">
    <td class="utrecht-table__cell"><time datetime="${machineMoment(row.at)}">${clockTime(row.at)}</time></td>
    <td class="utrecht-table__cell">
      <span class="kb-plan__what">
        <span class="kb-strong">${row.what}</span>
        <span class="utrecht-status-badge utrecht-status-badge--${LOOK[row.state]}">${words.states[row.state]}</span>
      </span>
      ${who.length > 0 && html`<span class="kb-block">${whoWords(who, words)}</span>`}
      ${row.why !== '' && html`<span class="kb-block kb-why">${row.why}</span>`}
    </td>
  </tr>`;
}

/** Rows in the order given, a line above each day. */
function renderRows(groups: readonly Group[], words: WebWords['plan']): Html {
  return html`${groups.map((group, index) => {
    const day = dayName(group.row.at);
    const before = groups[index - 1];
    const isNewDay = before === undefined || dayName(before.row.at) !== day;
    return html`${
      isNewDay &&
      html`<tr class="utrecht-table__row kb-plan__day">
        <th class="utrecht-table__header-cell" scope="rowgroup" colspan="2">${day}</th>
      </tr>`
    }
    ${renderRow(group, words)}`;
  })}`;
}

function renderTable(title: string, rows: readonly Group[], nothing: string, words: WebWords['plan']): Html {
  const table = (caption: Html, part: readonly Group[]): Html =>
    html`<table class="utrecht-table kb-plan__table">
      ${caption}
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">${words.when}</th>
          <th class="utrecht-table__header-cell" scope="col">${words.what}</th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        ${renderRows(part, words)}
      </tbody>
    </table>`;
  const more = rows.length - FIRST;
  return html`<h3 class="utrecht-heading-3">${title}</h3>
    ${
      rows.length === 0
        ? html`<p class="kb-small">${nothing}</p>`
        : table(
            html`<caption class="kb-unseen">
              ${title}
            </caption>`,
            rows.slice(0, FIRST),
          )
    }
    ${
      more > 0 &&
      html`<details class="kb-more">
        <summary>${counted(words.more, more)}</summary>
        ${table(
          html`<caption class="kb-unseen">
            ${title}: ${counted(words.more, more)}
          </caption>`,
          rows.slice(FIRST),
        )}
      </details>`
    }`;
}

/** What the bot will do, what it did, and why not when it did not. */
export function renderPlan(model: PageModel): Html {
  const words = model.frame.words.plan;
  const coming = model.plan.filter(isComing).sort((one, other) => byMoment(one.at, other.at));
  const done = model.plan.filter((row) => !isComing(row)).sort((one, other) => byMoment(other.at, one.at));
  return html`<section class="kb-plan kb-pane" id="plan" aria-labelledby="plan-titel" tabindex="0">
    <h2 class="utrecht-heading-2" id="plan-titel">${words.title}</h2>
    <p class="kb-small">${words.help}</p>
    ${renderTable(words.coming, together(coming), words.nothingComing, words)}
    ${renderTable(words.done, together(done), words.nothingDone, words)}
  </section>`;
}
