/**
 * Words of somebody in need, with the reason they are here. This is data, to be read and changed by people who know:
 * a partner of the GGZ and ervaringsdeskundigen (docs/privacy.md, "Acute need").
 *
 * A phrase is words with one space between them, in small letters and without accents. `a|b` is one of these, `a*` is
 * any word that starts so, `..` is up to four words of any kind, `!a|b` says that none of these comes next, and `$` is
 * the end of the sentence. What somebody typed is brought into the same form first, so that "Zélf-moord!" is a match.
 */
export interface Sign {
  readonly why: string;
  readonly phrases: readonly string[];
}
