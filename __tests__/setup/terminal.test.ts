import { readdirSync } from 'node:fs'
import { expect } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Keyboard, keyboardObstacle, nth, openKeyboard } from './keyboard.ts'
import { sampled } from '../support/depth.ts'
import { itWith } from '../support/real-parts.ts'
import { type Clone, openClone, owner, ownName } from './bench.ts'
import { fourWorkflows } from './four-workflows.ts'
import { cliPath } from '../support/start-cli.ts'

let clone: Clone
let keyboard: Keyboard

const typed = itWith(keyboardObstacle)

/** Played in folders whose names are so long: the same is shown in each. */
function typedAnywhere(name: string, play: (folderName: string) => Promise<void>): void {
  for (const length of sampled([60, 1, 150], 3)) {
    typed(`${name} (in a folder of ${length} letters)`, () => play('a'.repeat(length)))
  }
}

async function sitDown(
  columns: number,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
) {
  keyboard = await openKeyboard([process.execPath, cliPath, 'setup', '--action', ownName, ...args], {
    columns,
    folder: clone.folder,
    environment: { ...clone.environment, ...environment },
  })
}

const transcript = (name: string) => new URL(`${name}.txt`, import.meta.url)

/** Lines break by the length of the path that is shown, not of its stand-in: no transcript of a screen has one. */
function screenText(screen: string): string {
  const isPathShown = screen.replaceAll(/\n[│ ]*/g, '').includes(clone.folder)
  if (isPathShown) throw new Error(`the screen shows ${clone.folder}, whose length differs by machine`)
  return clone.plain(screen)
}

