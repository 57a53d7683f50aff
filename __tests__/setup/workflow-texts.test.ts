import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { auditWorkflow, rotateWorkflow } from '../../src/setup/workflow-texts.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const own = { name: 'acme/docker-oat-login', tag: '', pin: { commit, version: 'v1.2.3' } }
const wishes = {
  own,
  environment: 'docker-rotation',
  server: 'https://github.com',
}
const texts = [true, false].flatMap(hasOwner => [
  rotateWorkflow({ ...wishes, hasOwner }),
  auditWorkflow({ ...wishes, hasOwner }),
])
const [rotate = ''] = texts

describe('the workflows that setup writes', () => {
  it.each(texts)('pass actionlint', async text => {
    expect(await workflowProblems('w.yml', text)).toEqual([])
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

/**
 * zizmor's rules (docs.zizmor.sh/audits of August 2026, all personas), as far as a pattern tells whether a text of ours breaks one, and
 * how it comes to break it. Not here: those that ask GitHub, those for other files, and those for things that setup never writes.
 * `concurrency-limits` is held to the group alone: a rotation must not be cancelled by the next one.
 */
const rules: Readonly<Record<string, readonly [RegExp, from: string | RegExp, to: string]>> = {
  'unpinned-uses': [/uses: \S+@(?![0-9a-f]{40}\b)/, `@${commit}`, '@v1'],
  'excessive-permissions': [/^permissions: (?!\{\})/m, 'permissions: {}', 'permissions: write-all'],
  'undocumented-permissions': [/^ +[a-z-]+: (read|write)$/m, ' # for the token list', ''],
  artipacked: [/checkout@.*\n +with:\n +(?! |persist-credentials: false)/, /persist-.*/, 'fetch-depth: 1'],
  'template-injection': [
    /- run: .*\$\{\{/,
    '    steps:\n',
    '    steps:\n      - run: echo ${{ inputs.force }}\n',
  ],
  'secrets-inherit': [/secrets: inherit/, '    steps:\n', '    secrets: inherit\n    steps:\n'],
  'dangerous-triggers': [/pull_request_target|workflow_run/, '  workflow_dispatch', '  pull_request_target'],
  'overprovisioned-secrets': [/toJSON\(\s*secrets|secrets\[/i, 'secrets.DOCKER_OWNER', 'toJSON(secrets)'],
  'unredacted-secrets': [/fromJSON\(\s*secrets/i, 'secrets.DOCKER_OWNER', 'fromJSON(secrets.ALL).x'],
  'secrets-outside-env': [/^(?![^]*\n {4}environment: )/, '    environment: docker-rotation\n', ''],
  'bot-conditions': [
    /github\.(triggering_)?actor/,
    '    steps:\n',
    "    if: github.actor == 'bot'\n    steps:\n",
  ],
  'github-env': [/GITHUB_(ENV|PATH)/, '    steps:\n', '    steps:\n      - run: echo A=1 >> "$GITHUB_ENV"\n'],
  'insecure-commands': [/UNSECURE_COMMANDS/, 'steps:\n', 'env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }\n'],
  'self-hosted-runner': [/runs-on: (?!ubuntu-)/, 'ubuntu-latest', 'self-hosted'],
  'hardcoded-container-credentials': [/^ +(container|services):/m, '    steps:\n', '    container: a\n'],
  'concurrency-limits': [/^(?![^]*\nconcurrency:[^]*\n {2}group: )/, /^ {2}group:.*\n/m, ''],
  'anonymous-definition': [/^(?![^]*\n {4}name: )/, '    name: rotate\n', ''],
  obfuscation: [/uses: .*(\/\.|\/\/|\\)/, 'actions/checkout@', 'actions/checkout/./@'],
}

it.each(Object.entries(rules))('%s of zizmor is kept, and can be broken', (_, [broken, from, to]) => {
  for (const text of texts) expect(text).not.toMatch(broken)
  expect(rotate.replace(from, to)).toMatch(broken)
})
