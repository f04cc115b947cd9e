import { openStage } from './harness/stage.js';
const stage = await openStage();
console.log('URL', stage.databaseUrl, stage.redisUrl);
process.on('SIGTERM', () => void stage.close());
setInterval(() => undefined, 1000);
