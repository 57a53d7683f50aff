import { describe, expect, it } from '@jest/globals'
import { parseRegister } from '../../src/register/read.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { migrateSample, samples } from './corpus.ts'
import { editsOf, shortened } from './edits.ts'
import { expectations, score } from './score.ts'

describe('the corpus', () => {
  for (const sample of samples()) {
    it(sample.name, async () => {
      const { findings, changed, draft } = migrateSample(sample)
      const { missed, wrong } = score(sample, findings)
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
      const edits = [...changed].flatMap(([path, text]) => [
        `@ ${path}`,
        ...editsOf(sample.files.get(path) ?? '', text),
      ])
      const lines = findings.map(
        ({ code, severity, confidence = '', file, line, message }) =>
          `${file ?? '-'}:${String(line ?? '-')} ${severity} ${confidence} ${code} ${message}`,
      )
      const file = new URL(`corpus/${sample.name}.txt`, import.meta.url)
      const whole = [...lines, ...edits, ...(draft ?? '').split('\n')]
      await compareTranscript(shown(shortened.shorten(whole)), file)
    })
  }

  it('drafts registers that load, with the secrets that the edits name', async () => {
    const drafts = samples().flatMap(sample => migrateSample(sample).draft ?? [])
    expect(drafts.length).toBeGreaterThan(50)
    for (const draft of drafts) {
      const { tokens } = parseRegister(await readRegisterYaml(draft), 'draft.yml')
      expect(tokens.flatMap(token => token.stores.map(store => store.kind))).not.toEqual([])
    }
  })

  it('has every rule and enough files', () => {
    const all = samples()
    expect(all.reduce((count, sample) => count + sample.files.size, 0)).toBeGreaterThanOrEqual(80)
    expect(all.filter(sample => expectations(sample).length === 0).map(sample => sample.name)).toEqual([
      'other-registries',
    ])
  })
})

/** A carriage return can be seen, and no checkout changes it. */
function shown(lines: readonly string[]): string {
  return lines.join('\n').replaceAll('\r', '␍')
}
