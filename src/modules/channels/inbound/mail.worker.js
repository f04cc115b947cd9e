// A thread of its own for taking mails apart: a stranger may have written one that keeps a parser busy for minutes.
// Plain JavaScript, so that it runs from src/ and from dist/ alike.
import { parentPort, workerData } from 'node:worker_threads';
import { takeApart } from './mail.parts.js';

parentPort.postMessage(await takeApart(Buffer.from(workerData)));
