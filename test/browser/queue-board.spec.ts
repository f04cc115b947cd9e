import { expect, it } from '@jest/globals';
import { JobQueues } from '../../src/platform/jobs/index.js';
import { startApp } from '../support/app.js';
import { DESK, keepScreenshot, launchBrowser, watch } from '../support/browser.js';

it('the board of queues shows what waits, asks nobody else and has nothing to press that changes anything', async () => {
  const password = 'a token of the operator';
  const [browser, test] = await Promise.all([
    launchBrowser(),
    startApp({ metricsToken: password, roles: new Set(['http'] as const) }),
  ]);
  try {
    await test.app
      .get(JobQueues)
      .ringIn('deliveries', [
        { name: 'message.send', data: { id: '0193', of: 'delivery' }, jobId: 'ring-to-see', delay: 600_000 },
      ]);
    const context = await browser.newContext({ viewport: DESK, httpCredentials: { username: 'operator', password } });
    const { page, problems } = watch(await context.newPage(), test.url);
    await page.goto(`${test.url}/ops/queues/queue/deliveries?status=delayed`);
    await page.getByText('message.send').first().waitFor();
    await keepScreenshot(page, 'queue-board');
    expect(problems).toEqual([]);
    expect(await page.getByRole('button', { name: /retry|clean|promote|remove|pause|empty/i }).count()).toBe(0);
  } finally {
    await browser.close();
    await test.close();
  }
});
