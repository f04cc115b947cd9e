import { isIP } from 'node:net';
import { list, WrongSetting } from './setting.js';

/**
 * Proxies to believe: addresses, CIDR ranges or proxy-addr's names for private ranges. Never `true`: anyone could then
 * choose the address that rate limits and audit see.
 */
export function proxyAddresses(name: string): (raw: string) => readonly string[] {
  return (raw) => {
    const addresses = list(raw);
    if (!addresses.every(isAddress)) {
      throw new WrongSetting(
        `${name} must list proxy addresses like 10.0.0.0/8, ::1 or loopback, separated by commas (true would trust anyone)`,
      );
    }
    return addresses;
  };
}

function isAddress(raw: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(raw)) return true;
  const [address = '', bits, ...rest] = raw.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  // A /0 range is `true` by another name.
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
