import { openKeyboard } from '../__tests__/support/keyboard.ts'
import { type Clone, fourWorkflows, openClone, owner, ownName } from '../__tests__/support/setup-bench.ts'
import { cliPath } from '../__tests__/support/start-cli.ts'

/** Typed setup at 90 columns, in a repository with four workflows; without the diffs of the files, up to the last answer. */
export async function typedSetup(): Promise<string> {
  return inClone(async clone => {
    const person = await openKeyboard([process.execPath, cliPath, 'setup', '--action', ownName], {
      columns: 90,
      folder: clone.folder,
      environment: clone.environment,
    })
    try {
      await person.type('nightly.yml:8 do', 'push:acme/nightly-app', 'Enter')
      await person.type('How should jobs log in', 'Enter')
      await person.type('Who creates new tokens', 'Up', 'Enter')
      await person.type('Which Docker account', owner.username, 'Enter')
      await person.type('every night', 'Enter')
      await person.type('Password of', owner.password, 'Enter')
      await person.type('Two-factor secret', 'Enter')
      await person.type('Do all this', 'Enter')
      const { screen } = await person.ended()
      return screen
        .replace(/^--- a\/[^]*?(?=^The plan:)/m, '… each file as a diff …\n')
        .replace(/(Do all this\?\n.*\n)[^]*/, '$1')
    } finally {
      await person.close()
    }
  })
}

/** The status after it. */
export async function setupStatus(): Promise<string> {
  return inClone(async clone => {
    const flags = ['--rotation', 'owner', '--audit', 'nightly', '--hub-username', owner.username]
    const more = ['--login', 'token', '--app', 'create', '--action', ownName, '--yes']
    const answer = ['--answer', '.github/workflows/nightly.yml:8=push:acme/nightly-app']
    await clone.run([...flags, ...more, ...answer], { DOCKER_OAT_HUB_PASSWORD: owner.password })
    const at = Date.now() - 5 * 3_600_000
    const repository = clone.world.github?.repository('acme/app')
    repository?.runs.set('rotate.yml', { conclusion: 'success', at })
    repository?.runs.set('audit.yml', { conclusion: 'failure', at })
    const { out } = await clone.run(['--check'])
    return out
  })
}

async function inClone(act: (clone: Clone) => Promise<string>): Promise<string> {
  const clone = await openClone(fourWorkflows)
  try {
    const text = (await act(clone)).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:41237')
    return `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`
  } finally {
    await clone.close()
  }
}
