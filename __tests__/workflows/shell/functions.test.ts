import { readShell } from '../../../src/workflows/shell/script.ts'
import { withVariables } from '../../../src/workflows/shell/variables.ts'
import { withOwnPath } from '../../../src/workflows/shell/own-path.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table } from '../expression/table.ts'

/** The commands that may run, with what their variables are; `?` before what need not run. */
function ran(script: string, args?: readonly string[]): unknown {
  const shell = readShell(script, args)
  if ('problem' in shell) return shell.problem.message
  const outside = { values: (name: string) => (name === 'OUT' ? ['out'] : undefined) }
  const found: string[] = []
  // Each is asked where it stands: what is known changes with the next one.
  for (const { command, variables, lists } of withVariables(shell.commands, outside)) {
    const { words, conditional } = command
    if (words[0] === '' || words[0] === '[') continue
    const said = words.map(word => {
      const listed = lists.inWord(word)
      if (listed !== undefined) return listed.length > 4 ? `${listed.length} lists` : JSON.stringify(listed)
      const name = /^\$(\w+)$/.exec(word)?.[1]
      return name === undefined ? word : (variables.values(name) ?? ['unset']).join('/')
    })
    found.push(`${conditional ? '?' : ''}${said.join(' ').slice(0, 120)}`)
  }
  return found
}

const scripts = (...texts: readonly string[]) => table(texts, text => ran(text))

const called = (...args: readonly string[]) =>
  table(
    [
      'a $1 ${2} ${3:-x} ${4:-y} $5',
      'a "$@" b',
      'a "${@:2}"',
      'a "x$@"',
      'shift; a $1',
      'shift 2; a $1 $2',
      'if x; then shift; fi; a $1',
      'set -- z; a $1',
      "bash -c 'a $1'",
      'eval a $1',
      'sudo "$@"',
      'f() { a $1; }; f "$1" "$2"; f',
      'f() { a $1; }',
      'a $0 $#',
      'if [ "$1" = one ]; then a; else b; fi',
      'if [ "$4" = one ]; then a; else b; fi',
      'a <<< $1 > $2',
    ],
    text => ran(text, args),
  )

const at = (file: string, script = file) =>
  table(
    [
      '. $(dirname $0)/x',
      '. "$(dirname "$0")"/x',
      '. $(dirname ${BASH_SOURCE[0]})/x',
      '. $(dirname "$BASH_SOURCE")/x',
      '. ${0%/*}/x ${BASH_SOURCE%/*}/y',
      'D=$(cd "$(dirname "$0")" && pwd)',
      'D="$( cd -P -- "$( dirname "${BASH_SOURCE[0]}" )/.." > /dev/null 2>&1 ; pwd -P )"',
      'D=$(dirname "$(realpath "$0")")',
      'D=$(realpath "$(dirname "$0")/../y")',
      'D=$(cd "$(dirname "$0")" && ls)',
      'D=$(cd src && pwd)',
      'a $0 ${0##*/}',
    ],
    text =>
      withOwnPath(text, {
        script,
        file,
        absolute: path => (path.includes('none') ? undefined : `top/${path}`),
      }),
  )

