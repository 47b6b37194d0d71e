/** Pieces that make patterns walk back and forth when they are repeated: for a text that is very long and very dull. */
export const DULL: readonly string[] = [
  ...['1', 'a', '.', '@', ' ', '\n', '-', "a'", 'é', '\u0301', '\u200b', '١', 'A.', 'a@', 'a.', '1 ', '12-', '1.234.'],
  ...['0 6 ', '+31 ', 'nl91 ', 'J. ', '112 ', '111-222-333-', '(at)', 'Van Der ', 'Laan van de ', 'Kerkstraat 12 '],
  ...['1234 AB 5 ', 'geb 3-4-2011 ', 'mevrouw De Vries ', 'een moeder met drie kinderen ', 'a@b.nl ', 'Jan '],
];

/** So many characters of the same piece over and over. */
export const over = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));
