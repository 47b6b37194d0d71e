import { adapterContract } from './adapter-contract.ts';
import { openWebRig } from './web-rig.ts';

adapterContract('the web', openWebRig);
