/** Days an unconfirmed interest is kept, and its link works. */
export const confirmationDays = 7;

/** Letters that one address gets in a day, whoever asks for them: nobody's mailbox is filled through this form. */
export const lettersToAddressADay = 3;

/** Letters that one network address may cause in an hour: enough for a ministry that shares one, too few for a flood. */
export const lettersFromNetworkAnHour = 20;

/**
 * Whom a network address stands for: an IPv4 address itself, of an IPv6 address its first 64 bits, since everybody has
 * as many of the rest as they like.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const whole = [
    ...groups,
    ...Array(Math.max(0, 8 - groups.length - rest.length)).fill('0'),
    ...rest,
  ];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
