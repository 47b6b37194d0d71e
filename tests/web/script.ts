import { type Inbound, type Receive, paragraph, readAnswers, toZod } from '../../src/chat/index.ts';
import { ASK, EVERYTHING, WITH_FORM } from './story.ts';
import { FORM } from './story-form.ts';

const said = (text: string) => ({ summary: text, blocks: [paragraph(text)] });

/** Answers as the machine would: words and tokens lead to one reply each, and "kapot" breaks. */
export const scripted: Receive = async (inbound: Inbound) => {
  await Promise.resolve();
  switch (inbound.kind) {
    case 'commanded':
      if (inbound.command === 'zoek') return { kind: 'look-up', message: said('Moment, ik zoek je op.') };
      return { kind: 'message', message: said(`Opdracht ${inbound.command} met ${inbound.rest}`) };
    case 'pointed':
      return { kind: 'message', message: said(`Aangewezen: ${inbound.text}`) };
    case 'spoke':
      if (inbound.text === 'kapot') throw new Error('The machine is broken.');
      if (inbound.text === 'alles') return { kind: 'message', message: EVERYTHING };
      if (inbound.text === 'vraag') return { kind: 'message', message: ASK };
      if (inbound.text === 'tussenstand') return { kind: 'message', message: WITH_FORM };
      if (inbound.text === 'formulier') return { kind: 'form', form: FORM };
      return { kind: 'message', message: said(`Je zei: ${inbound.text}`) };
    case 'pressed':
      if (inbound.token === 't-formulier') return { kind: 'form', form: FORM };
      if (inbound.token === 't-vervang') return { kind: 'replaced', message: said('Dank je wel. Dat is genoteerd.') };
      if (inbound.token === 't-kapot') throw new Error('The machine is broken.');
      return { kind: 'nothing' };
    case 'submitted': {
      if (inbound.values['gelukt'] === 'kapot' || inbound.values['stand'] === '8')
        throw new Error('The machine is broken.');
      if (inbound.token === 't-tussenstand') {
        if (inbound.values['stand'] === '') {
          const form = WITH_FORM.blocks.flatMap((block) => (block.kind === 'form' ? [block.form] : []))[0]!;
          return { kind: 'problems', problems: { stand: 'Vul een getal in.' }, form };
        }
        return { kind: 'replaced', message: said('Opgeslagen.') };
      }
      const schema = toZod(
        [
          { kind: 'choice', id: 'stand', required: true, options: ['op-weg', 'schuurt', 'vast'] },
          { kind: 'short-text', id: 'gelukt', required: false, max: 280 },
          { kind: 'number', id: 'tafels', required: true, min: 0, max: 99 },
        ],
        { facts: [], answers: {}, values: {} },
      );
      const read = readAnswers(schema, inbound.values);
      if (read.ok) return { kind: 'replaced', message: said('Dank je wel. Dit staat maandag in het weekbericht.') };
      const sentences = {
        stand: 'Kies hoe de werkgroep ervoor staat.',
        gelukt: 'Dit is te lang. Maak het korter.',
        tafels: 'Vul een getal in van 0 tot en met 99.',
      };
      const problems = Object.fromEntries(
        Object.entries(sentences).filter(([field]) => Object.hasOwn(read.problems, field)),
      );
      return { kind: 'problems', problems, form: FORM };
    }
    case 'found':
      return { kind: 'message', message: said(`Gevonden: ${inbound.profile?.name ?? 'niemand'}.`) };
    case 'joined':
    case 'left':
      return { kind: 'nothing' };
  }
};
