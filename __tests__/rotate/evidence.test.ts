import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { organization, resourcesOf } from '../../sandbox/book/entry.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

let bench: RotationBench
let root: string
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
  root = await mkdtemp(join(tmpdir(), 'rotate-evidence-'))
})
afterEach(async () => {
  await rm(root, { recursive: true })
})

const label = 'nightly-app push'
/** The same whatever came of a run, so that the files of two months stand under each other. */
const tokenColumns =
  'date,commit,label,channel,access,action,code,reason,expiresAt,complete,gaps,deadSince,others,retired,deleted,kept,stores,pushers,readers,explained'
const tokenList = tokenListOf([{ channel: 'nightly', access: 'push', stores: ['_ONE'] }])
const read = (name: string) => readFile(join(root, 'kept', name), 'utf8')
const rotate = (inputs: Readonly<Record<string, string>>) =>
  bench.rotate({ tokenList, inputs: { evidence: join(root, 'kept'), ...inputs } })

/** A token that leaked, and what was pushed since, by Docker's log. */
async function leak(): Promise<void> {
  bench.world.book.mint(organization, { label, resources: resourcesOf('nightly', 'push') })
  await bench.pass(3_600_000)
  const data = { tag: 'v3.4.1', digest: `sha256:${'a'.repeat(64)}` }
  const about = { account: organization, name: 'acme/nightly-app', data }
  bench.world.hub?.audit.add({
    ...about,
    action: 'repo.tag.push',
    actor: 'mallory',
    at: bench.clock.now() - 60_000,
  })
}

describe('the evidence of a rotation', () => {
  it('has the page of a leak, what was pushed, and every token', async () => {
    await leak()
    const { isOk, summary } = await rotate({ compromised: label })
    expect(isOk).toBe(true)
    const files = ['findings.csv', 'page.html', 'page.md', 'pushes.csv', 'report.json', 'tokens.csv']
    expect((await readdir(join(root, 'kept'))).sort()).toEqual(files)
    expect(await read('page.md')).toBe(summary)
    expect(summary).toMatch(/<b>Pushed:<\/b> 1 push to its repositories since .*, 1 by <code>mallory/)
    expect(await read('page.html')).toContain('<title>Rotation of Docker tokens of acme</title>')
    expect(await read('pushes.csv')).toMatch(
      /^at,repository,actor,tag,digest\r\n[^\r]*,mallory,v3\.4\.1,sha256:a/,
    )
    expect(await read('tokens.csv')).toMatch(new RegExp(`^${tokenColumns}\r\n[^\r]*,rotated,`))
    expect(await read('findings.csv')).toBe('date,commit,severity,code,subject,message\r\n')
    expect(JSON.parse(await read('report.json'))).toMatchObject({
      organization,
      ok: true,
      dryRun: false,
      tokens: [{ label, complete: true }],
    })
  })

  it('is written where the rotation failed, and says what the log did not tell', async () => {
    await leak()
    bench.world.hub?.faults.set(fault.status(403), { matching: /^GET .*auditlogs/ })
    bench.world.github?.faults.set(fault.status(500), { matching: /^PUT .*_ONE/ })
    const { isOk, summary } = await rotate({ compromised: label })
    expect(isOk).toBe(false)
    expect(summary).toContain('pushes: Docker’s log was not read')
    expect(summary).toContain('pushes: HUB&#95;FORBIDDEN')
    expect(await readdir(join(root, 'kept'))).not.toContain('pushes.csv')
    expect(await read('findings.csv')).toMatch(/,error,STORE_FAILED,nightly-app push,/)
    expect(await read('tokens.csv')).toMatch(new RegExp(`^${tokenColumns}\r\n[^\r]*,failed,STORE_FAILED,`))
  })

  it('has its folder checked before any token is created', async () => {
    const { isOk, said } = await rotate({ evidence: join(root, 'no/kept') })
    expect([isOk, said.join()]).toEqual([false, expect.stringContaining('INPUT_INVALID: input "evidence": ')])
    expect(bench.world.book.tokens(organization)).toEqual([])
    expect(bench.world.log.lines()).toEqual([])
  })
})
