import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { withGeneratedPart } from '../../scripts/generated-part.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { corpusFigures } from './corpus.ts'
import { migrateCodes } from '../../src/migrate/report/finding.ts'

it('docs/migrate.md names every code of a finding, and no other', () => {
  const text = readFileSync('docs/migrate.md', 'utf8')
  const named = new Set([...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code]) => code))
  const others = ['HTTPS_PROXY', 'NO_PROXY', 'DOCKER_CONFIG', 'DOCKER_AUTH_CONFIG', 'DOCKER_OAT_FAIL_ON']
  const isOther = (name = '') => others.includes(name) || name.startsWith('DOCKERHUB_')
  expect([...named].filter(name => !isOther(name)).sort()).toEqual([...migrateCodes].sort())
})

it('docs/migrate.md shows what the samples show; -u writes it', async () => {
  const page = readFileSync('docs/migrate.md', 'utf8')
  const text = corpusFigures()
  console.info(text)
  const file = new URL('../../docs/migrate.md', import.meta.url)
  await compareTranscript(withGeneratedPart(page, { name: 'corpus', text }), file)
})