describeParts(
  'what a script runs',
  {
    'by functions': scripts(
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
    'given nothing': called(),
    'given words': called('one', 'two', 'three four'),
    'by lists': scripts(
      'A=(x "y z" \'w\'); a ${A[@]} ${A[*]} ${A[0]} $A',
      'A=(x); A+=(y); a ${A[@]}',
      'A=(x); if y; then A+=(z); fi; a ${A[@]}',
      'A=(x); if y; then A=(z); fi; a ${A[@]}',
      'A=(x $(y)); a ${A[@]}',
      'A=(x*); a ${A[@]}',
      'A+=(x); a ${A[@]}',
      'A=(); A+=(x); a ${A[@]}',
      'A=(x); A=y; a ${A[@]}',
      'A=(x); read A; a ${A[@]}',
      'A=(x); source y; a ${A[@]}',
      'V=v; A=(x$V $OUT ${NO}); a ${A[@]}',
      'A=(x); B=(${A[@]} y "${A[@]}"); a ${B[@]}',
      'A=(x \\\n y); a ${A[@]}',
      'if x; then V=1; else V=2; fi; A=($V); a ${A[@]}',
      'A=(); if p; then A+=(1); fi; if p; then A+=(2); fi; if p; then A+=(3); fi; a ${A[@]}; if p; then A+=(4); fi; a ${A[@]}',
    ),
    'that grow': scripts(
      'A=(x x); B=(${A[@]} ${A[@]}); C=(${B[@]} ${B[@]} ${B[@]} ${B[@]}); D=(${C[@]} ${C[@]} ${C[@]} ${C[@]}); a ${D[@]}; E=(${D[@]} ${D[@]} ${D[@]} ${D[@]}); a ${E[@]}',
    ),
    'behind tests': scripts(
      'V=1; if [ "$V" = 1 ]; then a; else b; fi',
      'V=1; if [[ $V == 2 ]]; then a; elif [ $V != 2 ]; then b; else c; fi',
      'V=1; [ "$V" = 1 ] && a || b; [ $V = 1 ] || c; test $V = 2 && d',
      'V=; if [ -n "$V" ]; then a; fi; if [ -z "$V" ]; then b; fi',
      'if [ "$V" = 1 ]; then a; else b; fi',
      'V=${V:-1}; if [ "$V" = 1 ]; then a; else b; fi',
      'V=${OUT:-1}; if [ "$V" = out ]; then a; else b; fi',
      'W=${W:-1}; V=$W; if [ "$V" = 1 ]; then a; else b; fi',
      'V=$(x); if [ "$V" = 1 ]; then a; else b; fi',
      'if x; then V=1; fi; if [ "$V" = 1 ]; then a; else b; fi',
      '(V=1); if [ "$V" = 1 ]; then a; else b; fi',
      'f() { V=1; }; f; if [ "$V" = 1 ]; then a; else b; fi',
      'f() { local V=$1; if [ "$V" = 1 ]; then a; else b; fi; }; f 1',
      'f() { if x; then local V=1; fi; if [ "$V" = 1 ]; then a; else b; fi; }; f',
      'V=1; if x; then V=2; fi; if [ "$V" = 1 ]; then a; else b; fi',
      'V=1; if [ "$V" = 1 ]; then V=2; b; fi; a $V',
      'V=1; if [ "$V" = 2 ]; then V=3; fi; a $V',
      'V=1; for i in 1 2; do if [ $V = 1 ]; then V=2; else a; fi; done',
      'V=1; while x; do [ $V = 1 ] || a; done',
      'V=1; if [ $V = 2 ]; then for i in 1 2; do a; done; fi; b $i',
      'V=1; f() { if [ $V = 1 ]; then V=2; else a; fi; }; f; f',
      'V=1; f() { if [ $V = 1 ]; then V=2; else a; fi; }; for i in 1 2; do f; done',
      'V=1; if [ $V = 1 ] && x; then a; else b; fi',
      'V=1; if [ $V = 1 ] && [ $V = 2 ]; then a; else b; fi',
      'V=1; if [[ $V == 1* ]]; then a; else b; fi',
      'V=1; if ! [ $V = 1 ]; then a; else b; fi',
      'V=1; if [ $V -eq 1 ]; then a; else b; fi',
      'V=1; if [ $V = 1 ] > x; then a; else b; fi',
      'V=1; case $V in 2) a ;; *) b ;; esac',
      'V=1; case $V in 1) a ;; *) b ;; esac',
      'V=1; case $V in 0|1) a ;; 1) b ;; esac',
      'V=1; case $V in [0-9]) a ;; 1) b ;; 2) c ;; *) d ;; esac',
      'V=1; case $V in 2) a ;& 3) b ;; esac',
      'case $V in 2) a ;; *) b ;; esac',
      'V=2 x; if [ "$V" = 2 ]; then a; else b; fi',
      'V=${V:-1}; V=2 x $V; if [ "$V" = 1 ]; then a; else b; fi; V=${V:-3} y; V=1; [ $V = 1 ] || c',
      'eval "$X"; if [ "$OUT" = out ]; then a; else b; fi',
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

describeParts(
  'where a script stands',
  {
    'in a folder': at('a/b.sh'),
    'at the top': at('b.sh'),
    'that was sourced': at('lib/c.sh', 'a/b.sh'),
    nowhere: at('none $x/b.sh'),
    'in an open folder': at('none/b.sh'),
  },
  new URL('own-path.txt', import.meta.url),
)
