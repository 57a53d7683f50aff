import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { ActionStep, JobOptions, JobResult, ShellStep, Step } from '../../../sandbox/runner/job.ts'
import { runJob } from '../../../sandbox/runner/run-job.ts'
import { sampled } from '../../support/depth.ts'
import { describeWhere, itWhere, linuxObstacle, nobody, otherUserObstacle } from '../../support/real-parts.ts'
import { type ActionParts, runAction, stepOf, withMachine, writeAction } from '../throw-away-action.ts'

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

const conclusions = ({ steps }: JobResult): string =>
  steps.map(({ name, conclusion }) => `${name} ${conclusion}`).join(', ')
const quiet = { main: '', post: '' }

async function printing(...lines: readonly string[]) {
  const step = stepOf(await runAction({ main: lines.map(line => `say(${JSON.stringify(line)});`).join('') }))
  return { ...step, shown: step.log.slice(step.log.indexOf('##[endgroup]') + 1) }
}

describe('what a step prints', () => {
  it('is obeyed where it is a command, and shown where it is none', async () => {
    const step = await printing(
      'one::error::no',
      ' ::error title=T::yes',
      'a ##[notice]anywhere',
      'b\r::warning::c',
    )
    const shown = ['one::error::no', '##[error]yes', '##[notice]anywhere', 'b', '##[warning]c']
    expect(step.shown).toEqual(shown)
    expect(await printing('::set-output name=a::1%0A2', '::save-state name=b::3')).toMatchObject({
      outputs: { a: '1\n2' },
      state: { b: '3' },
      shown: [],
    })
  })

  it('is hidden from the moment of its mask on, and the mask is recorded where it came', async () => {
    const base64 = Buffer.from('s3cret').toString('base64')
    const step = await printing('early s3cret', '::add-mask::s3cret%0Aother', 'late s3cret, other', base64)
    expect(step.shown).toEqual(['early s3cret', 'late ***, ***', '***'])
    expect(step.masks).toEqual([{ value: 's3cret\nother', at: 'early s3cret\n'.length }])
    expect((await printing('::add-mask:: ', 'a b')).shown).toContain('a b')
  })

  const refused = [
    '::set-env name=A::b',
    '::add-path::/x',
    '##[set-env name=A]b',
    '::stop-commands::x',
    '::set-output::x',
  ]
  it.each(sampled(refused, 3))('fails the step for %s', async line => {
    expect(await printing(line)).toMatchObject({
      exitCode: 0,
      conclusion: 'failure',
      exported: {},
      outputs: {},
    })
  })
})

describe('the steps of a job', () => {
  it('run in order, then the posts of those that started, the last one first', async () => {
    const result = await job([
      { name: 'A', action: quiet },
      { name: 'B', action: { main: 'process.exit(3)', post: '' } },
      { name: 'C', action: quiet },
      { name: 'D', run: 'echo ran', if: 'always()' },
    ])
    const posts = 'Post B success, Post A success'
    expect(conclusions(result)).toBe(`A success, B failure, C skipped, D success, ${posts}`)
    expect(result.conclusion).toBe('failure')
    expect(stepOf(result, 1).exitCode).toBe(3)
    const late = await job([{ name: 'A', action: { main: 'process.abort()', post: 'process.exit(1)' } }])
    expect(conclusions(late)).toBe('A failure, Post A failure')
    const asked = await job([{ name: 'A', action: { ...quiet, postIf: 'failure()' } }])
    expect(conclusions(asked)).toBe('A success, Post A skipped')
  })

  it('leave outputs, exports, paths and masks to later ones', async () => {
    const all =
      'echo out=1 >>"$GITHUB_OUTPUT"; echo A=2 >>"$GITHUB_ENV"; mkdir bin; echo "$PWD/bin" >>"$GITHUB_PATH"'
    const tool = 'printf "#!/bin/sh\\necho found" >bin/tool; chmod +x bin/tool; tool; echo "$A $B $C"'
    const result = await job([
      { id: 'first', run: `${all}; echo ::add-mask::s3cret` },
      { run: tool, env: { B: '${{ steps.first.outputs.out }}', C: '${{ steps.none.outputs.x }}' } },
      { run: 'echo "$A s3cret"', env: { A: 'own' } },
    ])
    expect(stepOf(result, 1).raw).toBe('found\n2 1 \n')
    expect(stepOf(result, 2).log.at(-1)).toBe('own ***')
  })
})

