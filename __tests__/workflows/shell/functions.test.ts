import { isDeaf, type ShellCommand } from '../../../src/workflows/shell/command.ts'
import { flagValue, flagValues } from '../../../src/workflows/shell/flags.ts'
import { foreignCommands } from '../../../src/workflows/shell/foreign.ts'
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
      'for i; do a $i; done',
      'for i in ${{ x }} ${B}* [ab]; do a $i; done',
      'A="x("; a $A',
    ),
    'by lines': scripts(
      'echo "x\ny" | while read A; do a $A; done',
      'printf "%s\n" "$OUT" | while IFS= read -r A && [ -n "$A" ]; do a $A; done',
      'while read -r A; do a $A; done <<< "x\ny"',
      'while IFS= read -r A; do a $A; done <<EOF\nx\ny\nEOF',
      'cat <<EOF | while read A; do a $A; done\nx\nEOF',
      'until read A; do a $A; done <<< x',
      'b | while read A; do a $A; done',
      'echo k/a:1,k/b:1 | tr , "\\n" | while read A; do a $A; done',
      'echo x | while read A B; do a $A $B; done',
      'echo x | while read -d, A; do a $A; done',
      'echo x | while read; do a $A; done',
      'echo x | while y; do read A; a $A; done',
      'read A <<< x; a $A',
      'if read A; then a $A; fi <<< x',
      'while read A; do a $A; done < x',
    ),
    'by variables': scripts(
      'export A=x; a $A',
      'declare -r A=x; a $A',
      'local A=x B=y; a $A $B',
      'exported A=x; a $A',
      'A=x a $A; b $A',
      'A=y; A=x a $A; b $A',
      'read A; a $A',
      'A=x; read -r A _ 1; a $A',
      'A=x; mapfile A; a $A',
      'A=x; unset A; a $A',
      'A=x; getopts ab A; a $A',
      'A=x; reader A; a $A',
      'A=x; spread A; a $A',
      'AB=x; read AB; a $AB',
      'unexport A=x; a $A',
      'readonly A=x; a $A',
      'export 1A=x; a $A',
      'A=x; resource y; a $A',
      'A=x; ./y; a $A',
      'A=x; y. z; a $A',
      'A=y; A=long a $A; b $A',
      'A=y; A+=z a $A; b $A',
      'AB=x; a $AB',
      'AB=x; A=$AB; a $A',
      'A=x; source y; a $A $OUT',
      'A=x; . y; a $A $OUT',
      'source y; A=x; a $A',
      'A=x; A+=y; a $A',
      'A=x; A+=,y; a $A',
      'A=`b`; a $A',
      'A=`b c`-`d`; a $A',
      'A=$(b); a $A',
      'A=$OUT/x; a $A',
      'if x; then A=y; fi; a $A',
      'A=x; if x; then A=y; fi; a $A',
      'A=$(b); if x; then A=y; fi; a $A',
      'x && OUT=y; a $OUT',
      'A=x; while y; do A=$A,z; done; a $A',
      'A=x; A=$A,z; a $A',
      'LIST=x; while y; do LIST=${LIST},more; done; a $LIST',
      'A=x; while y; do A="$A\nz"; done; a $A',
      'A=x; while y; do A=w$A,z; done; a $A',
      'A=x; while y; do A=$A-z; done; a $A',
      'A=x; B=w; while y; do A=$B,z; done; a $A',
      'read A; if x; then A=y; fi; a $A',
      'A=x; f() { A=y; }; a $A',
      'for i in *.txt ${A[@]} {1..3} "x?"; do a $i; done',
      'x && for i in 1 2; do a $i; done',
      'A=("x" y); a $A',
      'A=$(echo KONG | tr A-Z a-z); a $A',
    ),
    'by long loops': () =>
      [64, 65]
        .map(count => Array.from({ length: count }, (_, at) => at).join(' '))
        .map(words => JSON.stringify(ran(`for i in ${words}; do a $i; done`)))
        .join('\n'),
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

/** Each command with its lines, and with what it reads and writes; `!` where what comes of it decides something. */
function placed(commands: readonly ShellCommand[]): unknown {
  return commands.map(({ words, assignments, statement, line, input, output, pipedFrom, asOther }) => {
    const place =
      statement === undefined ? '' : `${statement.from}-${statement.to}${statement.isPlain ? '' : '!'}`
    const parts = { assignments: assignments.join(), input, output, from: pipedFrom?.words[0], as: asOther }
    const told = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')
    return `${line} ${place} ${words.join(' ')}${told.map(([name, value]) => ` ${name}:${String(value)}`).join('')}`
  })
}

const places = (...texts: readonly string[]) =>
  table(texts, text => {
    const shell = readShell(text)
    return 'problem' in shell ? shell.problem.message : placed(shell.commands)
  })

