import { adapterContract } from './adapter-contract.ts';
import { openTeamsRig } from './teams-rig.ts';

adapterContract('Teams', openTeamsRig);
