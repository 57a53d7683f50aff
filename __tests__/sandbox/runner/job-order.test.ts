import { describe, expect, it } from '@jest/globals'
import type { ActionStep, JobOptions, JobResult, ShellStep, Step } from '../../../sandbox/runner/job.ts'
import { runJob } from '../../../sandbox/runner/run-job.ts'
import { type ActionParts, stepOf, withMachine, writeAction } from '../throw-away-action.ts'

type Planned = ShellStep | (Omit<ActionStep, 'uses'> & { readonly action: ActionParts })

async function job(steps: readonly Planned[], more: Partial<JobOptions> = {}): Promise<JobResult> {
  return withMachine(async machine => {
    const written = steps.map(async (step): Promise<Step> => {
      if ('run' in step) return step
      const { action, ...rest } = step
      return { ...rest, uses: await writeAction(machine, action) }
    })
    return runJob({ machine, steps: await Promise.all(written), ...more })
  })
}

const conclusions = ({ steps }: JobResult): string[] =>
  steps.map(({ name, conclusion }) => `${name}: ${conclusion}`)
const quiet = { main: '', post: '' }

describe('the steps of a job', () => {
  it('run in order, then the posts of those that started, the last one first', async () => {
    const result = await job([
      { name: 'A', action: quiet },
      { name: 'B', action: { main: 'process.exit(3)', post: '' } },
      { name: 'C', action: quiet },
      { name: 'D', run: 'echo ran', if: 'always()' },
    ])
    expect(conclusions(result)).toEqual([
      'A: success',
      'B: failure',
      'C: skipped',
      'D: success',
      'Post B: success',
      'Post A: success',
    ])
    expect(result.conclusion).toBe('failure')
    expect(stepOf(result, 1).exitCode).toBe(3)
  })

  it.each([
    ['success()', 'skipped'],
    ['failure()', 'success'],
    ['failure() || cancelled()', 'success'],
    ['!cancelled()', 'success'],
    ['cancelled()', 'skipped'],
  ])('obey if: %s after a failure', async (condition, conclusion) => {
    const result = await job([{ run: 'exit 1' }, { run: 'true', if: condition }])
    expect(stepOf(result, 1).conclusion).toBe(conclusion)
  })

  it('obey post-if', async () => {
    const result = await job([{ name: 'A', action: { ...quiet, postIf: 'failure()' } }])
    expect(conclusions(result)).toEqual(['A: success', 'Post A: skipped'])
  })

  it('stop at a condition that this runner does not know', async () => {
    await expect(job([{ run: 'true', if: "github.ref == 'x'" }])).rejects.toThrow(
      'does not know the condition',
    )
  })

  it('fail for a shell command that fails, and say so', async () => {
    const result = await job([{ run: 'false\necho not reached' }])
    expect(stepOf(result)).toMatchObject({
      exitCode: 1,
      raw: '',
      annotations: [{ level: 'error', message: 'Process completed with exit code 1.' }],
    })
  })
})

describe('a post step', () => {
  it('gets the same inputs, the state of main, the exports of the job, and files of its own', async () => {
    const result = await job([
      {
        name: 'A',
        with: { x: '1' },
        action: {
          inputs: { x: { default: '0' } },
          main: "fs.appendFileSync(process.env.GITHUB_STATE, 'Some-Key=kept\\n'); say(process.env['STATE_Some-Key'])",
          post: "say(process.env.INPUT_X, process.env['STATE_Some-Key'], process.env.LATER, fs.readFileSync(process.env.GITHUB_STATE).length)",
        },
      },
      { run: 'echo LATER=2 >> "$GITHUB_ENV"' },
    ])
    expect(stepOf(result, 0).raw).toBe('undefined\n')
    expect(stepOf(result, 2).raw).toBe('1 kept 2 0\n')
    expect(stepOf(result, 2).log[0]).toBe('Post job cleanup.')
  })

  it('runs after a crash of main and fails the job when it fails', async () => {
    const result = await job([{ name: 'A', action: { main: 'process.abort()', post: 'process.exit(1)' } }])
    expect(conclusions(result)).toEqual(['A: failure', 'Post A: failure'])
    const late = await job([{ name: 'A', action: { main: '', post: 'process.exit(1)' } }])
    expect(late.conclusion).toBe('failure')
  })
})

describe('what a step leaves to later ones', () => {
  it('is its outputs, exports and paths', async () => {
    const result = await job([
      {
        id: 'first',
        run: 'echo out=1 >> "$GITHUB_OUTPUT"; echo A=2 >> "$GITHUB_ENV"; mkdir bin; echo "$PWD/bin" >> "$GITHUB_PATH"',
      },
      {
        run: 'printf "#!/bin/sh\\necho found" > bin/tool; chmod +x bin/tool; tool; echo "$A $B $C"',
        env: { B: '${{ steps.first.outputs.out }}', C: '${{ steps.none.outputs.x }}' },
      },
      { run: 'echo "$A"', env: { A: 'own' } },
    ])
    expect(stepOf(result, 1).raw).toBe('found\n2 1 \n')
    expect(stepOf(result, 2).raw).toBe('own\n')
  })

  it('includes its masks', async () => {
    const result = await job([{ run: 'echo ::add-mask::s3cret' }, { run: 'echo s3cret' }])
    expect(stepOf(result, 1).log.at(-1)).toBe('***')
  })
})
