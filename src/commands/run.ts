import { resolve } from 'node:path';
import type { Command } from 'commander';
import { digestFacts } from '../digest/facts.ts';
import { freeze } from '../digest/freeze.ts';
import { textsShown, textsToShow } from '../jobs/puls-texts.ts';
import { parseWeek } from '../calendar/week.ts';
import { makePump } from '../pump.ts';
import { openRooms } from '../rooms.ts';
import { mayAct, tickAll } from '../schedule/tick.ts';
import { takeLock } from '../store/index.ts';
import { type Context, UsageError } from './context.ts';
import { examine } from './doctor.ts';
import { localMoment, readMoment } from './local-time.ts';
import { plainText } from './plain-text.ts';
import { atOnce, previewOf } from './preview.ts';
import { sendTestMessage } from './test-message.ts';

export function runCommands(program: Command, { config, withHouse, say, fail }: Context): void {
  program
    .command('preview')
    .description('what goes out in the next seven days, and to how many')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      await withHouse((house) => {
        const rows = previewOf(house);
        const { missed, waiting } = atOnce(house);
        const state = mayAct(house.machine);
        const note = state.ok
          ? []
          : [`Nothing leaves yet: the bot is ${state.why === 'paused' ? 'paused' : 'not activated'}.`];
        const line = (row: (typeof rows)[number]): string =>
          `${row.when}  ${row.job.padEnd(20)} ${row.about}  to ${String(row.to)}`;
        say(options.json, { active: state.ok, rows, missed, waiting }, [
          ...note,
          ...missed.map((row) => `${line(row)}  (missed: caught up at once)`),
          ...(waiting === 0 ? [] : [`${waiting} messages wait to leave at once.`]),
          ...rows.map(line),
        ]);
      });
    });

  program
    .command('tick')
    .description('plan all that is due, and deliver it when no server is running')
    .option('--at <moment>', 'at this moment (a proef database moves its clock there)')
    .option('--json', 'print JSON')
    .action(async (options: { at?: string; json?: boolean }) => {
      const at = options.at === undefined ? null : readMoment(options.at);
      const configured = config();
      const lock = takeLock(resolve(configured.database));
      try {
        await withHouse(async (house) => {
          if (at !== null) {
            if (at < house.machine.now() && house.proefClock !== null)
              throw new UsageError(
                `The clock of a proef database only goes forward; it is ${localMoment(house.machine.now())}.`,
              );
            if (at > house.machine.now() && house.proefClock === null)
              throw new UsageError('An echt database keeps real time: --at cannot be later than now.');
            house.proefClock?.moveTo(at);
          }
          const planned = await tickAll(house.machine, () => Promise.resolve());
          let sent: number | null = null;
          if (lock !== null) {
            const pumps: ReturnType<typeof makePump>[] = [];
            const rooms = await openRooms(configured, house, () => {
              throw new Error('The clock is not moved from here');
            });
            pumps.push(makePump(house, rooms.adapters));
            sent = 0;
            for (const pump of pumps) {
              sent += await pump.deliver();
              await pump.stop();
            }
          }
          say(options.json, { at: new Date(house.machine.now()).toISOString(), planned, sent }, [
            ...planned.map(
              (row) =>
                `${localMoment(row.at)}  ${row.job} ${row.key}: ${row.outcome === 'skipped' ? `skipped (${row.reason ?? ''})` : `${row.planned} planned`}`,
            ),
            planned.length === 0 ? 'Nothing was due.' : `Moments done: ${planned.length}.`,
            sent === null ? 'A running server delivers.' : `${sent} messages sent.`,
          ]);
        });
      } finally {
        lock?.release();
      }
    });

  program
    .command('digest')
    .description('print the weekbericht about a week as it would be now; sends nothing')
    .requiredOption('--week <week>', 'such as 2026-W11')
    .option('--json', 'print JSON')
    .action(async (options: { week: string; json?: boolean }) => {
      const week = parseWeek(options.week);
      if (week === null) throw new UsageError(`"${options.week}" is not a week; write it as 2026-W11.`);
      await withHouse((house) => {
        const { store, machine } = house;
        const stored = store.weekberichten.get(week);
        const frozen = stored?.frozen ?? freeze(store, machine.agenda, week, machine.now());
        const facts = digestFacts(store, machine.agenda, week, frozen, stored?.correctedAt ?? null);
        const parts = machine.voice.weekbericht.parts(facts);
        const { outbox, pulsTexts } = machine.voice;
        const texts = stored === null ? textsToShow(machine) : textsShown(machine, week);
        const written = Array.from({ length: pulsTexts.textParts(texts.length) }, (_, part) => ({ texts, part }));
        const lines = [
          ...plainText(outbox['weekbericht.post'](facts)),
          ...parts.flatMap((part) => ['', ...plainText(outbox['weekbericht.thread']({ facts, part }))]),
          ...written.flatMap((part) => ['', ...plainText(outbox['puls.texts'](part))]),
        ];
        say(options.json, { week, posted: stored !== null, facts, texts, text: lines.join('\n') }, lines);
      });
    });

  program
    .command('doctor')
    .description('check that everything is in order; exit 1 when something is not')
    .option('--message <who>', 'also send a test message to this person: id, e-mail address or place')
    .option('--json', 'print JSON')
    .action(async (options: { message?: string; json?: boolean }) => {
      await withHouse(async (house) => {
        const rooms = await openRooms(config(), house, () => {
          throw new Error('The clock is not moved from here');
        });
        const adapters = Object.values(rooms.adapters);
        const found = [
          ...examine(
            house,
            adapters.map((one) => one.platform),
          ),
          ...(await Promise.all(adapters.map((one) => one.check()))).flat(),
          ...(options.message === undefined ? [] : await sendTestMessage(house, adapters, options.message)),
        ];
        const well = found.every((one) => one.ok);
        say(
          options.json,
          { ok: well, findings: found },
          found.map(({ name, ok, note }) => `${ok ? 'ok ' : 'NOT'}  ${name.padEnd(16)} ${note}`),
        );
        if (!well) fail();
      });
    });

  program
    .command('activate')
    .description('let the bot begin: nothing is asked of anybody before this')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      await withHouse((house) => {
        const { settings } = house.store;
        if (settings.get('activated') !== null) throw new UsageError('The bot is active already.');
        const platforms = [
          ...new Set(
            house.store.people
              .all()
              .flatMap((one) => house.store.people.addresses(one.id))
              .map((one) => one.platform),
          ),
        ];
        const wrong = examine(house, platforms).filter((one) => !one.ok);
        if (wrong.length > 0)
          throw new UsageError(
            `Not yet, nothing was changed: ${wrong.map((one) => `${one.name}: ${one.note}`).join(' ')}`,
          );
        const at = new Date(house.machine.now()).toISOString();
        house.store.write(() => {
          settings.set('activated', at);
          settings.set('ticked', at);
        });
        const [first] = previewOf(house);
        say(options.json, { activated: at, first: first ?? null }, [
          first === undefined ? 'Active.' : `Active. First: ${first.job} on ${first.when}, to ${String(first.to)}.`,
        ]);
      });
    });

  for (const [name, paused] of [
    ['pause', true],
    ['resume', false],
  ] as const)
    program
      .command(name)
      .description(
        paused
          ? 'stop everything that leaves, answers excepted'
          : 'go on; what was missed is caught up within its window',
      )
      .option('--json', 'print JSON')
      .action(async (options: { json?: boolean }) => {
        await withHouse((house) => {
          const { settings } = house.store;
          settings.set('paused', paused ? new Date(house.machine.now()).toISOString() : null);
          say(options.json, { paused }, [paused ? 'Paused. Answers are still kept.' : 'Going on.']);
        });
      });
}
