import type { InboundContact, InboundEvent } from './inbound.events.js';

/** Whole messages that end, or begin again, what we send; each in the languages guests write in. */
const stop = new Set(
  (
    'stop stopall stoppen stopp unsubscribe cancel end quit optout opt-out abmelden abbestellen austragen alto baja parar detener ' +
    'cancelar arret arrêt désabonner desabonner désinscrire stopper annulla disiscrivi basta fermare afmelden uitschrijven ' +
    'avregistrera avmeld afmeld lopeta wypisz zrušit odhlásit стоп отписаться إيقاف الغاء 停止 退订 配信停止 dur iptal'
  ).split(' '),
);
const start = new Set(
  'start unstop subscribe anmelden alta reprendre inscribir riprendi aanmelden старт ابدأ'.split(' '),
);

/** Longer than any of them with what may stand around it; a long text is not even looked at. */
const LONGEST = 100;

/** @returns the word, as it was written, when the whole message is one of them */
export function optWord(text: string): { word: string; means: 'opt-out' | 'opt-in' } | undefined {
  if (text.length > LONGEST) return undefined;
  const word = text.trim().replace(/^[\s"'“„.!]+|[\s"'”“.!]+$/g, '');
  const key = word.normalize('NFC').toLowerCase();
  if (stop.has(key)) return { word, means: 'opt-out' };
  if (start.has(key)) return { word, means: 'opt-in' };
  return undefined;
}

/** A message that is a word like STOP is a message and an opt-out. */
export function optEvents(text: string, base: { contact: InboundContact; at: Date }): InboundEvent[] {
  const opt = optWord(text);
  return opt ? [{ type: opt.means, word: opt.word, ...base }] : [];
}
