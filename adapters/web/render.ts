import type { Block, Button, Chart, Form, Message, Token } from '../../src/chat/index.ts';
import { type Frame, hiddenSeat, lines } from './frame.ts';
import { type Html, domId, html, webAddress } from './html.ts';
import { type Filled, UNTOUCHED, renderForm } from './render-form.ts';
import type { WebWords } from './words.ts';

const figure = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

function renderButton(one: Button<Token>, frame: Frame, entry: string): Html {
  const look = one.emphasis === 'main' ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action';
  return html`<form method="post" action="/druk" class="kb-press">
    ${hiddenSeat(frame, entry)}
    <input type="hidden" name="token" value="${one.act}" />
    <button type="submit" class="utrecht-button ${look}" data-keep="${domId('druk', `${entry}-${one.label}`)}">
      ${one.label}
    </button>
  </form>`;
}

function renderChart(chart: Chart, words: WebWords): Html {
  const most = Math.max(0, ...chart.bars.map((bar) => bar.value));
  const share = (value: number): number => (most === 0 ? 0 : Math.round((Math.max(0, value) / most) * 1000) / 10);
  return html`<table class="utrecht-table utrecht-table--html-table kb-chart">
    <caption class="utrecht-table__caption">
      ${chart.title}
    </caption>
    <thead class="kb-unseen">
      <tr>
        <th scope="col">${words.chart.what}</th>
        <th scope="col">${words.chart.value}</th>
      </tr>
    </thead>
    <tbody class="utrecht-table__body">
      ${chart.bars.map(
        (bar) =>
          html`<tr class="utrecht-table__row">
            <th scope="row" class="utrecht-table__header-cell">${bar.label}</th>
            <td class="utrecht-table__cell">
              <span class="kb-chart__value">${figure.format(bar.value)} ${chart.unit}</span>
              <svg class="kb-chart__bar" aria-hidden="true" focusable="false" width="100%" height="12">
                <rect class="kb-chart__ground" width="100%" height="12" rx="3"></rect>
                <rect class="kb-chart__fill" width="${share(bar.value)}%" height="12" rx="3"></rect>
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderLink(label: string, url: string): Html {
  const address = webAddress(url);
  if (address === null) return html`<p class="utrecht-paragraph">${label}: ${url}</p>`;
  return html`<p class="utrecht-paragraph">
    <a class="utrecht-link utrecht-link--html-a" href="${address}" rel="noopener noreferrer">${label}</a>
  </p>`;
}

/** A form of a message as it stands after it was sent with problems: shown in the place of the form it was. */
export interface Returned {
  readonly form: Form<Token>;
  readonly inPlaceOf: Token | null;
  readonly filled: Filled;
}

/** Where a block stands: in which entry, as which of its blocks, and the form that came back, if one did. */
export interface BlockPlace {
  readonly entry: string;
  readonly index: number;
  readonly returned: Returned | null;
}

function renderFormBlock(form: Form<Token>, frame: Frame, { entry, index, returned }: BlockPlace): Html {
  const back = returned?.inPlaceOf === form.submit.act ? returned : null;
  const id = domId('form', `${entry}-${index}`);
  return renderForm(back?.form ?? form, frame, { entry, id, filled: back?.filled ?? UNTOUCHED, close: false });
}

/** One block as markup. */
export function renderBlock(block: Block<Token>, frame: Frame, place: BlockPlace): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3 class="utrecht-heading-3">${block.text}</h3>`;
    case 'paragraph':
      return html`<p class="utrecht-paragraph">${lines(block.text)}</p>`;
    case 'facts':
      return html`<dl class="utrecht-data-list utrecht-data-list--rows">
        ${block.facts.map(
          (fact) =>
            html`<div class="utrecht-data-list__item">
              <dt class="utrecht-data-list__item-key">${fact.label}</dt>
              <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">${lines(fact.value)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'list':
      return html`<ul class="utrecht-unordered-list">
        ${block.items.map((item) => html`<li class="utrecht-unordered-list__item">${lines(item)}</li>`)}
      </ul>`;
    case 'chart':
      return renderChart(block.chart, frame.words);
    case 'quote':
      return html`<figure class="utrecht-blockquote utrecht-blockquote--distanced">
        <blockquote class="utrecht-blockquote__content kb-quote">${lines(block.text)}</blockquote>
        ${block.by !== null && html`<figcaption class="utrecht-blockquote__caption">${block.by}</figcaption>`}
      </figure>`;
    case 'rule':
      return html`<hr class="utrecht-separator" />`;
    case 'buttons':
      return html`<div class="utrecht-button-group">
        ${block.buttons.map((one) => renderButton(one, frame, place.entry))}
      </div>`;
    case 'form':
      return renderFormBlock(block.form, frame, place);
    case 'link':
      return renderLink(block.label, block.url);
  }
}

/** All blocks of a message, in order. `entry` is the identifier its buttons and forms name when they are used. */
export function renderMessage(
  message: Message<Token>,
  frame: Frame,
  entry: string,
  returned: Returned | null = null,
): Html {
  return html`${message.blocks.map((block, index) => renderBlock(block, frame, { entry, index, returned }))}`;
}
