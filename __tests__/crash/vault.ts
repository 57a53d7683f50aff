import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createFaults } from '../../sandbox/fault.ts'
import { createFolder } from '../../sandbox/folder.ts'
import { startLoopback } from '../../sandbox/loopback.ts'
import type { World } from '../../sandbox/world.ts'
import type { CrashStore } from './crash-store.ts'

/** The secret manager's command line: `put ADDRESS` takes the value on stdin, `get ADDRESS` prints it. */
const programText = `
const [verb, address] = process.argv.slice(2)
const chunks = []
if (verb === 'put') for await (const chunk of process.stdin) chunks.push(chunk)
const request = verb === 'put' ? { method: 'PUT', body: Buffer.concat(chunks) } : {}
try {
  const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(10_000) })
  if (verb === 'get') process.stdout.write(await answer.text())
  process.exitCode = answer.ok ? 0 : 1
} catch {
  process.exitCode = 2
}
`

export type Vault = Awaited<ReturnType<typeof startVault>>

/** A secret manager on loopback, and programs that bring values there: one can be asked what it holds, one cannot. */
export async function startVault(world: World) {
  const held = new Map<string, string>()
  const faults = createFaults()
  const folder = await createFolder()
  const program = join(folder.path, 'vault.mjs')
  await writeFile(program, programText)
  const server = await startLoopback(
    async request => {
      const name = request.url ?? ''
      if (request.method === 'PUT') held.set(name, await text(request))
      return { status: 200, body: held.get(name) ?? '' }
    },
    { name: 'vault', log: world.log, faults, nameOf: () => 'program' },
  )
  /** `put` or `get`, of a path. */
  const command = (verb: string, path: string) => [process.execPath, program, verb, `${server.origin}${path}`]
  const store = (path: string, { place, isOpen }: { place: number; isOpen: boolean }): CrashStore => {
    const argv = (verb: string): string => JSON.stringify(command(verb, path))
    const check = isOpen ? `, check: ${argv('get')}` : ''
    return {
      name: `program:${process.execPath}${place > 1 ? `#${place}` : ''}`,
      entry: `{ program: ${argv('put')}${check}, timeout: 8s }`,
      held: () => held.get(path),
      fill: value => void held.set(path, value),
    }
  }
  const stores = [store('/open', { place: 1, isOpen: true }), store('/opaque', { place: 2, isOpen: false })]
  const close = async (): Promise<void> => {
    await server.close()
    await folder.close()
  }
  return { stores, faults, held, command, close }
}
