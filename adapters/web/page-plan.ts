import { fill } from '../../src/chat/index.ts';
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

const isComing = (row: PlanRow): boolean => row.state === 'gepland' || row.state === 'bezig';

function renderRow(row: PlanRow, words: WebWords['plan']): Html {
  return html`<tr class="utrecht-table__row">
    <td class="utrecht-table__cell"><time datetime="${machineMoment(row.at)}">${clockTime(row.at)}</time></td>
    <td class="utrecht-table__cell">
      <span class="kb-plan__what">
        <span class="kb-strong">${row.what}</span>
        <span class="utrecht-status-badge utrecht-status-badge--${LOOK[row.state]}">${words.states[row.state]}</span>
      </span>
      ${row.who !== '' && html`<span class="kb-block">${fill(words.who, { who: row.who })}</span>`}
      ${row.why !== '' && html`<span class="kb-block kb-why">${row.why}</span>`}
    </td>
  </tr>`;
}

/** Rows in the order given, a line above each day. */
function renderRows(rows: readonly PlanRow[], words: WebWords['plan']): Html {
  return html`${rows.map((row, index) => {
    const day = dayName(row.at);
    const before = rows[index - 1];
    const isNewDay = before === undefined || dayName(before.at) !== day;
    return html`${
      isNewDay &&
      html`<tr class="utrecht-table__row kb-plan__day">
        <th class="utrecht-table__header-cell" scope="rowgroup" colspan="2">${day}</th>
      </tr>`
    }
    ${renderRow(row, words)}`;
  })}`;
}

function renderTable(title: string, rows: readonly PlanRow[], nothing: string, words: WebWords['plan']): Html {
  const table = (caption: Html, part: readonly PlanRow[]): Html =>
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
    ${renderTable(words.coming, coming, words.nothingComing, words)}
    ${renderTable(words.done, done, words.nothingDone, words)}
  </section>`;
}
