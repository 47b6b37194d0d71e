export type Route = 'create' | 'post' | 'update' | 'remove' | 'member' | 'members';

/** What can go wrong with a call of the connector. `after`: Teams did it, and the answer was lost. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: string;
      readonly location?: string;
      readonly after?: boolean;
    }
  | { readonly kind: 'reset'; readonly after: boolean }
  | { readonly kind: 'hang'; readonly after: boolean }
  | { readonly kind: 'garbage' };

export interface Faults {
  /** The next `times` calls of this route go wrong in this way. */
  put(route: Route, fault: Fault, times?: number): void;
  take(route: Route): Fault | null;
}

export function createFaults(): Faults {
  const waiting = new Map<Route, Fault[]>();
  return {
    put(route, fault, times = 1) {
      waiting.set(route, [...(waiting.get(route) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    take: (route) => waiting.get(route)?.shift() ?? null,
  };
}
