import { createClock, createDeadline, createExchangeDeadline } from '../../src/base/clock.ts'
import { OatError } from '../../src/base/error.ts'
import { createHttp } from '../../src/base/http.ts'
import { Secret } from '../../src/base/secret.ts'
import { createHub } from '../../src/hub/hub.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import type { HubPorts } from '../../src/hub/session.ts'
import { createRegistry } from '../../src/registry/registry.ts'

/** A credential shown to a server, as the modes do it. Runs in this process and, started as a program, under any Node. */
export interface Presentation {
  readonly to: 'token endpoint' | 'basic registry' | 'Docker Hub' | 'Docker Hub with a code'
  /** 127.0.0.1:PORT */
  readonly host: string
  readonly timeout: number
  readonly attempts: number
  /** How often it is asked, one after the other; each may fail. */
  readonly times?: number
  /** As rotate has it: no end for the whole. */
  readonly isPatient?: boolean
}

export interface Presented {
  /** `CODE: message; hint`, or the kind of the answer, for each time. */
  readonly results: readonly string[]
  readonly waits: readonly string[]
  /** Milliseconds of the waits, none of which was really waited. */
  readonly slept: readonly number[]
}

// Many at once in one process, and each listens for its end.
process.setMaxListeners(0)

export async function present(job: Presentation): Promise<Presented> {
  const waits: string[] = []
  const slept: number[] = []
  let ahead = 0
  const real = createClock()
  const clock = {
    ...real,
    now: () => real.now() + ahead,
    sleep: (milliseconds: number) => {
      slept.push(milliseconds)
      ahead += milliseconds
      return Promise.resolve()
    },
  }
  const { timeout, attempts } = job
  const deadline = job.isPatient === true ? createExchangeDeadline(timeout) : createDeadline(clock, timeout)
  const onWait = (text: string): void => void waits.push(text)
  const http = createHttp({ clock, deadline, attempts, onRetry: onWait })
  const ask = asker(job, { http, clock, deadline, onWait })
  const results: string[] = []
  for (let left = job.times ?? 1; left > 0; left--) results.push(await outcome(ask))
  deadline.close()
  return { results, waits, slept }
}

function asker(
  { to, host }: Presentation,
  { onWait, ...ports }: Pick<HubPorts, 'http' | 'clock' | 'deadline'> & { onWait: (text: string) => void },
): () => Promise<unknown> {
  const mask = (): void => undefined
  if (to === 'Docker Hub' || to === 'Docker Hub with a code') {
    const password = new Secret('the password', mask)
    const account = { username: 'owner', password }
    const totpSecret = new Secret('GEZDGNBVGY3TQOJQ', mask)
    const runner = { mask, info: onWait, environment: {}, exportVariable: mask }
    const owner = to === 'Docker Hub' ? account : { ...account, totpSecret }
    const options = { ...owner, baseUrl: `http://${host}`, organization: 'acme' }
    const hub = createHub(options, { ...ports, runner })
    return () => hub.list()
  }
  const credential = { username: 'acme', token: new Secret('dckr_oat_x', mask) }
  const registry = createRegistry(parseRegistryHost(host), credential, { http: ports.http, runner: { mask } })
  if (to === 'basic registry') return () => registry.checkBasic()
  return () => registry.ask({ repository: 'acme/a', action: 'pull' })
}

async function outcome(ask: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await ask()
    return typeof answer === 'object' && answer !== null && 'kind' in answer
      ? String(answer.kind)
      : 'answered'
  } catch (error) {
    if (error instanceof OatError) return `${error.code}: ${error.message}; ${error.hint}`
    return `not ours: ${String(error)}`
  }
}

// Node 24 says so of the file that it was started with, and reads TypeScript by itself.
if ((import.meta as { main?: boolean }).main === true) {
  const jobs = JSON.parse(process.argv[2] ?? '[]') as Presentation[]
  process.stdout.write(JSON.stringify(await Promise.all(jobs.map(job => present(job)))))
}
