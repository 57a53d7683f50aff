import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { codeBlocks } from '../support/markdown-example.ts'
import { describeWith } from '../support/real-parts.ts'

const pages = [...readerPages, 'CONTRIBUTING.md', 'RELEASING.md', 'SECURITY.md']

/** What people paste; a script is saved as a file, with a shell of its own. */
const blocks = pages
  .flatMap(codeBlocks)
  .filter(({ language, text }) => /^(sh|bash)$/.test(language) && !text.startsWith('#!'))

/** Shells as people have them, with what their settings may say. zsh is that of macOS. */
const shells = {
  bash: { argv: ['bash', '--norc', '--noprofile', '-i'], settings: '' },
  zsh: { argv: ['zsh', '-f', '-i'], settings: '' },
  'zsh with extendedglob': { argv: ['zsh', '-f', '-i'], settings: 'setopt extendedglob\n' },
} as const

/** A program that notes its words, and prints what the next line of a page needs. */
const stand = `#!/bin/sh
line=\${0##*/}
for word; do line="$line <$word>"; done
# Once: programs of a pipe write at the same moment.
printf '%s\\n' "$line" >>"$CALLS"
case "\${0##*/} $*" in
  'gh auth token') echo gho_reader ;;
  'gh repo list'*) echo acme/app ;;
  'gh repo clone'*) mkdir -p work ;;
  'git clone'*) mkdir -p docker-oat-login ;;
  'git diff --quiet') exit 1 ;;
  'grep -rl '*) echo .github/workflows/image.yml ;;
esac
`
const programs = ['docker', 'gh', 'git', 'grep', 'jq', 'kubectl', 'node', 'npm', 'npx', 'pass', 'perl']

/** Somebody who pastes has a terminal that \`read -s\` asks at; here a file has the answers. */
const asking = 'read() { case $1 in -rs) builtin read -r "$2" <answer ;; *) builtin read "$@" ;; esac; }\n'

describeWith(await missingPrograms(['bash', 'zsh']))('a block of shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-shells-'))
  const bin = join(folder, 'bin')
  beforeAll(() => {
    mkdirSync(bin)
    for (const name of programs) writeFileSync(join(bin, name), stand, { mode: 0o755 })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** The programs that a block starts, each with its words, in an order of their own where they run at once. */
  function play(block: string, [shell, ...argv]: readonly string[], settings = '') {
    const place = mkdtempSync(join(folder, 'place-'))
    for (const name of ['answer', 'server-pull', 'acme-rotation.private-key.pem']) {
      writeFileSync(join(place, name), 'text\n')
    }
    const calls = join(place, 'calls')
    writeFileSync(calls, '')
    const text = `${settings}${asking}${block.replaceAll('/srv/docker/', '')}\n`
    const options = {
      cwd: place,
      input: text,
      encoding: 'utf8',
      env: { PATH: [bin, process.env['PATH']].join(delimiter), HOME: place, TERM: 'dumb', CALLS: calls },
      // Without the terminal of whoever runs the tests: zsh reads from that, not from its input. Node's types lack it.
      detached: true,
    } as const
    const { stderr } = spawnSync(shell ?? '', argv, options)
    return { calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean).sort(), printed: stderr }
  }

  /** What the author meant: a script has comments, and no history. */
  const meant = (block: string) => play(block, ['bash', '-s']).calls
  const callsOf = new Map<string, readonly string[]>()

  it('is on many pages', () => {
    expect(blocks.length).toBeGreaterThan(25)
  })

  describe.each(Object.entries(shells))('pasted into %s', (_, { argv, settings }) => {
    it.each(blocks)('$page, line $line: runs as it is written', ({ text }) => {
      const expected = callsOf.get(text) ?? meant(text)
      callsOf.set(text, expected)
      expect(expected.length).toBeGreaterThan(0)
      const { calls, printed } = play(text, argv, settings)
      expect({ calls, printed: calls.length < expected.length ? printed : '' }).toEqual({
        calls: expected,
        printed: '',
      })
    })
  })

  it.each([
    ['a comment behind a command', 'zsh', 'npx x setup # shows'],
    ['an apostrophe in a comment', 'zsh', "npx x setup # a developer's"],
    ['an address without quotes', 'zsh with extendedglob', 'npx github:acme/docker-oat-login#0123456 setup'],
    ['a name to be filled in, without quotes', 'bash', 'npx github:<OWNER>/docker-oat-login setup'],
    ['an exclamation mark', 'bash', 'gh pr create --title "Done!now"'],
  ] as const)('with %s would be found', (_, shell, block) => {
    const { argv, settings } = shells[shell]
    const written = block.replace(/ #.*/, '').replaceAll(/"/g, "'")
    expect(play(block, argv, settings).calls).not.toEqual(meant(written.replace(/\S*[<#]\S*/, "'$&'")))
  })
})
