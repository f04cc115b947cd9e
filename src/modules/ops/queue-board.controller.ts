import { Controller, type OnApplicationShutdown, Req, Res } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/index.js';
import { httpErrors, Route } from '../../platform/http/index.js';
import { JobQueues } from '../../platform/jobs/index.js';
import { isOperator } from '../../platform/observability/index.js';

const PATH = '/ops/queues';

/** The board writes styles into its elements, and asks nobody but this server. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/**
 * Bull's queues as a page, for whoever runs the installation: ids of all organizations pass through them. To look at only.
 * What was given up is dealt with by /dead-letters, where Postgres knows what a job is about.
 */
@Controller()
export class QueueBoardController implements OnApplicationShutdown {
  private board: Promise<FastifyInstance> | undefined;

  constructor(
    private readonly queues: JobQueues,
    private readonly config: Config,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await (await this.board)?.close();
  }

  @Route.get('ops/queues', { can: 'public', hidden: true, summary: 'Queues, as a page' })
  async showQueues(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply);
  }

  @Route.get('ops/queues/*', { can: 'public', hidden: true, summary: 'What the page of queues is made of' })
  async showQueuePart(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply);
  }

  private async show(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!isOperator(request, this.config)) {
      if (!this.config.metricsToken) throw httpErrors.notFound();
      // The browser asks for the password and keeps it for this address only.
      await reply
        .status(401)
        .headers({ 'www-authenticate': 'Basic realm="Queues", charset="UTF-8"', 'content-type': 'text/plain' })
        .send('The password is METRICS_TOKEN\n');
      return;
    }
    // Without a token a name that was made to lead to this machine must not open it to a foreign page.
    if (!this.config.metricsToken && !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
      throw httpErrors.notFound();
    this.board ??= this.load();
    const board = await this.board;
    void reply.header('content-security-policy', POLICY).header('cache-control', 'no-store').hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.statusCode = 200;
    board.routing(request.raw, reply.raw);
  }

  /** An application of its own, made when somebody first looks: nobody else pays for it. */
  private async load(): Promise<FastifyInstance> {
    const [{ createBullBoard }, { BullAdapter }, { FastifyAdapter }, nest] = await Promise.all([
      import('@bull-board/api'),
      import('@bull-board/api/bullAdapter'),
      import('@bull-board/fastify'),
      import('@nestjs/platform-fastify'),
    ]);
    const serverAdapter = new FastifyAdapter();
    serverAdapter.setBasePath(PATH);
    createBullBoard({
      queues: this.queues.all.map((queue) => new BullAdapter(queue, { readOnlyMode: true, allowRetries: false })),
      serverAdapter,
      options: { uiConfig: { boardTitle: 'Placecard queues' } },
    });
    const board = new nest.FastifyAdapter({
      routerOptions: { ignoreTrailingSlash: true },
    }).getInstance<FastifyInstance>();
    // Whatever the board could do beside showing is not there.
    board.addHook('onRequest', (request, reply, done) => {
      if (request.method === 'GET' || request.method === 'HEAD') done();
      else void reply.status(404).send();
    });
    // Nothing is asked of other servers: the typefaces are those the browser has.
    board.addHook('onSend', (_request, _reply, payload, done) => {
      done(null, typeof payload === 'string' ? payload.replace(/<link href="https:[^>]*>/g, '') : payload);
    });
    await board.register(serverAdapter.registerPlugin(), { prefix: PATH });
    await board.ready();
    return board;
  }
}
