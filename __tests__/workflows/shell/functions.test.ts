import { readShell } from '../../../src/workflows/shell/script.ts'
import { withVariables } from '../../../src/workflows/shell/variables.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table } from '../expression/table.ts'

/** The commands that may run, with what their variables are; `?` before what need not run. */
function ran(script: string): unknown {
  const shell = readShell(script)
  if ('problem' in shell) return shell.problem.message
  const outside = { values: (name: string) => (name === 'OUT' ? ['out'] : undefined) }
  const found: string[] = []
  // Each is asked where it stands: what is known changes with the next one.
  for (const { command, variables } of withVariables(shell.commands, outside)) {
    const { words, conditional } = command
    if (words[0] === '' || words[0] === '[') continue
    const said = words.map(word => {
      const name = /^\$(\w+)$/.exec(word)?.[1]
      return name === undefined ? word : (variables.values(name) ?? ['unset']).join('/')
    })
    found.push(`${conditional ? '?' : ''}${said.join(' ').slice(0, 120)}`)
  }
  return found
}

const scripts = (...texts: readonly string[]) => table(texts, text => ran(text))

describeParts(
  'what a script runs',
  {
    'by functions': scripts(
      'V=x; f() { a $V; }; f; V=y; f',
      'f() { a $1; }; f x; f y z',
      'f() { "$@"; }; f a x; b',
      'f() { while x; do "$@" && return; done; }; f sudo a b',
      'f() { a "$*"; }; f x y',
      'f() { b; }; g() { f; "$@"; }; g f',
      'f() { f; }; f; a',
      'f() { a; }; trap f EXIT',
      'f() { "$@"; a; }; trap f EXIT',
      'f() { shift; a $1; }; f x y',
      'f() { [ $# -gt 1 ] && shift; a $1; }; f x y',
      'f() { local v=$1; a $v; }; f x; f y',
      'f() { a $X; }; X=1 f',
      'if x; then f() { a; }; else f() { b; }; fi; f',
      'again() { "$@"; }; retry() { "$@"; }; again a; retry b',
    ),
    'by lists': scripts(
      'A=(x "y z"); a $A; A=y; a $A',
      'A=x; A+=(y); a $A; A+=z; a $A',
      'for i in 1 $OUT "${A[@]}" *; do a $i; done',
    ),
    'that a list of images grows in': table(['L=a', 'L=a,z'], text =>
      ran(
        [
          text,
          ...Array.from({ length: 9 }, (_, index) => `if x; then L=$L,b${String(index)}; fi`),
          'c $L',
        ].join('\n'),
      ),
    ),
  },
  new URL('functions.txt', import.meta.url),
)
