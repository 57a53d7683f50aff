import { describe, expect, it } from '@jest/globals'
import {
  createCredentialHelper,
  type CredentialHelper,
  type CredentialHelperOptions,
} from '../../../sandbox/docker/credential-helper.ts'
import type { StepResult } from '../../../sandbox/runner/job.ts'
import { runJob } from '../../../sandbox/runner/run-job.ts'
import { stepOf, withMachine } from '../throw-away-action.ts'

const ada = { Username: 'ada', Secret: 's3cret' }

/** Calls the helper from a shell. */
async function called(
  run: string,
  setting: Omit<CredentialHelperOptions, 'directory' | 'name'> & {
    look?: (helper: CredentialHelper) => Promise<void>
  },
): Promise<StepResult> {
  return withMachine(async machine => {
    const helper = await createCredentialHelper({ directory: machine.root, name: 'box', ...setting })
    const environment = { ...machine.environment, PATH: `${helper.directory}:${process.env['PATH'] ?? ''}` }
    const result = await runJob({ machine: { ...machine, environment }, steps: [{ run }] })
    await setting.look?.(helper)
    return stepOf(result)
  })
}

describe('a credential helper', () => {
  it('keeps what it is given, gives it, lists it and forgets it', async () => {
    const script = `
      echo '{"ServerURL":"r.example","Username":"ada","Secret":"s3cret"}' | docker-credential-box store
      echo r.example | docker-credential-box get; echo
      docker-credential-box list; echo
      echo old.example | docker-credential-box erase
      docker-credential-box list; echo`
    const step = await called(script, {
      entries: { 'old.example': { Username: 'bob', Secret: 'other' } },
      look: async helper => {
        expect(await helper.entries()).toEqual({ 'r.example': ada })
        const calls = await helper.calls()
        expect(calls.map(({ verb, server }) => [verb, server])).toEqual([
          ['store', 'r.example'],
          ['get', 'r.example'],
          ['list', ''],
          ['erase', 'old.example'],
          ['list', ''],
        ])
        expect(calls[0]?.variables).toContain('GITHUB_ACTIONS')
        expect(JSON.stringify(calls)).not.toContain('s3cret')
      },
    })
    const lines = step.raw
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown)
    expect(lines).toEqual([
      { ServerURL: 'r.example', ...ada },
      { 'old.example': 'bob', 'r.example': 'ada' },
      { 'r.example': 'ada' },
    ])
  })

  it.each(['get', 'erase'])('says on standard output that it does not have what it should %s', async verb => {
    const step = await called(`echo none | docker-credential-box ${verb} 2>/dev/null`, {})
    expect(step).toMatchObject({ exitCode: 1, raw: 'credentials not found in native keychain\n' })
  })
})
