export { ConversationView } from './conversations.dto.js';
export { conversationChange, messageChange } from './messages.changes.js';
export { MessageView } from './messages.dto.js';
export { conversationErrors, messageErrors } from './messages.errors.js';
export { MessagesModule } from './messages.module.js';
export { MessagesService } from './messages.service.js';
