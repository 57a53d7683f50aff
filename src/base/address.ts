/** Whether a host name (no port) means this very machine, where only this machine can read clear text. */
export function isLoopback(hostname: string): boolean {
  const host = bare(hostname)
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Whether a URL's host leads to this machine, in any spelling: a URL makes 127.0.0.1 of 0x7f.1 already. */
export function leadsToThisMachine(hostname: string): boolean {
  const host = bare(hostname).replace(/\.$/, '')
  if (isLoopback(host) || host.endsWith('.localhost')) return true
  // The address of no host in particular is this one when it is connected to.
  if (host === '0.0.0.0' || host === '::') return true
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host) ?? []
  if (high === undefined || low === undefined) return false
  return Number.parseInt(high, 16) >> 8 === 127 || Number.parseInt(high + low, 16) === 0
}

/** A secret may travel to this address: TLS, or loopback. */
export function isTrustworthy(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

function bare(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$/g, '')
}
