import { type Html, html } from '../../../adapters/web/html.ts';
import { type Json, list, record, text } from '../../fakes/slack/shape.ts';

function renderInline(element: Json): Html {
  if (element['type'] === 'link')
    return html`<a href="${text(element['url'])}">${text(element['text']) || text(element['url'])}</a>`;
  if (element['type'] !== 'text') throw new Error(`No look for ${text(element['type'])} in a line`);
  const said = html`<span class="lines">${text(element['text'])}</span>`;
  return record(element['style'])['bold'] === true ? html`<b>${said}</b>` : said;
}

const renderLine = (element: Json): Html => html`${list(element['elements']).map(renderInline)}`;

function renderPart(element: Json): Html {
  switch (element['type']) {
    case 'rich_text_section':
      return html`<div class="section">${renderLine(element)}</div>`;
    case 'rich_text_list':
      return html`<ul>
        ${list(element['elements']).map((item) => html`<li>${renderLine(item)}</li>`)}
      </ul>`;
    case 'rich_text_quote':
      return html`<blockquote>${renderLine(element)}</blockquote>`;
    default:
      throw new Error(`No look for ${text(element['type'])}`);
  }
}

/** A rich_text block: sections follow each other without room between them, as in Slack. */
export const renderRichText = (block: Json): Html =>
  html`<div class="rich">${list(block['elements']).map(renderPart)}</div>`;
