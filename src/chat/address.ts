export type Platform = 'slack' | 'teams' | 'web';

/** A workspace or tenant as one of our registrations sees it. Every key carries it, so that more than one can follow. */
export interface Place {
  readonly platform: Platform;
  readonly registration: string;
  readonly tenant: string;
}

/** One person on one platform: never compared without the place. */
export interface Identity extends Place {
  readonly user: string;
}

/** Where something can be said: to a person (`user`), in a channel (`user` null). `conversation` null: not opened yet. */
export interface Address extends Place {
  readonly user: string | null;
  readonly conversation: string | null;
}

/** One line that names an address in logs and keys: ids only. */
export function addressKey(address: Address): string {
  const { platform, registration, tenant, user, conversation } = address;
  return [platform, registration, tenant, user ?? '', conversation ?? ''].join('|');
}
