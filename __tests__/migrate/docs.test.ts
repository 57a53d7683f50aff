import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { withGeneratedPart } from '../../scripts/docs/generated-part.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { corpusFigures, corpusSentences } from './score.ts'
import { machineCodes } from '../../src/machine/findings.ts'
import { migrateCodes } from '../../src/migrate/report/finding.ts'

it('docs/migrate.md names every code of a finding, and no other', () => {
  const text = readFileSync('docs/migrate.md', 'utf8')
  const named = new Set([...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code]) => code))
  const others = [
    'HTTPS_PROXY',
    'NO_PROXY',
    'DOCKER_CONFIG',
    'DOCKER_AUTH_CONFIG',
    'DOCKER_OAT_FAIL_ON',
    'KO_DOCKER_REPO',
  ]
  const isOther = (name = '') => others.includes(name) || name.startsWith('DOCKERHUB_')
  expect([...named].filter(name => !isOther(name)).sort()).toEqual([...migrateCodes, ...machineCodes].sort())
})

it('docs/migrate.md shows what the samples show; -u writes it', async () => {
  const page = readFileSync('docs/migrate.md', 'utf8')
  const figures = corpusFigures()
  expect(figures).toMatchObject({ missed: 0, wrong: 0 })
  // The aim: of 100 logins that a person would edit with these files, at least 70.
  expect(figures.edited / (figures.edited + figures.left)).toBeGreaterThanOrEqual(0.7)
  const text = corpusSentences(figures)
  console.info(text)
  const file = new URL('../../docs/migrate.md', import.meta.url)
  await compareTranscript(withGeneratedPart(page, { name: 'corpus', text }), file)
})
