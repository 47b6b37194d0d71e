// Plain JavaScript: an old Node must be able to read this far, and say what is wrong in one sentence.
const WANTED = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1]);

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (tooOld) {
  giveUp(
    `krachtbot needs Node ${WANTED.join('.')} or newer and this is ${process.versions.node}: run "npm ci" without leaving out the devDependencies (they bring Node 24) and start with "npm start".`,
  );
} else {
  const { existsSync } = await import('node:fs');
  const { join } = await import('node:path');
  if (!existsSync(join(import.meta.dirname, 'node_modules', 'better-sqlite3')))
    giveUp('krachtbot is not installed yet: run "npm ci" first.');
  // What is loaded stays; V8 would set room apart for it as if it were forgotten again, and never give it back.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
  // Types are stripped and code is compiled once, not at every start; without a place to write it goes on without.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.(join(import.meta.dirname, 'node_modules', '.cache', 'krachtbot'));
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'cli') {
    const { runCli } = await import('./src/cli.ts');
    process.exitCode = await runCli(rest);
  } else {
    const { serve } = await import('./src/main.ts');
    await serve();
  }
}
