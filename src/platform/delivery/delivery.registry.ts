import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { deliveredBy, type DeliveryDefinition, type DeliveryHandler } from './delivery.definition.js';

/** The kinds of delivery that one feature module brings. */
export class RegisteredDeliveries {
  constructor(readonly definitions: readonly DeliveryDefinition[]) {}
}

export interface KnownDelivery {
  definition: DeliveryDefinition;
  handler: DeliveryHandler;
}

/** Every kind of delivery and the one provider that does it. Boot fails when that is not so. */
@Injectable()
export class DeliveryRegistry implements OnModuleInit {
  private readonly known = new Map<string, KnownDelivery>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const instances = [...new Set(this.discovery.getProviders().map(({ instance }) => instance as unknown))].filter(
      (instance): instance is object => typeof instance === 'object' && instance !== null,
    );
    const definitions = [
      ...new Set(instances.flatMap((one) => (one instanceof RegisteredDeliveries ? one.definitions : []))),
    ];
    const handlers = instances.flatMap((instance) => {
      const definition = deliveredBy(instance.constructor);
      return definition ? [{ definition, handler: instance as DeliveryHandler, name: instance.constructor.name }] : [];
    });
    for (const definition of definitions) {
      const { kind } = definition;
      if (this.known.has(kind)) throw new Error(`Delivery ${kind} is defined twice`);
      const own = handlers.filter((handler) => handler.definition === definition);
      if (own.length === 0) throw new Error(`Delivery ${kind} has no handler: decorate one provider with @Delivers`);
      if (own.length > 1) {
        throw new Error(`Delivery ${kind} has ${own.length} handlers: ${own.map(({ name }) => name).join(', ')}`);
      }
      this.known.set(kind, own[0]!);
    }
    const stray = handlers.find(({ definition }) => !definitions.includes(definition));
    if (stray) throw new Error(`${stray.name} delivers ${stray.definition.kind}, which no module registers`);
  }

  get(kind: string): KnownDelivery | undefined {
    return this.known.get(kind);
  }

  get kinds(): string[] {
    return [...this.known.keys()];
  }

  get idempotentKinds(): string[] {
    return [...this.known.values()]
      .filter(({ definition }) => definition.idempotent)
      .map((known) => known.definition.kind);
  }
}
