const ZALGO = Array.from('samen eten werkt', (letter) => `${letter}\u0301\u0327\u0338`).join('');
/** Texts that are kept letter for letter, with what is odd about them. */
export const LITERAL: readonly (readonly [string, string])[] = [
  ['markup of Slack', '*vet* _schuin_ <!channel> <#C123> <https://voorbeeld.nl|klik> &amp;'],
  ['markup of cards', '**vet** [klik](https://voorbeeld.nl) <at>Iedereen</at> {{DATE(2026)}} \\r\\n'],
  ['markup of a page', '</textarea><script>alert(1)</script><b onclick="x">vet</b>'],
  ['places of our own', '{tekst} {waar} {soort}'],
  ['right to left', 'samen \u05d0\u05d1\u05d2 eten \u0627\u0628\u062a werkt'],
  ['zalgo', ZALGO],
  ['emoji of many parts', 'Het werkt 👩‍👩‍👧🏽 🏳️‍🌈 🙂'],
  ['lines', 'eerste regel\ntweede regel\n\n\nvijfde'],
];

/** Texts with something in them that cannot be seen, and what is kept of them. */
export const CLEANED: readonly (readonly [string, string, string])[] = [
  ['control characters', 'sa\u0000men \u001b[31meten\u0007 werkt', 'samen [31meten werkt'],
  ['switches of direction', 'samen \u202eneti\u202c werkt', 'samen neti werkt'],
  ['half a character', 'samen \ud83d eten', 'samen \ufffd eten'],
];
