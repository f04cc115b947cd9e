import { Injectable } from '@nestjs/common';
import { ConversationAdapter } from '../meta/conversation.adapter.js';
import { Graph } from '../meta/graph.js';

@Injectable()
export class MessengerAdapter extends ConversationAdapter {
  readonly kind = 'messenger';
  protected readonly rules = { longestText: 2_000 };

  constructor(graph: Graph) {
    super(graph);
  }
}