describeParts(
  'where a command stands',
  {
    'by its lines': places(
      'a\nb \\\n  c\nd',
      'cat <<E\nx\nE\na',
      'a <<E | b\nx\nE\nc',
      'cat <<-E <<F\nx\nE\ny\nF\na',
      'cat <<E\nx',
      'x\na `b \\`c\n\\``',
      'if a\nthen b\nfi\nc',
      'a &\nb && c\nd || e',
      'a; b',
      '(a\nb)',
      'a "$(b\nc)"',
      'a `b`',
      "sh -c 'a\nb'\nc",
    ),
    'by what it reads and writes': places(
      'a > x',
      'a >> x > y',
      'a >| x',
      'a &> x',
      'a &>> x',
      'a 2> x',
      'a 1> x 2> y',
      'a {fd}> x',
      'a <> x',
      'a >&2',
      'a < x',
      'a <<< x',
      'a <<< x <<< "y z"',
      '{ a; b > y; } > x',
      '(a | b) > x',
      'a | b | c',
      'a | { b; c; } | d',
      'a | if b; then c; fi',
      'a | f() { b; } | c',
      'a | f',
      '{ a <(b); } > x',
      'x\na > y\nb',
      'a > $(b)',
      '{ a "$(b)"; } > x',
      'a | b "$(c)"',
      'a <(b) | c',
    ),
    'by its wrappers': places(
      'sudo a',
      'doas a b',
      'env A=b a',
      'nohup timeout 5m nice a',
      'timeout 5x a',
      'xargs -n 1 a',
      'retry 3 a',
      'exec command a',
      'xsudo a',
      'sudo',
      'env sudo a',
      'env A=sudo a',
      'env sudo=1 a',
      'eval a b',
      'bash -c a',
      'zsh -c "a b"',
      'bash -x a',
      'mybash -c a',
      'sudo sh -c "a | b"',
    ),
    'by its quotes': places(
      "a $'x\\ty'",
      'a $"x $B"',
      'a "x\\"y\\$z\\w"',
      'a "x\\\\y\\`z\\\nw"',
      "a 'x\\y'",
      'a x\\ y\\\nz',
      'a x\\*y',
      'a x\\ y"z"',
      'a "$(b \\"c\\")"',
      'a ${B:-"c d"} $((1 + 2)) $(c)',
      'A=b B+=c C=(d e) F="g h" a',
    ),
  },
  new URL('places.txt', import.meta.url),
)

const foreign = (program: string, ...texts: readonly string[]) =>
  table(texts, text => placed(foreignCommands(text, program)))

describeParts(
  'what another program runs',
  {
    PowerShell: foreign(
      'pwsh',
      'docker push kong/app:1',
      'a\ndocker push "kong/app"',
      '$A = "x y"',
      '$A = docker',
      'make = push',
      '$A = docker push x',
      '$A = "x" + $B',
      '$A =',
      '$A == x',
      '$A=x',
      '$env:A=$env:B',
      '$A= "x y"',
      '$A="x"+$B',
      '$A=docker push x',
      'docker push $env:IMAGE $ENV:Tag',
      '"x" | docker login -u bot',
      '$P|docker login',
      'docker push ${{ matrix.a b }}',
      'docker push `x',
      'if ($x) { docker push y }',
      'foreach ($a in $b) { c }\ndocker push y',
      'docker push ${{ x }}',
      'docker images --format "{{.ID}}"',
      'x\ndocker push ${{ x }}; { y } ${{ z }}',
      'Get-Content x',
      '- docker',
      '(docker push x)',
      '(dockers)',
      '(makes)',
      '(run ./a.sh)',
      '(run ./a.shx)',
      '',
    ),
    powershell: foreign('PowerShell', 'docker push x'),
    cmd: foreign('cmd', 'docker push %IMAGE%', 'set A=b && docker push x'),
    Python: foreign(
      'python',
      'import os',
      'os.system("docker push x")',
      'print("a")\nsubprocess.run(["make"])',
    ),
    'something like cmd': foreign('xcmd', 'docker push x'),
    'something like PowerShell': foreign('pwshx', 'docker push x'),
  },
  new URL('foreign.txt', import.meta.url),
)

describeParts(
  'a command',
  {
    'that reads no variable but those in its words': table(
      [
        ...[
          'echo a',
          'echoes',
          'xecho',
          '[ a ]',
          '[[ a ]]',
          '[[[',
          'docker push a',
          'A=b',
          'make',
          'tee a',
          'xtee',
        ],
        ...['awk a', "awk 'ENVIRON[a]'", 'gawk a', 'awk a ENVIRON'],
      ],
      text => {
        const shell = readShell(text)
        return 'commands' in shell && shell.commands.map(isDeaf)
      },
    ),
    'with flags': table(
      ['-t a', '-t=a', '-t=a=b', '-t', '-t a -x -t b', '-ta', '--tag a', 'x --tag=a -t b', '-x a'],
      text => {
        const words = text.split(' ')
        const flag = /^(-t|--tag)$/
        return [flagValue(words, flag) ?? 'none', flagValues(words, flag)]
      },
    ),
  },
  new URL('words.txt', import.meta.url),
)