typedAnywhere(
  'an empty repository at 60 columns, and a login alone: the token is asked for until it is right',
  async folderName => {
    clone = await openClone({}, { folderName })
    await sitDown(60, [], { NO_COLOR: '1' })
    const good = clone.mint(['acme/app'])
    const wrong = {
      personal: clone.world.misfits.personal,
      'without public images': clone.mint(['acme/app'], { isStrict: true }),
    }
    // Somebody pastes the token at once.
    await keyboard.type('Which Docker organization', wrong.personal, 'Enter')
    await keyboard.type(nth(2, 'Which Docker organization'), 'Enter')
    await keyboard.type('Which repositories do your jobs push to', 'Enter')
    await keyboard.type(/A person; a workflow checks and copies the token$/m, 'Down', 'Enter')
    await keyboard.type('every night', 'Down', 'Enter')
    await keyboard.type('each pull request', 'Enter')
    await keyboard.type('Paste the token', wrong.personal, 'Enter')
    await keyboard.type(nth(2, 'Paste the token'), wrong['without public images'], 'Enter')
    await keyboard.type(nth(3, 'Paste the token'), good, 'Enter')
    await keyboard.type('When does', 'Enter')
    await keyboard.type('Do all this', 'Enter')
    const { screen, code } = await keyboard.ended()
    expect(code).toBe(0)
    expect(await keyboard.colours()).not.toMatch(/\u001b\[(?:\d+;)*(?:[349]\d)[;m]/)
    for (const value of [...Object.values(wrong), good]) expect(screen).not.toContain(value.slice(10))
    expect(clone.world.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(good)
    // The files are in empty-repository.txt.
    const shown = screenText(screen).replace(/^--- a[^]*?(?=^The plan for )/m, '')
    await compareTranscript(shown, transcript('typed-in-an-empty-repository'))
  },
)

typedAnywhere(
  'four workflows with an owner account: the password is asked for again; the App by link and file',
  async folderName => {
    clone = await openClone(fourWorkflows, { folderName })
    await sitDown(100)
    await keyboard.type('nightly.yml:8 do', 'push:acme/nightly-app', 'Enter')
    await keyboard.type('Who creates new tokens', 'Up', 'Enter')
    await keyboard.type('Which Docker account', owner.username, 'Enter')
    await keyboard.type('every night', 'Enter')
    await keyboard.type('each pull request', 'Down', 'Enter')
    await keyboard.type('Password of acme-rotation', 'a wrong one', 'Enter')
    await keyboard.type('Two-factor secret', 'Enter')
    await keyboard.type(nth(2, 'Password of acme-rotation'), owner.password, 'Enter')
    await keyboard.type(nth(2, 'Two-factor secret'), 'Enter')
    const { clientId, pem } = await clone.registerApp(await keyboard.seen('Client ID of the App'))
    const file = '.git/app.pem'
    await keyboard.type('Client ID of the App', clientId, 'Enter')
    await keyboard.type('Path of the .pem', file, 'Enter')
    await keyboard.seen('that is not the private key')
    clone.write(file, pem)
    await keyboard.type(nth(2, 'Client ID of the App'), 'Enter')
    await keyboard.type(nth(2, 'Path of the .pem'), 'Enter')
    await keyboard.type('Do all this', 'Enter')
    const { screen, code } = await keyboard.ended()
    expect(await keyboard.colours()).toMatch(/\u001b\[(?:\d+;)*(?:[349]\d)[;m]/)
    expect(code).toBe(0)
    expect(screen).not.toContain(owner.password)
    expect(screen).not.toContain(pem.split('\n')[1])
    const { github } = clone.world
    for (const name of ['PUSH', 'NIGHTLY_PUSH']) {
      expect(github?.secretValue(`actions:acme/app:DOCKERHUB_${name}_TOKEN`)).toMatch(/^dckr_oat_/)
    }
    expect(github?.secretValue('actions:acme/app#docker-rotation:ROTATION_APP_KEY')).toBe(pem.trim())
    // What is planned and done then, and what is left, is as by flags: four-workflows.txt.
    const [questions = ''] = screenText(screen).split('--- a/')
    await compareTranscript(questions, transcript('typed-with-four-workflows'))
  },
)

typed('the key of an App is pasted', async () => {
  const list =
    'organization: acme\nwithout: [rotation]\ntokens:\n  - { label: app push, access: push, repositories: [acme/app] }\n'
  clone = await openClone({ '.github/docker-oat.yml': list })
  const { github } = clone.world
  const permissions = { secrets: 'read', actions_variables: 'read' } as const
  const { pem } = github?.addApp('Iv1', [{ owner: 'acme', permissions }]) ?? { pem: '' }
  await sitDown(100, ['--audit', 'nightly', '--no-review', '--app', 'Iv1', '--expires-at', '2127-01-01'], {
    DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']),
  })
  await keyboard.type('Client ID of the App', 'Enter')
  await keyboard.type('Path of the .pem', 'Enter')
  await keyboard.type('Paste the private key', pem)
  await keyboard.type('Do all this', 'C-c')
  const { screen, code } = await keyboard.ended()
  expect(screen).not.toContain(pem.split('\n')[1])
  expect(screen).toContain('cancelled: nothing was changed')
  expect(code).toBe(130)
})

typed('Ctrl-C at any question changes nothing, says so, and ends with 130', async () => {
  clone = await openClone()
  const first = ['organization', 'push to']
  const whole = [...first, 'creates new', 'every night', 'each pull request', 'Client ID']
  const alone = [...first, 'Paste', 'When does']
  for (const last of sampled(['organization', 'creates new', 'Client ID', 'When does'], 3)) {
    const isAlone = last === 'When does'
    await sitDown(80, isAlone ? ['--rotation', 'none', '--audit', 'none', '--no-review'] : [])
    const questions = isAlone ? alone : whole
    for (const question of questions.slice(0, questions.indexOf(last))) {
      await keyboard.type(question, 'Enter')
      const answer = clone.mint(['acme/app'])
      if (question === 'Paste') await keyboard.type(/or press Ctrl-C to stop$/m, answer, 'Enter')
    }
    if (isAlone) await keyboard.type(last, 'soon', 'Enter')
    await keyboard.type(isAlone ? /Write a date, such as 2027-02-23$/m : last, 'C-c')
    const { code, screen } = await keyboard.ended()
    const isSaid = screen.includes('cancelled: nothing was changed')
    expect({ last, code, isSaid }).toEqual({ last, code: 130, isSaid: true })
  }
  expect(readdirSync(clone.folder)).toEqual(['.git'])
  const writes = clone.world.log
    .entries()
    .filter(({ server, method }) => server === 'github' && method !== 'GET')
  expect(writes).toEqual([])
})
