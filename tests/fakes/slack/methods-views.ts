import { viewComplaints } from './limits.ts';
import { type Method, no } from './method.ts';
import { record, text } from './shape.ts';
import type { Triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** The methods that show a modal or a Home tab (docs.slack.dev/surfaces). */
export function createViewMethods(space: Workspace, triggers: Triggers): Readonly<Record<string, Method>> {
  const hashes = new Map<string, string>();
  return {
    'views.open': {
      args: ['trigger_id', 'view'],
      run(args) {
        const who = triggers.exchange(text(args['trigger_id']));
        if ('error' in who) return no(who.error);
        const view = record(args['view']);
        const complaints = viewComplaints(view);
        if (complaints.length > 0) return no('invalid_arguments', complaints);
        const open = { id: space.id('V'), user: who.user, hash: space.id('h'), view, state: {}, errors: {} };
        space.modals.set(who.user, open);
        space.everything.push({ user: who.user, view });
        return { ok: true, view: { id: open.id, hash: open.hash, ...view } };
      },
    },
    'views.publish': {
      args: ['user_id', 'view', 'hash'],
      run(args) {
        const user = text(args['user_id']);
        const complaints = viewComplaints(record(args['view']));
        if (complaints.length > 0) return no('invalid_arguments', complaints);
        if (args['hash'] !== undefined && args['hash'] !== hashes.get(user)) return no('hash_conflict');
        const hash = space.id('h');
        hashes.set(user, hash);
        space.homes.set(user, record(args['view']));
        space.everything.push({ user, view: args['view'] });
        return { ok: true, view: { ...record(args['view']), hash } };
      },
    },
  };
}
