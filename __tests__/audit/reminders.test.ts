import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { fault } from '../../sandbox/fault.ts'
import { auditTime, type AuditWorld, dayMs, startAuditWorld } from './world.ts'
import { type GhCheckout, ghObstacle, startGh } from '../support/gh.ts'
import { itDeep } from '../support/depth.ts'
import { describeWith } from '../support/real-parts.ts'
import { runAudit } from './run-audit.ts'

const repository = 'acme/app'
const page = readFileSync('docs/rotation.md', 'utf8')

/** A step of the page, by its name. */
function stepOf(name: string): { readonly run: string; readonly shell: string | undefined } {
  const steps = [...page.matchAll(/```yaml\n(- name[^]*?)```/g)].flatMap(
    ([, yaml = '']) => parse(yaml) as { name?: string; run?: string; shell?: string }[],
  )
  const { run = '', shell } = steps.find(step => step.name === name) ?? {}
  return { run, shell }
}

describeWith(ghObstacle)('the reminders of the page, by the real gh', () => {
  let audited: AuditWorld
  let gh: GhCheckout
  let slack: Server
  const posts: string[] = []
  beforeAll(async () => {
    audited = await startAuditWorld()
    const value = 'ghs_remind'
    audited.world.github?.addToken({ name: 'remind', value, permissions: { issues: 'write' } })
    gh = await startGh(audited.world, { repository, token: value })
    slack = createServer((request, response) => {
      void text(request).then(sent => {
        posts.push(sent)
        response.end('ok')
      })
    })
    await new Promise<void>(resolve => slack.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await gh.close()
    slack.close()
    await audited.world.close()
  })

  const issues = () => audited.world.github?.repository(repository)?.issues ?? []
  const shown = () => issues().map(({ title, state, changes }) => [title, state, changes])
  async function remind(inputs: Readonly<Record<string, string>> = {}) {
    const { outputs } = await runAudit(audited, { inputs: { 'fail-on': 'never', ...inputs } })
    const env = {
      GITHUB_REPOSITORY: repository,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '1',
      FINDINGS: outputs['findings'] ?? '',
      SLACK_WEBHOOK_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/services/T0/B0/x`,
    }
    const perform = (name: string) => () => {
      const { run, shell } = stepOf(name)
      return gh.bash(run, { env, shell })
    }
    return { issues: perform('Open, update and close issues'), slack: perform('Post to Slack') }
  }

  it('open one issue for each finding, once', async () => {
    expect(await (await remind()).issues()).toEqual({ code: 0, out: '' })
    expect(shown()).toEqual([])
    audited.mint({ label: 'quick & <b>test</b> @acme', createdBy: 'mallory' }, auditTime - dayMs)
    const { issues: run } = await remind()
    expect(await run()).toEqual({ code: 0, out: '' })
    const opened = [
      ['TOKEN_FOREIGN: quick & <b>test</b> @acme', 'open', 0],
      ['TOKEN_UNMANAGED: quick & <b>test</b> @acme', 'open', 0],
    ]
    expect(shown().sort()).toEqual(opened)
    expect(await run()).toEqual({ code: 0, out: '' })
    expect(shown().sort()).toEqual(opened)
    expect(issues()[0]?.labels).toEqual(['docker-token'])
    expect(issues().find(({ title }) => title.startsWith('TOKEN_UNMANAGED'))?.body).toBe(
      'Found by the check of our Docker tokens:\n\n    was created on 2026-11-23 by mallory, and is not in the token list\n\nTo do: give it an entry in the token list, or delete it in Docker Home.',
    )
  })

  it('update an issue when the facts change, and leave the others', async () => {
    const token = audited.world.book.tokens('acme').at(-1)
    Object.assign(token ?? {}, { createdBy: 'alice', createdAt: auditTime - 2 * dayMs })
    expect(await (await remind()).issues()).toEqual({ code: 0, out: '' })
    expect(shown().sort()).toEqual([
      ['TOKEN_FOREIGN: quick & <b>test</b> @acme', 'closed', 1],
      ['TOKEN_UNMANAGED: quick & <b>test</b> @acme', 'open', 1],
    ])
  })

  itDeep('open nothing again when GitHub does not list the issues', async () => {
    const before = issues().length
    const run = await remind()
    audited.world.github?.faults.set(fault.status(500), { matching: /^GET .*issues/ })
    expect((await run.issues()).code).not.toBe(0)
    audited.world.github?.faults.clear()
    expect(issues()).toHaveLength(before)
  })

  it('close nothing that could not be looked at, and open an issue for that', async () => {
    const noHub = { 'hub-username': '', 'hub-password': '' }
    expect(await (await remind(noHub)).issues()).toEqual({ code: 0, out: '' })
    const left = shown().filter(([, state]) => state === 'open')
    expect(left.map(([title]) => title).sort()).toEqual([
      'PART_NOT_SEEN: Docker Hub',
      'TOKEN_UNMANAGED: quick & <b>test</b> @acme',
    ])
  })

  it('tell Slack what is found', async () => {
    expect(await (await remind()).slack()).toEqual({ code: 0, out: 'ok' })
    const [post = '{}'] = posts
    expect((JSON.parse(post) as { text: string }).text).toBe(
      `Docker tokens: 1 to look at (<https://github.com/${repository}/actions/runs/1|report>)\n• *TOKEN_UNMANAGED* quick &amp; &lt;b&gt;test&lt;/b&gt; @acme: was created on 2026-11-22 by alice, and is not in the token list`,
    )
  })

  it('close the issue when it is gone, tell Slack nothing, and ask only what GitHub describes', async () => {
    audited.world.book.delete(audited.world.book.tokens('acme').at(-1)?.id ?? '')
    const run = await remind()
    expect(await run.issues()).toEqual({ code: 0, out: '' })
    expect(shown().filter(([, state]) => state === 'open')).toEqual([])
    expect(await run.slack()).toEqual({ code: 0, out: '' })
    expect(posts).toHaveLength(1)
    expect(audited.world.github?.violations).toEqual([])
  })
})
