import { Injectable } from '@nestjs/common';
import { ConversationAdapter } from '../meta/conversation.adapter.js';
import { Graph } from '../meta/graph.js';

@Injectable()
export class InstagramAdapter extends ConversationAdapter {
  readonly kind = 'instagram';
  protected readonly rules = { longestText: 1_000 };

  constructor(graph: Graph) {
    super(graph);
  }
}
