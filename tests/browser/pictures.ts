import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.ts';
import { takeMonth, takePage } from './page-pictures.ts';
import { takeSlack } from './slack-look/pictures.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  await takePage(browser, folder);
  await takeMonth(browser, folder);
  await takeSlack(browser, folder);
} finally {
  await browser.close();
}
