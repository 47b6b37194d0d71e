export * from './hulpvraag.ts';
export * from './machine.ts';
export * from './people.ts';
export * from './programme.ts';
export * from './puls-text.ts';
export * from './weekcheck.ts';
