import { Injectable } from '@nestjs/common';
import type { InboundHandler } from './inbound.events.js';

/** Whoever takes what arrives. Until somebody registers, it waits. */
@Injectable()
export class InboundHandlers {
  private handler: InboundHandler | undefined;

  /** Call it from `onModuleInit`. */
  register(handler: InboundHandler): void {
    if (this.handler) throw new Error('There is a handler of inbound events already');
    this.handler = handler;
  }

  get current(): InboundHandler | undefined {
    return this.handler;
  }
}