describe('an action', () => {
  it('gets every declared input, with defaults, the unknown one with a warning, and nothing of ours', async () => {
    const inputs = { 'hub-url': { default: 'x' }, 'a b': null, logout: { default: true } }
    const given = { 'A B': 'given', tokn: '1' }
    const github = { GITHUB_EVENT_NAME: 'schedule' }
    const env = { FROM_JOB: '1', GITHUB_ACTOR: 'not you' }
    process.env['OURS'] = 'must not be seen'
    const parts = { inputs, main: 'say(JSON.stringify(process.env))', with: given }
    const step = stepOf(await runAction(parts, { env, github, actions: { ACTIONS_X: 'y' } }))
    delete process.env['OURS']
    const environment = JSON.parse(step.raw) as Record<string, string>
    const ours = Object.entries(environment).filter(([name]) => /^INPUT_|^OURS$/.test(name))
    const all = { 'INPUT_HUB-URL': 'x', INPUT_A_B: 'given', INPUT_LOGOUT: 'true', INPUT_TOKN: '1' }
    expect(Object.fromEntries(ours)).toEqual(all)
    expect(environment).toMatchObject({
      ...github,
      FROM_JOB: '1',
      GITHUB_ACTOR: 'ada',
      ACTIONS_X: 'y',
      CI: 'true',
    })
    expect(step.log.join()).toContain("##[warning]Unexpected input(s) 'tokn', valid")
  })

  it('has its inputs printed, masked only if they are secrets by then', async () => {
    const main = "say('::add-mask::plain-value')"
    const given = { a: 'plain-value', b: '${{ secrets.S }}' }
    const result = await runAction(
      { inputs: { a: null, b: null }, main, with: given },
      { secrets: { S: 'secret' } },
    )
    expect(stepOf(result).log).toEqual([
      '##[group]Run probe',
      'with:',
      '  a: plain-value',
      '  b: ***',
      '##[endgroup]',
    ])
  })

  it('gets the event, five empty files, the workspace as directory, no standard input, and Node 24', async () => {
    const files =
      "['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'].map(f => fs.readFileSync(process.env['GITHUB_' + f]).length)"
    const main = `say(fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8')); say(String(${files}));
      say(process.cwd() === process.env.GITHUB_WORKSPACE, fs.readFileSync(0).length, process.version.split('.')[0])`
    const [event, sizes, rest] = stepOf(await runAction({ main }, { event: { a: 1 } })).raw.split('\n')
    expect([event, sizes]).toEqual(['{"a":1}', '0,0,0,0,0'])
    const isPinned = process.platform === 'linux' && process.arch === 'x64'
    expect(rest).toMatch(isPinned ? /^true 0 v24$/ : /^true 0 v\d+$/)
    // It stays off the PATH of npm, whose scripts and tests run on the Node that is installed.
    expect(existsSync('node_modules/.bin/node')).toBe(false)
  })

  it('finds in its post step the same inputs, the state of main, the exports of the job, and new files', async () => {
    const state = "process.env['STATE_Some-Key']"
    const main = `fs.appendFileSync(process.env.GITHUB_STATE, 'Some-Key=kept\\n'); say(${state})`
    const post = `say(process.env.INPUT_X, ${state}, process.env.LATER, fs.readFileSync(process.env.GITHUB_STATE).length)`
    const action = { inputs: { x: { default: '0' } }, main, post }
    const result = await job([
      { name: 'A', with: { x: '1' }, action },
      { run: 'echo LATER=2 >> "$GITHUB_ENV"' },
    ])
    expect([stepOf(result, 0).raw, stepOf(result, 2).raw]).toEqual(['undefined\n', '1 kept 2 0\n'])
  })
})

