import { fill } from '../../src/chat/index.ts';
import { say } from './words.ts';

/** A page that anybody may read: a title, and under it parts with a heading or none. */
export interface Page {
  readonly title: string;
  readonly parts: readonly { readonly heading: string | null; readonly lines: readonly string[] }[];
}

/** The last part of its address. */
export type PageName = 'over' | 'privacy' | 'voorwaarden';

/** What leads from one page to the others. */
export const more = say.more;

/** The pages about the bot, with who is responsible and whom to ask. */
export function pages(controller: string | null, contact: string | null): Readonly<Record<PageName, Page>> {
  const whom = {
    heading: say.whom,
    lines: [
      ...(controller === null ? [] : [fill(say.controller, { wie: controller })]),
      contact === null ? say.noContact : fill(say.contact, { contact }),
    ],
  };
  const page = ({ title, parts }: (typeof say)[PageName]): Page => ({ title, parts: [...parts, whom] });
  return { over: page(say.over), privacy: page(say.privacy), voorwaarden: page(say.voorwaarden) };
}
