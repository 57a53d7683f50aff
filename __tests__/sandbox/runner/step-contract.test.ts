import { describe, expect, it } from '@jest/globals'
import { runAction, stepOf } from '../throw-away-action.ts'

const printEnvironment = 'say(JSON.stringify(process.env))'

async function environmentOf(...args: Parameters<typeof runAction>): Promise<Record<string, string>> {
  const step = stepOf(await runAction(...args))
  return JSON.parse(step.raw) as Record<string, string>
}

describe('inputs', () => {
  it('gives every declared input, with defaults, and the unknown one too', async () => {
    const environment = await environmentOf({
      inputs: {
        'hub-url': { default: 'x' },
        'a b': null,
        logout: { default: true },
        required: { required: true },
      },
      main: printEnvironment,
      with: { 'A B': 'given', unknown: '1' },
    })
    const inputs = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'))
    expect(Object.fromEntries(inputs)).toEqual({
      'INPUT_HUB-URL': 'x',
      INPUT_A_B: 'given',
      INPUT_LOGOUT: 'true',
      INPUT_REQUIRED: '',
      INPUT_UNKNOWN: '1',
    })
  })

  it('only warns of an unknown input', async () => {
    const result = await runAction({ inputs: { token: null }, main: '', with: { tokn: 'x', Token: 'y' } })
    expect(result.conclusion).toBe('success')
    expect(stepOf(result).annotations).toEqual([
      { level: 'warning', message: "Unexpected input(s) 'tokn', valid inputs are ['token']" },
    ])
  })

  it('prints the inputs before main starts, masked only if they are secrets by then', async () => {
    const { log } = stepOf(
      await runAction(
        {
          inputs: { a: null, b: null, c: null },
          main: "say('::add-mask::plain-value')",
          with: { a: 'plain-value', b: '${{ secrets.S }}' },
        },
        { secrets: { S: 'from-secrets' } },
      ),
    )
    expect(log).toEqual(['##[group]Run probe', 'with:', '  a: plain-value', '  b: ***', '##[endgroup]'])
  })
})

describe('environment', () => {
  it('describes the job and hands on nothing of ours', async () => {
    process.env['OURS'] = 'must not be seen'
    const environment = await environmentOf(
      { main: printEnvironment },
      {
        env: { FROM_JOB: '1', GITHUB_ACTOR: 'not you' },
        github: { GITHUB_EVENT_NAME: 'schedule' },
        actions: { ACTIONS_X: 'y' },
      },
    )
    delete process.env['OURS']
    expect(environment).not.toHaveProperty('OURS')
    expect(environment).toMatchObject({
      FROM_JOB: '1',
      GITHUB_ACTOR: 'ada',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_ACTION: 'probe',
      ACTIONS_X: 'y',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
    })
    expect(environment['HOME']).toMatch(/oat-machine-/)
    expect(environment).not.toHaveProperty('RUNNER_DEBUG')
  })

  it('gives the event, five empty files, the workspace as directory and no standard input', async () => {
    const step = stepOf(
      await runAction(
        {
          main: `
            say(fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
            say(['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'].map(f => fs.readFileSync(process.env['GITHUB_' + f]).length));
            say(process.cwd() === process.env.GITHUB_WORKSPACE);
            say(fs.readFileSync(0).length);
            say(process.argv[1].startsWith('/'), process.version.split('.')[0]);`,
        },
        { event: { pull_request: { head: { repo: { fork: true } } } } },
      ),
    )
    const lines = step.raw.split('\n')
    expect(JSON.parse(lines[0] ?? '')).toEqual({ pull_request: { head: { repo: { fork: true } } } })
    expect(lines.slice(1, 4)).toEqual(['[ 0, 0, 0, 0, 0 ]', 'true', '0'])
    expect(lines[4]).toMatch(
      process.platform === 'linux' && process.arch === 'x64' ? /^true v24$/ : /^true v\d+$/,
    )
  })
})

describe('command files', () => {
  it('are read after a crash too', async () => {
    const result = await runAction({
      main: `
        fs.appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\nb<<E\\nx\\ny\\nE\\n');
        fs.appendFileSync(process.env.GITHUB_ENV, 'EXPORTED=2\\n');
        fs.appendFileSync(process.env.GITHUB_STATE, 'kept=3\\n');
        fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# done\\n');
        process.abort()`,
    })
    const step = stepOf(result)
    expect(result.conclusion).toBe('failure')
    expect(step).toMatchObject({
      conclusion: 'failure',
      exitCode: 134,
      outputs: { a: '1', b: 'x\ny' },
      exported: { EXPORTED: '2' },
      state: { kept: '3' },
      summary: '# done\n',
    })
  })

  it.each(['ENV', 'OUTPUT', 'STATE'])('fail the step when GITHUB_%s is malformed', async file => {
    const result = await runAction({ main: `fs.appendFileSync(process.env.GITHUB_${file}, 'nonsense\\n')` })
    expect(result.conclusion).toBe('failure')
    expect(stepOf(result)).toMatchObject({ exitCode: 0, conclusion: 'failure' })
    expect(stepOf(result).annotations[1]).toEqual({ level: 'error', message: "Invalid format 'nonsense'" })
  })

  it('refuse NODE_OPTIONS, and only that', async () => {
    const result = await runAction({
      main: "fs.appendFileSync(process.env.GITHUB_ENV, 'node_options=--x\\nOTHER=1\\n')",
    })
    expect(stepOf(result).exported).toEqual({ OTHER: '1' })
    expect(stepOf(result).annotations).toHaveLength(1)
    expect(result.conclusion).toBe('success')
  })

  it('keep an output that contains a mask: the runner drops those of a job alone', async () => {
    const step = stepOf(
      await runAction({
        main: "say('::add-mask::s3cret'); fs.appendFileSync(process.env.GITHUB_OUTPUT, 'a=has s3cret\\nb=fine\\n')",
      }),
    )
    expect(step.outputs).toEqual({ a: 'has s3cret', b: 'fine' })
  })

  it('mask the summary, and drop one over 1 MiB', async () => {
    const main = (markdown: string): string =>
      `say('::add-mask::s3cret'); fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, ${markdown})`
    expect(stepOf(await runAction({ main: main("'a s3cret'") })).summary).toBe('a ***')
    const large = stepOf(await runAction({ main: main("'x'.repeat(1024 * 1024 + 1)") }))
    expect(large).toMatchObject({ summary: '', conclusion: 'success', annotations: [{ level: 'error' }] })
  })
})
