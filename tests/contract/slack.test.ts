import { adapterContract } from './adapter-contract.ts';
import { openSlackRig } from './slack-rig.ts';

adapterContract('Slack', openSlackRig);
