import { type Figure, median } from './measure.ts';
import { newFolder, startServer } from './server.ts';

const ROUNDS = 5;

const fieldsOf = (html: string, step: string): URLSearchParams => {
  const form = html.split('<form').find((part) => part.includes(`value="${step}"`)) ?? '';
  return new URLSearchParams(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  );
};

/** Lives a week on the page: a day at a time, reading the page after each step as a browser would. */
async function liveAWeek(url: string): Promise<void> {
  for (let day = 0; day < 7; day += 1) {
    const page = await (await fetch(url)).text();
    const response = await fetch(`${url}/klok`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: url },
      body: fieldsOf(page, 'dag'),
    });
    if (!response.ok) throw new Error(`The clock answered ${response.status}`);
    await response.text();
  }
}

/** Start of the whole process, new and known database, and its memory after a week. */
export async function startAndMemory(): Promise<readonly Figure[]> {
  const born: number[] = [];
  const known: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = newFolder();
    const first = await startServer(folder.database);
    born.push(first.seconds);
    await first.stop();
    const second = await startServer(folder.database);
    known.push(second.seconds);
    if (round < 2) {
      await liveAWeek(second.url);
      memory.push(second.residentMb());
    }
    await second.stop();
    folder.remove();
  }
  return [
    {
      what: 'start, exec of node to first healthy answer',
      figure: median(known),
      unit: 's',
      goal: 0.7,
      better: 'less',
      note: `median of ${ROUNDS}, playground`,
    },
    {
      what: 'the same, with a database that is yet to be born',
      figure: median(born),
      unit: 's',
      goal: null,
      better: 'less',
      note: 'migrations, seeds and demo world in it',
    },
    {
      what: 'memory after a week was lived with a moved clock',
      figure: Math.max(...memory),
      unit: 'MB',
      goal: 150,
      better: 'less',
      note: 'resident, the larger of 2',
    },
  ];
}
