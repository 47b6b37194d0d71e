import { liveInBrowser } from './live.ts';
import { MONTH } from './month.ts';

liveInBrowser(MONTH);
