import { kinds } from '../../src/privacy/kinds.ts';
import {
  judgeGenerated,
  judgeProse,
  precision,
  recall,
  scoreAction,
  scoreGenerated,
  scoreKind,
  type Score,
} from './measure.ts';

// Run with --misses to see what went wrong on the generated cases and the tuning half; the held-out half stays closed.
const showMisses = process.argv.includes('--misses');
const share = (value: number): string => value.toFixed(3).padStart(9);

function line(name: string, score: Score, rest = ''): string {
  const { hits, misses, falseAlarms } = score;
  const counts = [hits, misses, falseAlarms].map((count) => String(count).padStart(7)).join('');
  return `${name.padEnd(14)}${share(recall(score))}${share(precision(score))}${counts}${rest}`;
}

const header = `${''.padEnd(14)}   recall precision   hits missed  false`;

function reportGenerated(): void {
  console.log('Generated cases (seed 1)\n' + header + '  ordinary sentences passed');
  for (const result of judgeGenerated(1)) {
    const passed = result.ordinary - result.stopped.length;
    console.log(line(result.kind, scoreGenerated(result), `  ${String(passed)} of ${String(result.ordinary)}`));
    if (!showMisses) continue;
    for (const { text } of result.missed.slice(0, 12)) console.log(`   missed: ${JSON.stringify(text)}`);
    for (const text of result.stopped.slice(0, 12)) console.log(`   stopped: ${JSON.stringify(text)}`);
  }
}

function reportProse(half: 'tuning' | 'heldout', title: string): void {
  const judged = judgeProse(half);
  console.log(`\n${title}: ${String(judged.length)} sentences\n${header}`);
  for (const action of ['pass', 'warn', 'block'] as const) console.log(line(action, scoreAction(judged, action)));
  for (const kind of kinds) console.log(line(`  ${kind}`, scoreKind(judged, kind)));
  if (!showMisses || half === 'heldout') return;
  for (const { text, expected, found } of judged) {
    const [wanted, got] = [expected, found].map((side) => `${side.action} [${[...side.kinds].sort().join(', ')}]`);
    if (wanted !== got) console.log(`   wanted ${wanted ?? ''}, got ${got ?? ''}: ${text}`);
  }
}

reportGenerated();
reportProse('tuning', 'Prose, the half for tuning');
reportProse('heldout', 'Prose, the half held out');
