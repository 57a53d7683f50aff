import { afterEach, expect } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Keyboard, keyboardObstacle, openKeyboard } from '../support/keyboard.ts'
import { itWith } from '../support/real-parts.ts'
import { type Clone, openClone, ownName } from '../support/setup-bench.ts'
import { cliPath } from '../support/start-cli.ts'

let clone: Clone
let keyboard: Keyboard
afterEach(async () => {
  await keyboard.close()
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const typed = itWith(keyboardObstacle)

async function sitDown(columns: number, environment: Record<string, string> = {}): Promise<Keyboard> {
  return openKeyboard([process.execPath, cliPath, 'setup', '--action', ownName], {
    columns,
    folder: clone.folder,
    environment: { ...clone.environment, ...environment },
  })
}

const transcript = (name: string) => new URL(`${name}.txt`, import.meta.url)

typed('an empty repository at 60 columns: nine answers, and the token is asked for until it is right', async () => {
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
  }
  await keyboard.type('Paste the token', wrong.personal, 'Enter')
  await keyboard.type('TOKEN_MALFORMED', wrong['other organization'], 'Enter')
  await keyboard.type('TOKEN_REJECTED', wrong['other organization'], 'Enter')
  await keyboard.type('is not sent again', good, 'Enter')
  await keyboard.type('When does it expire', 'Enter')
  await keyboard.type('Do all this', 'Enter')
  const { screen, code } = await keyboard.ended()
  expect(code).toBe(0)
  expect(screen).not.toContain('\u001b')
  for (const value of [...Object.values(wrong), good]) expect(screen).not.toContain(value)
  expect(clone.world.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(good)
  await compareTranscript(clone.plain(screen), transcript('typed-in-an-empty-repository'))
})
