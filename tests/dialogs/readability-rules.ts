/** A kind of words the bot does not use, and why. */
export interface Forbidden {
  readonly rule: string;
  readonly words: RegExp;
  readonly why: string;
}

export const FORBIDDEN: readonly Forbidden[] = [
  { rule: 'formal', words: /\b(u|uw|uzelf)\b/i, why: 'the programme says je and jij' },
  { rule: 'shouting', words: /!\s*!/, why: 'a row of exclamation marks shouts' },
  {
    rule: 'office',
    words:
      /\b(middels|teneinde|derhalve|echter|omtrent|conform|dient|aangaande|desgewenst|indien|tevens|betreffende|jegens|alsmede|reeds|inzake|omwille)\b/i,
    why: 'office language stands between people',
  },
  {
    rule: 'labels',
    words:
      /\b(armen|onderkant|probleemgezin\w*|zorgmijder\w*|cliënt\w*|doelgroep\w*|kansarm\w*|achterstand\w*|zwakkere?n?)\b/i,
    why: 'poverty is a circumstance, not a trait',
  },
  {
    rule: 'blame',
    words: /niet ingevuld|te laat|vergeten|had moeten|verplicht|waarschuwing|nalatig/i,
    why: 'nobody is blamed for silence',
  },
  {
    rule: 'passive',
    words: /\b(wordt|worden|werd|werden)\b/i,
    why: 'a sentence says who does something',
  },
  {
    rule: 'jargon',
    words: /\b(feedback|deadline|target|kpi|submit|invalid|error|token|server|database|input|account|wicked)\b/i,
    why: 'known words only',
  },
];

/** Where a rule gives way. Each says why no other words are better. */
export const EXCEPTIONS: readonly { readonly rule: string; readonly text: string; readonly why: string }[] = [
  {
    rule: 'passive',
    text: 'gebeld worden',
    why: 'Who calls is not decided yet; "wil graag gebeld worden" is what people say themselves.',
  },
  {
    rule: 'passive',
    text: 'gebeld wilt worden',
    why: 'The same words, in the order a subordinate clause asks for.',
  },
  {
    rule: 'long',
    text: 'Wat hoor jij van de mensen voor wie we het doen: hoe goed vinden zij onze hulp?',
    why: 'Two short halves with a rest at the colon; the questions of the puls were agreed on by the programme.',
  },
];
