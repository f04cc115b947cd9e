import { defineErrors } from '../http/problem.js';

export const realtimeErrors = defineErrors('stream', {
  tooMany: [429, 'This connection sends or follows too much'],
});
