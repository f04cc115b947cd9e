import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type JobDefinition, type JobHandler, handledBy } from './job.definition.js';

/** The definitions that one feature module brings. */
export class RegisteredJobs {
  constructor(readonly definitions: readonly JobDefinition[]) {}
}

export interface KnownJob {
  definition: JobDefinition;
  handle: JobHandler<object>;
}

/** Every kind of job and the one method that does it. Boot fails when that is not so. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly jobs = new Map<string, KnownJob>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const definitions = this.definitions();
    const handlers = this.handlers();
    for (const definition of definitions) {
      const own = handlers.filter((handler) => handler.definition === definition);
      if (own.length === 0) throw new Error(`Job ${definition.kind} has no handler: decorate one method with @Handles`);
      if (own.length > 1) {
        throw new Error(`Job ${definition.kind} has ${own.length} handlers: ${own.map(({ name }) => name).join(', ')}`);
      }
      this.jobs.set(definition.kind, own[0]!);
    }
    const stray = handlers.find(({ definition }) => !definitions.includes(definition));
    if (stray) throw new Error(`${stray.name} handles ${stray.definition.kind}, which no module registers`);
  }

  get(kind: string): KnownJob | undefined {
    return this.jobs.get(kind);
  }

  kinds(queue: string): string[] {
    return [...this.jobs.values()]
      .filter(({ definition }) => definition.queue === queue)
      .map((job) => job.definition.kind);
  }

  private definitions(): JobDefinition[] {
    const all = this.instances()
      .filter((instance) => instance instanceof RegisteredJobs)
      .flatMap(({ definitions }) => definitions);
    const unique = [...new Set(all)];
    const kinds = unique.map(({ kind }) => kind);
    const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
    if (twice) throw new Error(`Job ${twice} is defined twice`);
    return unique;
  }

  private handlers(): (KnownJob & { name: string })[] {
    return this.instances().flatMap((instance) => {
      const prototype = Object.getPrototypeOf(instance) as object | null;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const definition = handledBy((prototype as Record<string, unknown>)[method]);
        if (!definition) return [];
        const handle: JobHandler<object> = (job) => (instance as Record<string, JobHandler<object>>)[method]!(job);
        return [{ definition, handle, name: `${instance.constructor.name}.${method}` }];
      });
    });
  }

  private instances(): object[] {
    const instances = this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance): instance is object => typeof instance === 'object' && instance !== null);
    return [...new Set(instances)];
  }
}
