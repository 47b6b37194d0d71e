import { defineConfig } from 'vitest/config';

/** The tests that are quick enough to be run for every mutant of the rules of the release. */
export default defineConfig({
  test: {
    include: ['tests/puls/release.test.ts', 'tests/puls/solver/same.test.ts'],
    testTimeout: 30_000,
  },
});
