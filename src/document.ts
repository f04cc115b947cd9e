import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './config/index.js';
import { permissions } from './platform/access/index.js';
import { finishDocument } from './platform/http/openapi.js';

const DESCRIPTION = `
The guest-operations backend for hotels and venues.

- **Errors** are RFC 9457 problem documents with a stable \`code\`; a wrong member is named by its JSON pointer.
- **Lists** answer \`{items, nextCursor}\`; give \`nextCursor\` back as \`cursor\`. Their \`ETag\` stays the same while nothing changed.
- **Changes** take \`If-Match\` with the version you have seen, and \`Idempotency-Key\` so that a repeat is harmless.
- **Ids** are UUIDs and may be chosen by you: creating the same id again answers with what is there.
- **Another organization's id** answers exactly like one that does not exist.
`.trim();

/** Groups of operations, in the order a newcomer reads them. A tag that is missing here fails a test. */
const TAGS = {
  auth: 'Sign up, sign in, sessions and passwords',
  organization: 'The house or company everything belongs to',
  members: 'People who work with the organization: roles, and grants that narrow them to some events',
  'api-keys': 'Keys of the machines of the organization: what they may do, rotation, signed requests',
  guests: 'The guest book: search, tags, consent, duplicates, merge, erase and personal export',
  imports: 'Guest lists from CSV and XLSX files: a preview of every row first, then one job',
  events: 'Events with their functions and questions',
  devices: 'Tokens of the phones and tablets at the door of an event',
  invitations: 'Households invited to an event, and their links',
  attendees: 'People of an event and what they answered',
  'waiting list': 'Households in the queue for a place',
  segments: 'Saved queries over invitations, e.g. who has not answered',
  templates: 'Words of messages: per channel and language, with everything they were before',
  rsvp: 'What an invited household sees and answers through its link, without signing in',
  messages: 'Messages to and from guests: written, planned, tried again, each with its timeline',
  'bulk sends': 'One message to many: a dry run first, then a job that writes to each once',
  conversations: 'One per guest: the inbox of the team, who answers, what waits',
  suppressions: 'Addresses that are not written to any more, and why',
  channels: 'Ways to reach guests: mail, SMS, WhatsApp, Messenger and Instagram, with their credentials and state',
  sync: 'Snapshots and changes since a cursor, for clients that keep a copy',
  audit: 'Who changed what, and when',
  'dead letters': 'Messages and other deliveries that were given up and wait for a person',
};

/** The OpenAPI document of the application. Needs no database: handlers are looked at, not run. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Placecard')
    .setDescription(DESCRIPTION)
    .setVersion('1.0.0')
    .setLicense('Proprietary', 'https://placecard.example/license')
    .addServer('/', 'This server')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'The `accessToken` of signIn or refresh',
    })
    .build();
  config.tags = Object.entries(TAGS).map(([name, description]) => ({ name, description }));
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
  return finishDocument(document, permissions);
}

/** Makes the document without starting anything. */
export async function generateDocument(config: Config, prefix: string): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  app.setGlobalPrefix(prefix);
  const document = buildDocument(app);
  await app.close();
  return document;
}

/** Swagger UI at /docs, the document at /openapi.json. */
export function serveDocument(app: NestFastifyApplication, config: Config): void {
  let document: OpenAPIObject | undefined;
  // Made on first use: it takes longer than the rest of the start.
  SwaggerModule.setup('docs', app, () => (document ??= buildDocument(app)), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Placecard API',
    swaggerOptions: {
      persistAuthorization: config.env === 'development',
      displayRequestDuration: true,
      tagsSorter: 'alpha',
    },
  });
}
