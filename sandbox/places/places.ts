import { isDeepStrictEqual } from 'node:util'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sharedAuthority } from '../certificate.ts'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { createFolder } from '../folder.ts'
import { startLoopback } from '../loopback.ts'
import { startMappingProxy } from '../proxy/mapping.ts'
import type { Reply } from '../reply.ts'
import type { RequestLog } from '../request-log.ts'
import { ciSystems } from './ci-systems.ts'
import { managers } from './managers.ts'
import type { Refusal, Vendor, VendorCall } from './vendor.ts'

const vendors = { ...managers, ...ciSystems }
export type PlaceName = keyof typeof vendors
export const placeNames = Object.keys(vendors) as PlaceName[]

interface Found {
  readonly vendor: Vendor
  readonly call: VendorCall
}

/** Stand-ins for the places that no real server can be had of, as their vendors describe them: all of them behind one proxy. */
export interface Places {
  /** Of a job: the way to them, and what each asks for. */
  readonly environment: Readonly<Record<string, string>>
  /** Those of it that nobody may see. */
  readonly secrets: Readonly<Record<string, string>>
  /** Requests that no description allows, in words. */
  readonly violations: readonly string[]
  readonly faults: Faults<Fault>
  held(place: PlaceName): string | undefined
  /** As somebody else would. */
  put(place: PlaceName, value: string): void
  /** From now on requests of this place are refused, in its vendor's words. Gives the status. */
  refuse(place: PlaceName, how: Refusal): number
  /** No answer from now on. */
  hang(place: PlaceName): void
  close(): Promise<void>
}

export async function startPlaces({ log }: { log: RequestLog }): Promise<Places> {
  const held = new Map<string, string>()
  const violations: string[] = []
  const faults = createFaults()
  const authority = await sharedAuthority()
  const all: readonly Vendor[] = Object.values(vendors)
  const hosts = ['artifactregistry.googleapis.com', ...all.map(({ host }) => host)] as const
  const server = await startLoopback(
    async request => {
      const { method = '', url = '', headers } = request
      const name = `${method} https://${headers.host}${url}`
      const found = find(method, url, headers.host ?? '')
      const sent = await text(request)
      if (found === undefined) return violate(name, 'is not described', 404)
      const { vendor, call } = found
      const [header, credential] = vendor.credential
      if (headers[header] !== credential) return reply([401, { message: 'unauthorized' }])
      if (call.body === undefined) return sent === '' ? answer(found) : violate(name, 'takes no body', 400)
      const type = headers['content-type'] ?? ''
      if (!type.startsWith(call.type ?? 'application/json')) return violate(name, `has the type ${type}`, 415)
      const value = take(call.body, parse(sent))
      if (value === undefined) return violate(name, 'has another body', 400)
      if (call === vendor.write) held.set(call.path, value)
      return answer(found)
    },
    { name: 'place', log, faults, nameOf: () => 'rotation', tls: await authority.issue(hosts) },
  )
  const find = (method: string, url: string, host: string): Found | undefined => {
    for (const vendor of all) {
      const call = [vendor.write, vendor.read, vendor.then].find(
        it => it?.method === method && it.path === url,
      )
      if (call !== undefined && (call.host ?? vendor.host) === host) return { vendor, call }
    }
    return undefined
  }
  const violate = (name: string, what: string, status: number): Reply => {
    violations.push(`${name} ${what}`)
    return reply([status, { message: what }])
  }
  const answer = ({ vendor, call: { status = 200, answer: body, method } }: Found): Reply => {
    const value = held.get(vendor.write.path)
    if (method === 'GET' && value === undefined) return reply([404, { message: 'nothing is there' }])
    return reply([status, fill(body, value ?? '')])
  }
  const variables = Object.fromEntries(all.flatMap(vendor => Object.entries(vendor.variables)))
  const proxy = await startMappingProxy(Object.fromEntries(hosts.map(host => [`${host}:443`, server.host])))
  const folder = await createFolder()
  const certificates = join(folder.path, 'authority.pem')
  await writeFile(certificates, authority.certificate)
  const paths = (place: PlaceName): RegExp => {
    const { write, read = write }: Vendor = vendors[place]
    return new RegExp(`^(${write.method} ${literal(write.path)}|GET ${literal(read.path)})$`)
  }
  return {
    violations,
    secrets: Object.fromEntries(
      Object.entries(variables).filter(([name]) => /_(TOKEN|PASSWORD)$/.test(name)),
    ),
    faults,
    environment: {
      HTTPS_PROXY: `http://${proxy.host}`,
      NO_PROXY: '127.0.0.1,localhost',
      SSL_CERT_FILE: certificates,
      AWS_CA_BUNDLE: certificates,
      ...variables,
    },
    held: place => held.get(vendors[place].write.path),
    put: (place, value) => void held.set(vendors[place].write.path, value),
    refuse: (place, how) => {
      const refusal = reply(vendors[place].refusals[how])
      faults.set({ kind: 'reply', reply: refusal }, { matching: paths(place) })
      return refusal.status
    },
    hang: place => {
      faults.set({ kind: 'hang' }, { matching: paths(place) })
    },
    close: async () => {
      await proxy.close()
      await server.close()
      await folder.close()
    },
  }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function reply([status, body]: readonly [number, unknown]): Reply {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json'
  const written = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers: { 'content-type': type }, body: written }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

/** The value in a body of exactly this shape; '' where the shape has none, `undefined` for any other body. */
function take(shape: unknown, body: unknown): string | undefined {
  const found: string[] = []
  const fits = (one: unknown, other: unknown): boolean => {
    if (one === '<value>' && typeof other === 'string') return found.push(other) > 0
    if (one === '<value64>' && typeof other === 'string') {
      return found.push(Buffer.from(other, 'base64').toString()) > 0
    }
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
      return isDeepStrictEqual(one, other)
    }
    const [left, right] = [Object.entries(one), Object.entries(other)]
    return left.length === right.length && left.every(([key, part]) => fits(part, new Map(right).get(key)))
  }
  if (typeof shape === 'string' && typeof body === 'string') {
    const [before = '', after = ''] = shape.split('<value>')
    const isIt = body.startsWith(before) && body.endsWith(after)
    return isIt ? body.slice(before.length, body.length - after.length) : undefined
  }
  return fits(shape, body) ? (found[0] ?? '') : undefined
}

function fill(shape: unknown, value: string): unknown {
  if (shape === '<value>') return value
  if (shape === '<value64>') return Buffer.from(value).toString('base64')
  if (Array.isArray(shape)) return shape.map(part => fill(part, value))
  if (typeof shape !== 'object' || shape === null) return shape
  return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, fill(part, value)]))
}
