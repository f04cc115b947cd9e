export { chance, shuffled } from './chance.js';
export { providers, type Fault, type FaultRule, type Provider } from './faults.js';
export type { HookAnswer, HookCall } from './hooks.js';
export { bounceMail, complaintMail, signedMail, type BounceOptions, type MailHook } from './mail.js';
export type { MetaAccount, MetaTemplate } from './meta.js';
export type { ReceivedMessage, SentMessage } from './outbox.js';
export { Simulators, type SimulatorOptions } from './simulators.js';
export { twilioSignature, type TwilioAccount } from './twilio.js';
