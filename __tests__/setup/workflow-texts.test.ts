import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { auditWorkflow, rotateWorkflow } from '../../src/setup/workflow-texts.ts'
import { brokenRules, ruleNames } from '../support/zizmor-rules.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const own = { name: 'acme/docker-oat-login', tag: '', pin: { commit, version: 'v1.2.3' } }
const wishes = {
  ...{ own, environment: 'docker-rotation', server: 'https://github.com' },
  elsewhere: ['config: "docker/token-list.yml"'],
}
const texts = [true, false].flatMap(hasOwner => [
  rotateWorkflow({ ...wishes, hasOwner }, 'rotate.yml'),
  auditWorkflow({ ...wishes, hasOwner }),
])
const [rotate = ''] = texts

describe('the workflows that setup writes', () => {
  it.each(texts)('pass actionlint and the rules of zizmor that can be told from a file', async text => {
    expect(await workflowProblems('w.yml', text)).toEqual([])
    expect(brokenRules(text)).toEqual([])
  })

  it('keep what they did, where GitHub keeps files of a run by this action', () => {
    const kept = /evidence: docker-evidence\n[^]*uses: actions\/upload-artifact@[^]*path: docker-evidence\n$/
    for (const text of texts) expect(text).toMatch(kept)
    const elsewhere = auditWorkflow({ ...wishes, hasOwner: true, server: 'https://ghe.acme.example' })
    expect(elsewhere).not.toMatch(/evidence|upload/)
  })

  it('name their step, whose outputs later steps read', () => {
    expect(texts.map(text => /^ {8}id: (\w+)$/m.exec(text)?.[1])).toEqual([
      'rotate',
      'audit',
      'rotate',
      'audit',
    ])
  })

  it('check out with the version that Dependabot keeps up to date here', () => {
    const [used = ''] = /actions\/checkout@.*/.exec(readFileSync('.github/workflows/ci.yml', 'utf8')) ?? []
    for (const text of texts) expect(text).toContain(`uses: ${used}\n`)
  })

  it.each(['true', 'null', 'on', '7', 'a b', 'x: y', "it's"])(
    'name the environment %j as it is',
    async environment => {
      const text = auditWorkflow({ ...wishes, environment, hasOwner: false })
      expect(await workflowProblems('w.yml', text)).toEqual([])
      expect(text).toContain(`environment: ${JSON.stringify(environment)}`)
    },
  )
})

/** How a file comes to break each rule. */
const damages: Readonly<Record<string, readonly [string | RegExp, string]>> = {
  'unpinned-uses': [`@${commit}`, '@v1'],
  'excessive-permissions': ['permissions: {}', 'permissions: write-all'],
  'undocumented-permissions': [' # for the token list', ''],
  artipacked: ['persist-credentials: false', 'fetch-depth: 1'],
  'template-injection': ['    steps:\n', '    steps:\n      - run: echo ${{ inputs.force }}\n'],
  'secrets-inherit': ['    steps:\n', '    secrets: inherit\n    steps:\n'],
  'dangerous-triggers': ['  workflow_dispatch:\n', '  pull_request_target:\n  workflow_dispatch:\n'],
  'overprovisioned-secrets': ['secrets.DOCKER_OWNER_TOTP', 'toJSON(secrets)'],
  'unredacted-secrets': ['secrets.DOCKER_OWNER_TOTP', 'fromJSON(secrets.ALL).totp'],
  'secrets-outside-env': ['    environment: docker-rotation\n', ''],
  'bot-conditions': ['    steps:\n', "    if: github.actor == 'bot'\n    steps:\n"],
  'github-env': ['    steps:\n', '    steps:\n      - run: echo A=1 >> "$GITHUB_ENV"\n'],
  'insecure-commands': ['    steps:\n', '    env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }\n    steps:\n'],
  'self-hosted-runner': ['ubuntu-latest', 'self-hosted'],
  'hardcoded-container-credentials': ['    steps:\n', '    container: { image: a }\n    steps:\n'],
  'concurrency-limits': [/^ {2}group:.*\n/m, ''],
  'anonymous-definition': ['    name: rotate\n', ''],
  obfuscation: ['actions/checkout@', 'actions/checkout/./@'],
}

describe('a rule', () => {
  it.each(ruleNames)('%s can be broken', name => {
    const [from, to] = damages[name] ?? ['', '']
    const text = rotate.replace(from, to)
    expect(text).not.toBe(rotate)
    expect(brokenRules(text)).toContain(name)
  })
})
