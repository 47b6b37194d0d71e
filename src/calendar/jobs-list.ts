/** Everything the timetable can set going; at one moment the jobs come in this order, so that a week closes before it is told about. */
export const allJobs = [
  'weekcheck.open',
  'weekcheck.remind',
  'weekcheck.close',
  'weekbericht.preview',
  'weekbericht.post',
  'puls.open',
  'puls.remind',
  'puls.close',
  'purge',
] as const;

/** One kind of work that has its own moments. */
export type Job = (typeof allJobs)[number];
