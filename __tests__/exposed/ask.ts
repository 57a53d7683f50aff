import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Github } from '../../sandbox/github/github.ts'
import { startExposed } from '../../src/exposed/start.ts'
import { silentRunner } from '../support/silent-runner.ts'

/** Where the secrets are that a job of acme/kic can read, and two that it cannot. */
export const tokenList = `organization: acme
tokens:
  - label: kic push
    access: push
    repositories: [acme/kic]
    stores: [{ secret: RELEASE_PUSH, environment: production }]
  - label: operator push
    access: push
    repositories: [acme/operator]
    stores: [{ secret: RELEASE_PUSH, repository: acme/operator }]
  - label: nightly push
    channel: nightly
    access: push
    repositories: [acme/nightly]
    stores: [{ secret: RELEASE_PUSH, environment: nightly }]
  - label: kic pull
    access: pull
    repositories: [acme/kic]
    stores: [{ secret: KIC_PULL }]
`

/** What the verb ends with, prints (warnings marked) and hands on. */
export interface Answer {
  readonly ending: boolean | 'unseen'
  readonly lines: readonly string[]
  readonly outputs: Readonly<Record<string, unknown>>
}

interface Asked {
  readonly flags: Readonly<Record<string, string>>
  readonly list?: string
  /** The address of the clone that the list lies in. */
  readonly origin?: string | undefined
}

/** Asks a GitHub for the runs of acme/kic that had an action. */
export async function askExposed(
  github: Github,
  action: string,
  { flags, list = tokenList, origin = 'https://github.com/acme/kic.git' }: Asked,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'exposed-'))
  const lines: string[] = []
  const outputs: Record<string, unknown> = {}
  try {
    const config = join(folder, 'list.yml')
    await writeFile(config, list)
    await mkdir(join(folder, '.git'))
    await writeFile(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n')
    await writeFile(join(folder, '.git/config'), `[remote "origin"]\n\turl = ${origin}\n`)
    const inputs = { action, config, 'github-token': 'ghs_app', timeout: '60', attempts: '3' }
    const runner = {
      ...silentRunner(inputs),
      environment: {
        GITHUB_REPOSITORY: 'acme/kic',
        GITHUB_API_URL: github.origin,
        GITHUB_SERVER_URL: origin.replace(/(?<=\w)\/.*/, ''),
      },
      info: (text: string) => void lines.push(text),
      warning: (text: string) => void lines.push(`warning: ${text}`),
      output: (name: string, value: string) => void (outputs[name] = JSON.parse(value)),
    }
    const ending = await startExposed(runner, new Map(Object.entries(flags)))
    return { ending, lines, outputs }
  } finally {
    await rm(folder, { recursive: true })
  }
}
