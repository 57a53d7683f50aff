import { expect, it } from '@jest/globals'
import { type Keyboard, nth, openKeyboard } from '../setup/keyboard.ts'
import { type Clone, home, openClone, ownName } from '../setup/bench.ts'
import { cliPath } from '../support/start-cli.ts'

/** Node for Windows, which Wine gives a console in tmux's terminal: `npm run test:windows` names it, and runs this on Linux. */
const node = process.env['WINDOWS_NODE_PROGRAM'] ?? ''

let clone: Clone
let keyboard: Keyboard

// Ctrl-C and Escape cannot be typed: Wine's console keeps them.
it('setup is answered with keys: the arrows choose, the token is not shown, and everything is written', async () => {
  clone = await openClone()
  const wine = Object.entries(process.env).flatMap(([name, value]) =>
    /^(WINE\w+|XDG_RUNTIME_DIR)$/.test(name) && value !== undefined ? [[name, value] as const] : [],
  )
  keyboard = await openKeyboard(['wine', node, cliPath, 'setup', '--action', ownName], {
    columns: 90,
    folder: clone.folder,
    // Wine has no git, which would name the repository.
    environment: { ...Object.fromEntries(wine), ...clone.environment, GITHUB_REPOSITORY: home },
  })
  const [wrong, good] = [clone.mint(['acme/app'], { scope: 'scope-image-pull' }), clone.mint(['acme/app'])]
  await keyboard.type('Which Docker organization', 'Enter')
  await keyboard.type('Which repositories do your jobs push to', 'Enter')
  await keyboard.type('Who creates new tokens', 'Down', 'Enter')
  await keyboard.type('every night', 'Down', 'Enter')
  await keyboard.type('each pull request', 'Enter')
  await keyboard.type('Paste the token', wrong, 'Enter')
  await keyboard.type(nth(2, 'Paste the token'), good, 'Enter')
  await keyboard.type('When does', 'Enter')
  await keyboard.type('Do all this', 'Enter')
  const { screen, code } = await keyboard.ended()
  expect(code).toBe(0)
  for (const value of [wrong, good]) expect(screen).not.toContain(value)
  expect(clone.read('.github/docker-oat.yml')).toContain('without: [rotation, audit]')
  expect(clone.world.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(good)
})
