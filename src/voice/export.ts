/** What an export holds: a table for each noun, and its columns in their order. Names stay as they are: files are read by others. */
export const EXPORTED = {
  werkgroepen: ['id', 'naam'],
  weekchecks: ['week', 'werkgroep', 'vraag_id', 'versie', 'vraag', 'antwoord'],
  hulpvragen: ['nummer', 'week', 'werkgroep', 'nodig', 'wat', 'aan', 'nodig_op', 'status'],
  'hulpvraag-stappen': ['nummer', 'stap', 'datum', 'status', 'aan', 'nodig_op'],
  experimenten: ['id', 'naam', 'stadium'],
  'experiment-stadia': ['experiment', 'datum', 'stadium', 'reden', 'les'],
  'experiment-zinnen': ['experiment', 'week', 'zin'],
  signalen: [
    'week',
    'over',
    'soort',
    'tekst',
    'stadium',
    'hoe_bekend',
    'kapitaal',
    'aan_tafel',
    'wie_kan_het_weghalen',
    'aanpassing',
    'aanpassing_in_woorden',
    'uitkomst',
  ],
  tellingen: ['week', 'activiteit', 'naam', 'stand', 'doel'],
  weekberichten: ['week', 'datum', 'tekst'],
  'puls-rondes': ['ronde', 'gesloten_op', 'deelnemers', 'respons', 'terugkoppeling'],
  'puls-uitslag': ['ronde', 'vraag_id', 'vraag', 'groep', 'soort', 'gemiddelde', 'verdeling', 'weet_niet', 'trend'],
} as const;

export type Exported = keyof typeof EXPORTED;
export type ExportColumn<N extends Exported> = (typeof EXPORTED)[N][number];
export type ExportCell = string | number | null;
export type ExportRow<N extends Exported> = Readonly<Record<ExportColumn<N>, ExportCell>>;

/** Ids of which an export says the words. */
export type ExportLabel = 'need' | 'addressee' | 'status' | 'stage' | 'S1' | 'S5' | 'S6' | 'S7' | 'S8' | 'S9' | 'S12';

/** The words of an export. */
export interface ExportVoice {
  /** What lies beside the tables: what each is, what each column says, and what is not in it. */
  readMe(programme: string, on: string): string;
  /** The text of a question of the weekcheck. */
  question(id: string): string;
  label(of: ExportLabel, id: string): string;
  /** What stands in the place of the name of somebody who takes part. */
  readonly somebody: string;
}
