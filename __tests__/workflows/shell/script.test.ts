import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readShell } from '../../../src/workflows/shell/script.ts'
import { runs } from '../../support/depth.ts'

/** The commands as `word|word`, with `?` before what need not run. */
function commands(script: string): readonly string[] {
  const shell = readShell(script)
  if ('problem' in shell) return [`${shell.problem.line}: ${shell.problem.message}`]
  return shell.commands.map(({ words, conditional }) => `${conditional ? '?' : ''}${words.join('|')}`)
}

describe('the commands of a script', () => {
  it.each([
    ['quotes', `docker push "acme/app:$TAG" 'a b' a\\ b`, ['docker|push|acme/app:$TAG|a b|a b']],
    [
      'expressions',
      'docker push ${{ a || b }}/app:"${{ c && \'x\' }}"',
      ["docker|push|${{ a || b }}/app:${{ c && 'x' }}"],
    ],
    ['an expression as the command', '${{ matrix.tool }} push x', ['${{ matrix.tool }}|push|x']],
    ['a continued line', 'docker \\\n  push x', ['docker|push|x']],
    ['redirections', 'docker push x > log 2>&1 < /dev/null', ['docker|push|x']],
    ['lists', 'a && b || c; d & e', ['a', '?b', '?c', 'd', 'e']],
    ['a condition', 'if a; then b; elif c; then d; else e; fi; f', ['?a', '?b', '?c', '?d', '?e', 'f']],
    ['loops', 'for i in x y; do a; done; while b; do c; done; d', ['', '?', '?a', '?b', '?c', 'd']],
    ['other loops', 'for ((i=0; i<3; i++)); do a; done; select x in y; do b; done', ['?a', '?b']],
    ['a coprocess', 'coproc a; b', ['?a', 'b']],
    ['eval three times', 'eval eval eval a', ['a']],
    ['a case', 'case $x in push) a ;; *) b ;; esac; c', ['?a', '?b', 'c']],
    ['a function', 'push() { a; }; b', ['b', '?a']],
    ['groups', '{ a; }; (b); c', ['?a', '?b', 'c']],
    [
      'substitutions',
      'a "$(b `c`)" <(d) ${x:-$(e)}',
      ['?c', '?b|$(c)', '?d', '?e', 'a|$(b `c`)|<(d)|${x:-$(e)}'],
    ],
    ['backslashes between backquotes', 'a `b \\`c\\``', ['?c', '?b|$(c)', 'a|$(b \\`c\\`)']],
    ['a here-document', 'cat <<EOF\n$(a)\nEOF\nb', ['?a', 'cat', 'b']],
    ['wrappers', 'sudo -E env A=b timeout 5m docker push x', ['docker|push|x']],
    ['wrappers of nothing', 'sudo', ['sudo']],
    ['sh -c', `bash -c 'a && docker push x'`, ['a', '?docker|push|x']],
    ['eval', 'eval docker push x', ['docker|push|x']],
    ['a comment', '# docker push x\na # b', ['a']],
    ['a test', '[[ -n $(a) && b ]] && c', ['?a', '?c']],
    ['Windows line ends', 'a\r\nb\r\n', ['a', 'b']],
  ])('%s', (_name, script, expected) => {
    expect(commands(script)).toEqual(expected)
  })

  it('know their variables, lines, input, and what they read from', () => {
    const shell = readShell('A="x y" B=$(c) d\n\necho $P | docker login --password-stdin\ncat <<< "$Q"\n')
    if ('problem' in shell) throw new Error(shell.problem.message)
    expect(
      shell.commands.map(({ words, assignments, line, input, pipedFrom }) => [
        ...[words[0], assignments, line, input, pipedFrom?.words[0]],
      ]),
    ).toEqual([
      ['c', [], 0, undefined, undefined],
      ['d', ['A=x y', 'B=$(c)'], 0, undefined, undefined],
      ['echo', [], 2, undefined, undefined],
      ['docker', [], 2, undefined, 'echo'],
      ['cat', [], 3, '$Q', undefined],
    ])
  })

  it.each([
    ['substitutions', 'a\n' + '$('.repeat(5_000), '1: a script is nested too deep'],
    ['quotes and substitutions', '"$('.repeat(5_000), '0: a script is nested too deep'],
    ['defaults', '${x:-'.repeat(5_000), '0: a script is nested too deep'],
    ['sums', '$(('.repeat(5_000), '0: a script is nested too deep'],
    ['eval', 'a\neval eval eval eval b', '1: a script is nested too deep'],
    ['a here-document more', 'a <<A '.repeat(1_001), '0: a script has more than 1,000 here-documents'],
    ['here-documents', 'a <<A '.repeat(5_000), '0: a script has more than 1,000 here-documents'],
  ])('are not guessed from %s without end', (_name, script, expected) => {
    expect(commands(script)).toEqual([expected])
  })

  it.each([
    [12, 'a'],
    [13, '0: a script is nested too deep'],
  ])('are read in %d substitutions: %s', (depth, first) => {
    expect(commands(`${'$('.repeat(depth)}a${')'.repeat(depth)}`)[0]?.replace('?', '')).toBe(first)
  })

  it('are read with as many here-documents as can be', () => {
    expect(commands('a <<A '.repeat(1_000))).toHaveLength(1)
  })

  it.each(['sudo ', 'sh -c "', 'if a; then\n', '( ', '`', 'a | ', 'a && ', '{ a; ', 'eval '])(
    'may be long: %j ten thousand times',
    piece => {
      expect(() => readShell(piece.repeat(10_000))).not.toThrow()
    },
  )

  it('are found in any text, and nothing is thrown', () => {
    const pieces = fc.constantFrom(
      ...Array.from(' \n;|&(){}[]$`"\'\\<>#!=~*?-a1'),
      ...[
        '${{ x }}',
        '${{',
        '}}',
        '$(',
        '<<A',
        '\nA\n',
        'if ',
        'then ',
        'fi',
        'sh -c ',
        '\r\n',
        '\uFEFF',
        'é',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const shell = readShell(parts.join(''))
        if ('commands' in shell) {
          for (const { words } of shell.commands) expect(words.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: runs(2_000) },
    )
  })
})
