export { TestSendsModule } from './test-sends.module.js';
