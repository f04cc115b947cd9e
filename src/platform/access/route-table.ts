import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE, type RouteDeclaration } from '../http/route.js';

export interface RouteEntry extends RouteDeclaration {
  controller: string;
  handler: string;
  fullPath: string;
}

/** All routes with who may call them. Boot fails on a handler that does not say. */
@Injectable()
export class RouteTable implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    this.entries();
  }

  entries(): RouteEntry[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.routesOf(metatype as new () => object) : []));
  }

  private routesOf(controller: new () => object): RouteEntry[] {
    const prototype = controller.prototype as Record<string, unknown>;
    const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
      const method = prototype[handler] as object;
      const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const route = Reflect.getMetadata(ROUTE, method) as RouteDeclaration | undefined;
      if (!route) throw new Error(`${controller.name}.${handler} declares no permission: use the Route decorator`);
      return [
        {
          ...route,
          controller: controller.name,
          handler,
          fullPath: `/${base}/${route.path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        },
      ];
    });
  }
}
