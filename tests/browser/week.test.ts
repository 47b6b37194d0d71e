import { liveInBrowser } from './live.ts';
import { WEEK } from './week.ts';

liveInBrowser(WEEK);
