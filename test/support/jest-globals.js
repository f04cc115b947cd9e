/** What tests import as `@jest/globals`. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } = globalThis;
