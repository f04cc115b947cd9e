import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { Texts, type FieldOptions } from '../../platform/http/index.js';

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** Domains of e-mail addresses, kept in lower case. */
export const AllowedDomainsField = (options: FieldOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((domain: unknown) => (typeof domain === 'string' ? domain.trim().toLowerCase() : domain))
        : value,
    ),
    Matches(DOMAIN, { each: true, message: 'each of $property must be a domain like example.org' }),
    Texts({ max: 20, maxLength: 253, example: [], ...options }),
  );

/** Domains in which a stranger gets an address for the asking. Not all there are: a net under a careless hand, not the rule that protects. */
const PUBLIC_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com aol.com
   icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.at gmx.ch gmx.com web.de mail.com mail.ru
   yandex.ru yandex.com qq.com 163.com 126.com zoho.com fastmail.com tutanota.com tuta.io t-online.de freenet.de orange.fr
   free.fr laposte.net wanadoo.fr libero.it virgilio.it bluewin.ch comcast.net verizon.net att.net btinternet.com`.split(
    /\s+/,
  ),
);

export const isPublicMail = (domain: string): boolean => PUBLIC_MAIL.has(domain);
