import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Interruption, JobOptions, JobResult, Step } from '../../../sandbox/runner/job.ts'
import { runJob } from '../../../sandbox/runner/run-job.ts'
import { describeWhere, itWhere, linuxObstacle, nobody, otherUserObstacle } from '../../support/real-parts.ts'
import { stepOf, withMachine, writeAction } from '../throw-away-action.ts'

const stay = "say('ready'); setInterval(() => {}, 1000);"
const onSignal = (signal: string, then: string): string =>
  `process.on('${signal}', () => { say('${signal}'); ${then} });`
const ready = (raw: string): boolean => raw.includes('ready')

/** Runs `main`, its post step, and a shell step between them, through an interruption. */
async function interrupted(
  main: string,
  job: { how: Interruption['how'] } & Partial<JobOptions>,
): Promise<JobResult> {
  return withMachine(async machine => {
    const uses = await writeAction(machine, { main, post: "say('post ran')" })
    const steps: Step[] = [
      { uses, name: 'A' },
      { run: 'true', name: 'B' },
    ]
    const patience = { interrupt: 300, terminate: 300, streams: 300 }
    return runJob({ machine, steps, patience, interruption: { how: job.how, printed: ready }, ...job })
  })
}

const conclusions = ({ steps }: JobResult): string[] =>
  steps.map(({ name, conclusion }) => `${name}: ${conclusion}`)

describe('a cancelled job', () => {
  it('is interrupted politely, skips the rest and runs its post steps', async () => {
    const result = await interrupted(onSignal('SIGINT', 'process.exit(5)') + stay, { how: 'cancel' })
    expect(result.conclusion).toBe('cancelled')
    expect(conclusions(result)).toEqual(['A: cancelled', 'B: skipped', 'Post A: success'])
    expect(stepOf(result)).toMatchObject({ exitCode: 5, raw: 'ready\nSIGINT\n' })
    expect(stepOf(result).annotations).toEqual([{ level: 'error', message: 'The operation was canceled.' }])
  })

  it.each([
    ['nothing', '', 'ready\n', 130],
    [
      'SIGTERM',
      onSignal('SIGINT', '') + onSignal('SIGTERM', 'process.exit(6)'),
      'ready\nSIGINT\nSIGTERM\n',
      6,
    ],
    ['SIGKILL', onSignal('SIGINT', '') + onSignal('SIGTERM', ''), 'ready\nSIGINT\nSIGTERM\n', 137],
  ] as const)('gets SIGINT, then SIGTERM, then SIGKILL: ends by %s', async (...[, main, raw, exitCode]) => {
    const result = await interrupted(main + stay, { how: 'cancel' })
    expect(stepOf(result)).toMatchObject({ raw, exitCode, conclusion: 'cancelled' })
  })

  it('spares a step that also runs when cancelled', async () => {
    await withMachine(async machine => {
      const steps = [{ run: 'echo ready; sleep 0.2; echo done', if: 'always()' }, { run: 'true' }]
      const result = await runJob({ machine, steps, interruption: { how: 'cancel', printed: ready } })
      expect(result.conclusion).toBe('cancelled')
      expect(result.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'skipped'])
      expect(stepOf(result).raw).toBe('ready\ndone\n')
    })
  })

  it('runs nothing when it was cancelled before it began', async () => {
    const result = await interrupted(stay, {
      how: 'cancel',
      interruption: { how: 'cancel', signal: AbortSignal.abort() },
    })
    expect(conclusions(result)).toEqual(['A: skipped', 'B: skipped'])
    expect(result.conclusion).toBe('cancelled')
  })
})

describe('a killed process', () => {
  it('fails its step; post steps run', async () => {
    const result = await interrupted(onSignal('SIGINT', '') + stay, { how: 'kill' })
    expect(conclusions(result)).toEqual(['A: failure', 'B: skipped', 'Post A: success'])
    expect(stepOf(result)).toMatchObject({ exitCode: 137, raw: 'ready\n' })
  })

  it('can be killed by a signal from the test', async () => {
    const controller = new AbortController()
    const printed = (raw: string): boolean => {
      if (ready(raw)) controller.abort()
      return false
    }
    const interruption: Interruption = { how: 'kill', printed, signal: controller.signal }
    expect(stepOf(await interrupted(stay, { how: 'kill', interruption })).exitCode).toBe(137)
  })
})

describe('a machine that dies', () => {
  it('runs nothing more and reads no files', async () => {
    const main = "fs.appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\n');" + stay
    const result = await interrupted(main, { how: 'abandon' })
    expect(conclusions(result)).toEqual(['A: failure'])
    expect(stepOf(result)).toMatchObject({ outputs: {}, files: { OUTPUT: 'a=1\n' } })
  })
})

/** A process's command line, `''` once it has ended (also while nobody has asked for its exit code). */
const commandOf = (pid: number): Promise<string> => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')

describeWhere(linuxObstacle)('a child that outlives its step', () => {
  it('does not hold the job up, and is ended with it', async () => {
    await withMachine(async machine => {
      const steps = [{ run: 'sleep 1000 & echo $!' }]
      const result = await runJob({ machine, steps, patience: { streams: 100 } })
      const pid = Number(stepOf(result).raw)
      expect(result.conclusion).toBe('success')
      // A kill takes effect a little later.
      for (let tries = 0; tries < 50 && (await commandOf(pid)) !== ''; tries++) await sleep(20)
      expect(await commandOf(pid)).toBe('')
    })
  })
})

/** Who they run as, and what they may not read. */
const whoAndWhat = [
  { run: 'id -u; touch "$HOME/a" "$GITHUB_WORKSPACE/b"; echo x=1 >> "$GITHUB_OUTPUT"; cat /etc/shadow' },
]

itWhere(otherUserObstacle)('runs steps as another user', async () => {
  await withMachine(async machine => {
    const result = await runJob({ machine, steps: whoAndWhat, user: nobody })
    expect(stepOf(result)).toMatchObject({ outputs: { x: '1' }, exitCode: 1 })
    expect(stepOf(result).raw).toMatch(/^65534\n.*Permission denied/s)
  })
})

describeWhere(linuxObstacle)('a job without a user of its own', () => {
  it('runs steps as whoever runs the tests', async () => {
    await withMachine(async machine => {
      const result = await runJob({ machine, steps: whoAndWhat })
      expect(stepOf(result).outputs).toEqual({ x: '1' })
      expect(stepOf(result).raw).toMatch(new RegExp(`^${process.getuid?.() ?? ''}\n`))
    })
  })
})
