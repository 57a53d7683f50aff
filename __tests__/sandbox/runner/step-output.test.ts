import { describe, expect, it } from '@jest/globals'
import type { JobOptions, StepResult } from '../../../sandbox/runner/job.ts'
import { runAction, stepOf } from '../throw-away-action.ts'

async function printing(
  main: string,
  job?: Partial<JobOptions>,
): Promise<StepResult & { shown: readonly string[] }> {
  const step = stepOf(await runAction({ main }, job))
  return { ...step, shown: step.log.slice(step.log.indexOf('##[endgroup]') + 1) }
}

describe('what a step prints', () => {
  it('is obeyed on both streams, at a line start for ::, anywhere for ##[, after a lone return too', async () => {
    const step = await printing(`
      process.stdout.write('one::error::no\\n  ::error title=T::yes\\n');
      process.stderr.write('::warning::from stderr\\ntext ##[notice]anywhere\\nbar\\r::error::after return\\n')`)
    const byLevel = (level: string): unknown => step.annotations.filter(each => each.level === level)
    expect(byLevel('error')).toEqual(
      expect.arrayContaining([
        { level: 'error', message: 'yes', title: 'T' },
        { level: 'error', message: 'after return' },
      ]),
    )
    expect(byLevel('error')).toHaveLength(2)
    expect(byLevel('warning')).toEqual([{ level: 'warning', message: 'from stderr' }])
    expect(byLevel('notice')).toEqual([{ level: 'notice', message: 'anywhere' }])
    expect(step.shown).toContain('one::error::no')
    expect(step.conclusion).toBe('success')
  })

  it('is hidden from the moment of its mask on, and the mask is recorded where it came', async () => {
    const step = await printing(
      "say('early s3cret'); say('::add-mask::s3cret%0Aother'); say('late s3cret, other'); say(Buffer.from('s3cret').toString('base64'))",
    )
    expect(step.shown).toEqual(['early s3cret', 'late ***, ***', '***'])
    expect(step.masks).toEqual([{ value: 's3cret\nother', at: 'early s3cret\n'.length }])
    expect(step.raw.slice(step.masks[0]?.at)).toMatch(/^::add-mask::/)
    expect(step.raw).toContain('early s3cret\n')
  })

  it('warns of an empty mask and hides nothing for it', async () => {
    const step = await printing("say('::add-mask:: '); say('a b')")
    expect(step.annotations).toMatchObject([{ level: 'warning' }])
    expect(step.shown).toContain('a b')
  })

  it('is plain text between stop-commands and its token', async () => {
    const step = await printing(
      "say('::stop-commands::pause-1234'); say('::error::text'); say('::wrong::'); say('::pause-1234::'); say('::error::command'); say('::pause-1234::')",
    )
    expect(step.shown).toEqual([
      '::stop-commands::***',
      '::error::text',
      '::wrong::',
      '::***::',
      '##[error]command',
      '::***::',
    ])
    expect(step.annotations).toEqual([{ level: 'error', message: 'command' }])
  })

  it.each(['', 'pause-logging', 'error'])('must not stop commands with the token %j', async token => {
    const step = await printing(`say('::stop-commands::${token}'); say('::error::still read')`)
    expect(step.conclusion).toBe('failure')
    expect(step.annotations.at(-1)?.message).toBe('still read')
  })

  it.each([
    '::set-env name=A::b',
    '::add-path::/x',
    '##[set-env name=A]b',
    '::echo::maybe',
    '::set-output::x',
  ])('fails the step for %s', async line => {
    const step = await printing(`say(${JSON.stringify(line)})`)
    expect(step).toMatchObject({ exitCode: 0, conclusion: 'failure', exported: {}, outputs: {} })
  })

  it('sets outputs and state the old way', async () => {
    const step = await printing("say('::set-output name=a::1%0A2'); say('::save-state name=b::3')")
    expect(step).toMatchObject({ outputs: { a: '1\n2' }, state: { b: '3' }, shown: [] })
  })

  it('echoes commands when asked to, never the silent ones', async () => {
    const step = await printing(
      "say('::echo::on'); say('::save-state name=b::3'); say('::add-mask::s3cret'); say('::debug::x')",
    )
    expect(step.shown).toEqual(['::save-state name=b::3', '::add-mask::***'])
  })

  it('keeps ten annotations of a level and 4096 characters of each', async () => {
    const step = await printing(
      "for (let i = 0; i < 12; i++) say('::error::' + i); say('::notice::' + 'x'.repeat(5000))",
    )
    expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(step.annotations.find(({ level }) => level === 'notice')?.message).toHaveLength(4096)
    expect(step.shown).toContain('##[error]11')
  })

  it('shows debug text and state only with debug logging, which also sets RUNNER_DEBUG', async () => {
    const main =
      "say('::debug::d'); say(process.env.RUNNER_DEBUG); fs.appendFileSync(process.env.GITHUB_STATE, 'k=v\\n')"
    expect((await printing(main)).shown).toEqual(['undefined'])
    expect((await printing(main, { debug: true })).shown).toEqual([
      '##[debug]d',
      '1',
      '##[debug]Save intra-action state k = v',
    ])
  })
})
