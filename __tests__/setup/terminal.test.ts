import { readdirSync } from 'node:fs'
import { afterEach, expect } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Keyboard, keyboardObstacle, nth, openKeyboard } from '../support/keyboard.ts'
import { itWith } from '../support/real-parts.ts'
import { type Clone, fourWorkflows, openClone, owner, ownName } from '../support/setup-bench.ts'
import { cliPath } from '../support/start-cli.ts'

let clone: Clone
let keyboard: Keyboard
afterEach(async () => {
  await keyboard.close()
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const typed = itWith(keyboardObstacle)

async function sitDown(
  columns: number,
  environment: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<Keyboard> {
  return openKeyboard([process.execPath, cliPath, 'setup', '--action', ownName, ...args], {
    columns,
    folder: clone.folder,
    environment: { ...clone.environment, ...environment },
  })
}

const transcript = (name: string) => new URL(`${name}.txt`, import.meta.url)

typed(
  'an empty repository at 60 columns: eight answers, and the token is asked for until it is right',
  async () => {
    clone = await openClone()
    keyboard = await sitDown(60, { NO_COLOR: '1' })
    const good = clone.mint(['acme/app'])
    await keyboard.type('Which Docker organization', 'Enter')
    await keyboard.type('Which repositories do your jobs push to', 'Enter')
    await keyboard.type('How should jobs log in', 'Enter')
    await keyboard.type('Who creates new tokens', 'Enter')
    await keyboard.type('every night', 'Enter')
    const wrong = {
      personal: clone.world.misfits.personal,
      'other organization': clone.world.slot('release', 'push').token.value,
      'without public images': clone.mint(['acme/app'], { isStrict: true }),
      'too wide': clone.mint(['acme/app'], { scope: 'scope-image-delete' }),
      'only for pulls': clone.mint(['acme/app'], { scope: 'scope-image-pull' }),
    }
    await keyboard.type('Paste the token', wrong.personal, 'Enter')
    await keyboard.type(nth(2, 'Paste the token'), wrong['other organization'], 'Enter')
    await keyboard.type(nth(3, 'Paste the token'), wrong['other organization'], 'Enter')
    await keyboard.type('is not sent again', wrong['without public images'], 'Enter')
    await keyboard.type(nth(4, 'Paste the token'), wrong['too wide'], 'Enter')
    await keyboard.type(nth(5, 'Paste the token'), wrong['only for pulls'], 'Enter')
    await keyboard.type(nth(6, 'Paste the token'), good, 'Enter')
    await keyboard.type('When does', 'Enter')
    await keyboard.type('Do all this', 'Enter')
    const { screen, code } = await keyboard.ended()
    expect(code).toBe(0)
    expect(await keyboard.colours()).not.toMatch(/\u001b\[(?:\d+;)*(?:[349]\d)[;m]/)
    for (const value of [...Object.values(wrong), good]) expect(screen).not.toContain(value)
    expect(clone.world.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(good)
    await compareTranscript(clone.plain(screen), transcript('typed-in-an-empty-repository'))
  },
)

typed(
  'four workflows with an owner account: the password is asked for again, and no token is pasted',
  async () => {
    clone = await openClone(fourWorkflows)
    keyboard = await sitDown(100)
    await keyboard.type('nightly.yml:8 do', 'push:acme/nightly-app', 'Enter')
    await keyboard.type('How should jobs log in', 'Enter')
    await keyboard.type('Who creates new tokens', 'Up', 'Enter')
    await keyboard.type('Which Docker account', owner.username, 'Enter')
    await keyboard.type('every night', 'Enter')
    await keyboard.type('Password of acme-rotation', 'a wrong one', 'Enter')
    await keyboard.type('Two-factor secret', 'Enter')
    await keyboard.type(nth(2, 'Password of acme-rotation'), owner.password, 'Enter')
    await keyboard.type(nth(2, 'Two-factor secret'), 'Enter')
    await keyboard.type('Do all this', 'Enter')
    const { screen, code } = await keyboard.ended()
    expect(await keyboard.colours()).toMatch(/\u001b\[(?:\d+;)*(?:[349]\d)[;m]/)
    expect(code).toBe(0)
    expect(screen).not.toContain(owner.password)
    for (const name of ['PUSH', 'NIGHTLY_PUSH']) {
      expect(clone.world.github?.secretValue(`actions:acme/app:DOCKERHUB_${name}_TOKEN`)).toMatch(
        /^dckr_oat_/,
      )
    }
    await compareTranscript(clone.plain(screen), transcript('typed-with-four-workflows'))
  },
)

typed('Ctrl-C at any question changes nothing, and ends with 130', async () => {
  clone = await openClone()
  const answers = ['Enter', 'Enter', 'Enter', 'Enter', 'Enter', clone.mint(['acme/app']), 'Enter']
  const questions = [
    'organization',
    'push to',
    'jobs log in',
    'creates new',
    'every night',
    'Paste',
    'When does',
    'Do all',
  ]
  for (const [last, question] of questions.entries()) {
    keyboard = await sitDown(80)
    for (const [place, before] of questions.slice(0, last).entries()) {
      const answer = answers[place] ?? 'Enter'
      await keyboard.type(before, ...(answer === 'Enter' ? ['Enter'] : [answer, 'Enter']))
    }
    await keyboard.type(question, 'C-c')
    expect({ question, code: (await keyboard.ended()).code }).toEqual({ question, code: 130 })
    await keyboard.close()
  }
  expect(readdirSync(clone.folder)).toEqual(['.git'])
  const writes = clone.world.log
    .entries()
    .filter(({ server, method }) => server === 'github' && method !== 'GET')
  expect(writes).toEqual([])
})

typed('an interrupted run goes on where it stopped', async () => {
  clone = await openClone()
  const browser = clone.environment['BROWSER'] ?? ''
  const given = ['--organization', 'acme', '--push', 'acme/app', '--login', 'token', '--rotation', 'none']
  const environment = { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) }
  keyboard = await sitDown(80, { ...environment, BROWSER: '/nowhere' }, [
    ...given,
    '--audit',
    'nightly',
    '--yes',
  ])
  await keyboard.type('When does', 'Enter')
  await keyboard.type('Waiting for GitHub', 'C-c')
  expect((await keyboard.ended()).code).toBe(130)
  await keyboard.close()
  keyboard = await sitDown(80, { ...environment, BROWSER: browser }, [...given, '--audit', 'nightly'])
  await keyboard.type('When does', 'Enter')
  await keyboard.type('Do all this', 'Enter')
  const { screen, code } = await keyboard.ended()
  expect(code).toBe(0)
  await compareTranscript(clone.plain(screen), transcript('typed-after-an-interruption'))
})
