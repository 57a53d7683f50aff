import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { GithubApp } from '../../sandbox/github/app.ts'
import { runners } from '../support/act.ts'
import { describeDeep, isDeep } from '../support/depth.ts'
import { ghObstacle } from '../support/gh.ts'
import { codeBlocks } from '../support/markdown-example.ts'
import { type Reader, startReader } from './reader.ts'
import { loginsIn } from '../support/readers-world.ts'
import { describeWhere, describeWith } from '../support/real-parts.ts'
import type { RanWorkflow } from '../support/workflow-run.ts'

const pages = ['README.md', 'docs/rotation.md', 'docs/audit.md'] as const
const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const
const read = (page: string): string => readFileSync(page, 'utf8')
const logOf = ({ steps }: RanWorkflow): readonly string[] => steps.flatMap(({ log }) => log)

/** What the page says that the App of its example is given. */
function permissionsOn(page: string): GithubApp['installations'][number]['permissions'] {
  const [, names = ''] = /For the example these are (.*)\./.exec(read(page)) ?? []
  const keys: Readonly<Record<string, string>> = { Secrets: 'secrets', Variables: 'actions_variables' }
  const given = [...names.matchAll(/\*\*(\w+)\*\*/g)].map(([, name = '']) => [keys[name], 'write'])
  return Object.fromEntries(given) as Record<string, 'write'>
}

/** Every line that a page shows as the log of a job, in what was printed. */
function expectShown(page: string, jobs: readonly RanWorkflow[]): void {
  const lines = codeBlocks(page)
    .filter(({ language, file }) => language === '' && file === undefined)
    .flatMap(({ text }) => text.trimEnd().split('\n'))
  expect(lines.length).toBeGreaterThan(0)
  const printed = jobs.flatMap(logOf).map(line => line.replace(/\S+\/home\/\.docker/, '/home/runner/.docker'))
  expect(printed).toEqual(expect.arrayContaining(lines))
}

describe.each(runners)('by $name', ({ obstacle, run }) => {
  const describeHere = obstacle === undefined ? describeWith(ghObstacle) : describeWhere(obstacle)
  const describeBy = isDeep ? describeHere : describeDeep
  describeBy('from the quickstart to the evidence, to the letter', () => {
    let reader: Reader
    let app: GithubApp | undefined
    /** So many tokens the App had made when the audits began. */
    let rotating = 0
    beforeAll(async () => (reader = await startReader(run)))
    afterAll(() => reader.close())

    const tokens = () => reader.world.book.tokens('acme').map(({ label }) => label.replace(/ \d{4}.*\)/, ')'))
    /** The label of the token with which the last build pushed. */
    async function pushedBy(): Promise<string | undefined> {
      const logins = loginsIn(await reader.kept('config.json'), reader.world)
      return logins['https://index.docker.io/v1/']
    }

    it('README.md, quickstart: a token made by hand, and a push with it', async () => {
      const [, label = ''] = /Label it `([^`]+)`/.exec(read(pages[0])) ?? []
      const [, path = ''] = /add `([^`]+)` with \*\*Image Push\*\*/.exec(read(pages[0])) ?? []
      expect(read(pages[0])).toContain('Tick **Read public repositories**')
      reader.world.book.addRepository({ name: path, visibility: 'private' })
      const own = { type: 'TYPE_REPO', path, scopes: ['scope-image-push'] } as const
      const token = reader.world.book.mint('acme', { label, resources: [own, everyPublic] })
      reader.answers.set('DOCKERHUB_PUSH_TOKEN', token.value)
      await reader.follow(pages[0], 'Quickstart')
      const job = await reader.start('.github/workflows/image.yml')
      expectShown(pages[0], [job])
      expect([job.conclusion, await pushedBy()]).toEqual(['success', 'acme: app push'])
    })

    it('docs/rotation.md: the token is replaced, and the same workflow pushes with the new one', async () => {
      const page = pages[1]
      const [, username = ''] = /calls it `([\w-]+)`/.exec(read(page)) ?? []
      const owner = { username, password: 'correct horse 3', totpSecret: 'JBSWY3DPEHPK3PXP' }
      reader.world.book.addAccount({
        ...owner,
        secondFactor: true,
        roles: { acme: 'owner' },
        personalTokens: [],
      })
      reader.answers.set('DOCKER_OWNER_PASSWORD', owner.password).set('DOCKER_OWNER_TOTP', owner.totpSecret)
      app = reader.world.github?.addApp(/--body (Iv\w+)/.exec(read(page))?.[1] ?? '', [
        { owner: 'acme', repositories: ['acme/app'], permissions: permissionsOn(page) },
      ])
      await reader.download('acme-rotation.private-key.pem', app?.pem ?? '')
      await reader.follow(page)
      const dry = await reader.start('.github/workflows/rotate.yml', { 'dry-run': 'true' })
      expect([dry.conclusion, tokens()]).toEqual(['success', ['app push']])
      const real = await reader.start('.github/workflows/rotate.yml')
      expectShown(page, [dry, real])
      expect([real.conclusion, tokens()]).toEqual(['success', ['app push', 'app push (current)']])
      const job = await reader.start('.github/workflows/image.yml')
      expect([job.conclusion, await pushedBy()]).toEqual(['success', expect.stringMatching(/\(current /)])
    })

    it('docs/audit.md: nothing is found, everything was seen, and the folder is kept', async () => {
      rotating = app?.tokens.length ?? 0
      await reader.follow(pages[2])
      const job = await reader.start('.github/workflows/audit.yml')
      expectShown(pages[2], [job])
      expect(job.conclusion).toBe('success')
      const report: unknown = JSON.parse(await reader.kept('docker-evidence/report.json'))
      expect(report).toMatchObject({ organization: 'acme', ok: true, complete: true, findings: [] })
      expect(report).toMatchObject({ inventory: [{ state: 'current' }, { state: 'replaced' }] })
      expect(await reader.kept('docker-evidence/page.html')).toContain('Who can push what')
    })

    it('docs/audit.md: the tokens of the App that an audit makes can only read', () => {
      const levels =
        app?.tokens.slice(rotating).flatMap(({ permissions }) => Object.values(permissions)) ?? []
      expect(levels.length).toBeGreaterThan(0)
      expect(levels.filter(level => level !== 'read')).toEqual([])
    })

    it('asked GitHub nothing that it does not describe', () => {
      expect(reader.world.github?.violations).toEqual([])
    })
  })
})
