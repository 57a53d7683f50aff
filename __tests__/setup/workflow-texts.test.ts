import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { auditWorkflow, reviewWorkflow, rotateWorkflow } from '../../src/setup/workflow-texts.ts'
import { zizmorRules } from '../support/zizmor-rules.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const own = { name: 'acme/docker-oat-login', tag: '', pin: { commit, version: 'v1.2.3' } }
const wishes = {
  own,
  environment: 'docker-rotation',
  server: 'https://github.com',
  isPrivate: true,
}
const texts = [true, false].flatMap(hasOwner => [
  rotateWorkflow({ ...wishes, hasOwner }),
  auditWorkflow({ ...wishes, hasOwner }),
])
const [rotate = ''] = texts
const all = [...texts, reviewWorkflow({ ...wishes, hasOwner: false })]

describe('the workflows that setup writes', () => {
  it.each(all)('pass actionlint', async text => {
    expect(await workflowProblems('w.yml', text)).toEqual([])
  })

  it('keep what they did, where GitHub keeps files of a run by this action', () => {
    const kept = /evidence: docker-evidence\n[^]*uses: actions\/upload-artifact@[^]*path: docker-evidence\n$/
    for (const text of texts) expect(text).toMatch(kept)
    const elsewhere = auditWorkflow({ ...wishes, hasOwner: true, server: 'https://ghe.acme.example' })
    expect(elsewhere).not.toMatch(/evidence|upload/)
    // Anybody may read what a public repository keeps.
    const open = auditWorkflow({ ...wishes, hasOwner: true, isPrivate: false })
    expect(open).not.toMatch(/evidence|upload/)
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
    for (const text of all) expect(text).toContain(`uses: ${used}\n`)
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

it.each(Object.entries(zizmorRules))('%s of zizmor is kept, and can be broken', (_, [broken, from, to]) => {
  for (const text of all) expect(text).not.toMatch(broken)
  expect(rotate.replace(from, to)).toMatch(broken)
})
