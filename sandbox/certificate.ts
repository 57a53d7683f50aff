import { X509Certificate } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { generate as Generate } from 'selfsigned'
import { sharedFolder } from './folder.ts'

/** A key with its certificate, both PEM. */
export interface KeyPair {
  readonly key: string
  readonly certificate: string
}

/** A private certificate authority that lives as long as the process. */
export interface Authority {
  /** PEM, for `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE` or Docker's `certs.d`. */
  readonly certificate: string
  /** A server certificate for these host names and addresses, valid for a day. */
  issue(hosts: readonly [string, ...string[]]): Promise<KeyPair>
}

const hour = 3_600_000

/** An hour back, because a client's clock may be a little behind. */
function validity() {
  return { notBeforeDate: new Date(Date.now() - hour), notAfterDate: new Date(Date.now() + 24 * hour) }
}

const named = (value: string) => [{ name: 'commonName', value }]

/** Loaded only where a certificate is made: it brings half a megabyte of code. */
async function makeCertificate(...what: Parameters<typeof Generate>) {
  const { generate } = await import('selfsigned')
  return generate(...what)
}

const keys = new Map<string, Promise<KeyPair>>()

/**
 * RSA, as a registry expects of RS256 tokens; the certificate signs itself and travels in `x5c`. No world looks at another's tokens, so
 * all take the same, and no client trusts the stranger's. To make one takes a quarter of a second: processes that belong together make each
 * only once.
 */
export function signingKey(name: 'sandbox token signer' | 'a stranger'): Promise<KeyPair> {
  const key = keys.get(name) ?? keptSigningKey(name)
  keys.set(name, key)
  return key
}

async function keptSigningKey(name: string): Promise<KeyPair> {
  const path = join(sharedFolder ?? '', name)
  const kept = sharedFolder === undefined ? '' : await readFile(path, 'utf8').catch(() => '')
  if (kept !== '') return JSON.parse(kept) as KeyPair
  const pair = await makeCertificate(named(name), { ...validity(), keyType: 'rsa', algorithm: 'sha256' })
  const made = { key: pair.private, certificate: pair.cert }
  if (sharedFolder === undefined) return made
  // Another process may make it, too, and a third one read it.
  const next = `${path} ${process.pid}`
  await writeFile(next, JSON.stringify(made), { mode: 0o600 })
  await rename(next, path)
  return made
}

/** The certificate as `x5c` wants it: DER in standard base64 (RFC 7515, section 4.1.6). */
export function x5c(pair: KeyPair): string[] {
  return [new X509Certificate(pair.certificate).raw.toString('base64')]
}

let authority: Promise<Authority> | undefined

/** The authority behind every server of this process that speaks TLS. It issues one certificate for the same names. */
export function sharedAuthority(): Promise<Authority> {
  authority ??= createAuthority().then(own => {
    const issued = new Map<string, Promise<KeyPair>>()
    return {
      certificate: own.certificate,
      issue: hosts => {
        const pair = issued.get(hosts.join()) ?? own.issue(hosts)
        issued.set(hosts.join(), pair)
        return pair
      },
    }
  })
  return authority
}

/** Elliptic keys: made in a few milliseconds, where RSA takes a quarter of a second. */
export async function createAuthority(): Promise<Authority> {
  const root = await makeCertificate(named('sandbox authority'), {
    ...validity(),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  return {
    certificate: root.cert,
    async issue(hosts) {
      const altNames = hosts.map(host =>
        isIP(host) === 0 ? { type: 2 as const, value: host } : { type: 7 as const, ip: host },
      )
      const pair = await makeCertificate(named(hosts[0]), {
        ...validity(),
        keyType: 'ec',
        algorithm: 'sha256',
        ca: { key: root.private, cert: root.cert },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames },
        ],
      })
      return { key: pair.private, certificate: pair.cert }
    },
  }
}
