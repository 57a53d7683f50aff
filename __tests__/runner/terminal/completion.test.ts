import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from '@jest/globals'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { inputDescription } from '../../../scripts/docs/action-inputs.ts'
import { inputNames, inputTable } from '../../../src/runner/input-defaults.ts'
import { completionScript, shells } from '../../../src/runner/terminal/completion.ts'
import { flagsOf, secretsOf } from '../../../src/runner/terminal/flags.ts'
import { verbs } from '../../../src/runner/terminal/verbs.ts'
import { describeDeepWith } from '../../support/depth.ts'
import { describeWith } from '../../support/real-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'oat-completion-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const scripts = Object.fromEntries(
  shells.map(shell => {
    const path = join(folder, `_${shell}`)
    writeFileSync(path, `${completionScript(shell)}\n`)
    return [shell, path]
  }),
)

const run = async (program: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd: folder, timeout: 240_000 })).stdout

/** What a shell offers for a line whose last word is being typed. */
type Offers = (words: readonly string[]) => Promise<readonly string[]>

const bash: Offers = async words => {
  const line = words.map(word => `'${word}'`).join(' ')
  const text = await run(
    'bash',
    '--norc',
    '-euc',
    `source '${scripts['bash'] ?? ''}'; COMP_WORDS=(docker-oat-login ${line}); COMP_CWORD=${words.length}
_docker_oat_login || true; printf '%s\\n' "\${COMPREPLY[@]}"`,
  )
  return text.split('\n').filter(Boolean)
}

/**
 * zsh completes at a terminal alone: one of its own, in which Tab is pressed and the list is read. The next key comes when the
 * list is there and nothing follows it: zsh shows no list while it still has keys to read.
 */
const zsh: Offers = async words => {
  const program = `
zmodload zsh/zpty
zpty -b shell zsh -f
zpty -w shell "PROMPT=; autoload -Uz compinit && compinit -D -u; source '${scripts['zsh'] ?? ''}'"
zpty -w shell "zstyle ':completion:*' list-colors ''; zstyle ':completion:*' verbose no; LISTMAX=10000; setopt no_always_last_prompt; stty cols 200; print R''EADY"
until [[ $all == *READY* ]]; do zpty -r shell line 2>/dev/null && all+=$line || sleep 0.05; done
zpty -w -n shell $'docker-oat-login ${words.join(' ')}\\t\\t'
all=
quiet=0
for (( turn = 0; turn < 400 && quiet < 6; turn++ )); do
  if zpty -r shell line 2>/dev/null; then all+=$line quiet=0; else sleep 0.05; [[ $all == *$'\\n'* ]] && (( quiet++ )); fi
done
zpty -w -n shell $'\\x15print D\\'\\'ONE\\n'
until [[ $all == *DONE* ]]; do zpty -r shell line 2>/dev/null && all+=$line || sleep 0.05; done
print -r -- "$all"
zpty -d shell`
  const text = await run('zsh', '-f', '-c', program)
  return text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]|[\r\u0007\u0008]/g, ' ').split(/\s+/)
}

const offers = { bash, zsh }

for (const shell of shells) {
  // It works at a terminal of its own, and each answer takes a second.
  const describeShell = shell === 'zsh' ? describeDeepWith : describeWith
  describeShell(await missingPrograms([shell]))(`completion in a real ${shell}`, () => {
    const offer = offers[shell]

    it('offers the commands', async () => {
      expect(await offer([''])).toEqual(expect.arrayContaining([...verbs, 'completion', 'help']))
    })

    it('offers the flags of the command, and none of another', async () => {
      const shown = await offer(['login', '--'])
      expect(shown).toEqual(expect.arrayContaining(flagsOf('login').map(name => `--${name}`)))
      expect(shown).not.toContain('--hub-username')
    })

    it('offers the values of a flag', async () => {
      expect(await offer(['login', '--proof', ''])).toEqual(
        expect.arrayContaining(['sufficient', 'exact', 'off']),
      )
      expect(await offer(['rotate', '--stdin', 'hub-'])).toEqual(
        expect.arrayContaining(['hub-password', 'hub-totp-secret']),
      )
    })

    it('offers shells and commands behind completion and help', async () => {
      expect(await offer(['completion', ''])).toEqual(expect.arrayContaining([...shells]))
      expect(await offer(['help', 'ro'])).toEqual(expect.arrayContaining([expect.stringContaining('rotate')]))
    })
  })
}

it('names a secret nowhere as a flag', () => {
  for (const shell of shells) {
    for (const secret of verbs.flatMap(verb => secretsOf(verb))) {
      expect(completionScript(shell)).not.toMatch(new RegExp(`--(long-option )?${secret}\\b`))
    }
  }
})

it.each(inputNames.filter(name => inputTable[name].choices !== undefined))(
  'what is said of %s names each word that it allows',
  name => {
    const named = [...inputDescription(name).matchAll(/`([a-z-]+)`/g)].map(([, word]) => word)
    expect(named).toEqual(expect.arrayContaining([...(inputTable[name].choices ?? [])]))
  },
)
