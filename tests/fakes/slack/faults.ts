/** What can go wrong with a call of the Web API. `after`: Slack did it, and the answer was lost. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfter: number | null }
  | { readonly kind: 'error'; readonly name: string }
  | { readonly kind: 'status'; readonly status: number; readonly after: boolean }
  | { readonly kind: 'reset'; readonly after: boolean }
  | { readonly kind: 'hang'; readonly after: boolean }
  | { readonly kind: 'page'; readonly html: string };

export interface Faults {
  /** The next `times` calls of this method go wrong in this way. */
  put(method: string, fault: Fault, times?: number): void;
  take(method: string): Fault | null;
  clear(): void;
}

export function createFaults(): Faults {
  const waiting = new Map<string, Fault[]>();
  return {
    put(method, fault, times = 1) {
      waiting.set(method, [...(waiting.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    take: (method) => waiting.get(method)?.shift() ?? null,
    clear: () => waiting.clear(),
  };
}
