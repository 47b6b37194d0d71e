/** How a slot ended. `reason` is a code, for the plan that people see; `planned` counts the messages. */
export interface Done {
  readonly outcome: 'planned' | 'skipped';
  readonly reason: string | null;
  readonly planned: number;
}