describe('command files', () => {
  it('are read after a crash too; an output may contain a mask, the summary is masked', async () => {
    const files = {
      OUTPUT: 'a=s3cret\nb<<E\nx\ny\nE\n',
      ENV: 'X=2\nnode_options=--x\n',
      STATE: 'k=3\n',
      STEP_SUMMARY: 's3cret',
    }
    const written = Object.entries(files).map(
      ([name, text]) => `fs.appendFileSync(process.env.GITHUB_${name}, ${JSON.stringify(text)});`,
    )
    const step = stepOf(
      await runAction({ main: `say('::add-mask::s3cret');${written.join('')}process.abort()` }),
    )
    const left = {
      outputs: { a: 's3cret', b: 'x\ny' },
      exported: { X: '2' },
      state: { k: '3' },
      summary: '***',
    }
    expect(step).toMatchObject({ conclusion: 'failure', exitCode: 134, ...left })
    expect(step.log.join()).toContain("##[error]Can't store NODE_OPTIONS")
  })

  it('lose a summary over 1 MiB', async () => {
    const large = await runAction({
      main: "fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(2 ** 20 + 1))",
    })
    expect(stepOf(large)).toMatchObject({ summary: '', conclusion: 'success' })
    expect(stepOf(large).log.at(-1)).toMatch(/^##\[error\].* over 1 MiB/)
  })
})

const stay = "say('ready'); fs.writeFileSync(process.env.HOME + '/ready', ''); setInterval(() => {}, 1000);"
const on = (signal: string, then = ''): string =>
  `process.on('${signal}', () => { say('${signal}'); fs.writeFileSync(process.env.HOME + '/${signal}', ''); ${then} });`
/** Fires once a step has left the file. */
function left(file: string): AbortSignal {
  const controller = new AbortController()
  const timer = setInterval(() => {
    if (!existsSync(file)) return
    clearInterval(timer)
    controller.abort()
  }, 10)
  return controller.signal
}
const forever = () => new Promise(() => undefined)

describe('an interruption', () => {
  const cancelled = 'A cancelled, B skipped, Post A success'
  it.each([
    ['cancel', on('SIGINT', 'process.exit(5)'), 'ready\nSIGINT\n', 5, cancelled],
    ['cancel', '', 'ready\n', 130, cancelled],
    ['cancel', on('SIGINT') + on('SIGTERM', 'process.exit(6)'), 'ready\nSIGINT\nSIGTERM\n', 6, cancelled],
    ['cancel', on('SIGINT') + on('SIGTERM'), 'ready\nSIGINT\nSIGTERM\n', 137, cancelled],
    ['kill', on('SIGINT'), 'ready\n', 137, 'A failure, B skipped, Post A success'],
  ] as const)('%s of a step that does %j', async (...[how, main, raw, exitCode, ends]) => {
    await withMachine(async machine => {
      // The runner's patience ends once the process has heard the signal, if it goes on then.
      const heard = (signal: string) => async () => {
        if (!main.includes(`'${signal}'`)) await forever()
        while (!existsSync(`${machine.home}/${signal}`)) await sleep(10)
        if (exitCode === 5 || (exitCode === 6 && signal === 'SIGTERM')) await forever()
      }
      const patience = { interrupt: heard('SIGINT'), terminate: heard('SIGTERM') }
      const uses = await writeAction(machine, { main: main + stay, post: '' })
      const steps = [
        { name: 'A', uses },
        { name: 'B', run: 'true' },
      ]
      const interruption = { how, signal: left(`${machine.home}/ready`) }
      const result = await runJob({ machine, steps, patience, interruption })
      expect(stepOf(result)).toMatchObject({ raw, exitCode, outputs: {} })
      expect(conclusions(result)).toBe(ends)
      expect(result.conclusion).toBe(how === 'cancel' ? 'cancelled' : 'failure')
    })
  })

  it('spares a step that also runs when cancelled, and comes before the first by a signal', async () => {
    const untilCancelled = 'touch "$HOME/ready"; while [ ! -e "$HOME/go" ]; do sleep 0.01; done'
    const steps = [
      { run: untilCancelled, name: 'A', if: 'always()' },
      { run: 'true', name: 'B' },
    ]
    await withMachine(async machine => {
      const signal = left(`${machine.home}/ready`)
      signal.addEventListener('abort', () => {
        writeFileSync(`${machine.home}/go`, '')
      })
      const result = await runJob({ machine, steps, interruption: { how: 'cancel', signal } })
      expect(conclusions(result)).toBe('A success, B skipped')
      const early = { how: 'cancel', signal: AbortSignal.abort() } as const
      expect(conclusions(await runJob({ machine, steps: steps.slice(1), interruption: early }))).toBe(
        'B skipped',
      )
    })
  })
})

describeWhere(linuxObstacle)('a child that outlives its step', () => {
  it('does not hold the job up, and is ended with it', async () => {
    const result = await job([{ run: 'sleep 1000 & echo $!' }], { patience: { streams: 1000 } })
    const commandLine = `/proc/${Number(stepOf(result).raw)}/cmdline`
    // Empty, while nobody has asked for its exit code. A kill takes effect a little later.
    while (existsSync(commandLine) && readFileSync(commandLine, 'utf8') !== '') await sleep(20)
    expect(result.conclusion).toBe('success')
  })
})

itWhere(otherUserObstacle)('runs steps as another user', async () => {
  const run = 'id -u; touch "$HOME/a" "$GITHUB_WORKSPACE/b"; echo x=1 >> "$GITHUB_OUTPUT"; cat /etc/shadow'
  const step = stepOf(await job([{ run }], { user: nobody }))
  expect(step).toMatchObject({ outputs: { x: '1' }, exitCode: 1 })
  expect(step.raw).toMatch(/^65534\n.*Permission denied/s)
})
