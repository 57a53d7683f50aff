import { describe, expect, it } from '@jest/globals'
import { readShell } from '../../../src/workflows/shell/script.ts'
import { writtenBy } from '../../../src/workflows/shell/written.ts'

const written = (text: string, variables: Record<string, string> = {}) => {
  const shell = readShell(text)
  if ('problem' in shell) throw new Error(shell.problem.message)
  return writtenBy({ text, commands: shell.commands, variables: new Map(Object.entries(variables)) }).map(
    ({ kind, name, values, conditional }) => `${kind} ${conditional ? '?' : ''}${name}=${values.join('|')}`,
  )
}

describe('what a script hands to later steps', () => {
  it.each([
    ['echo', 'echo "A=b" >> $GITHUB_ENV', ['env A=b']],
    ['an output', 'echo a=b >> "${GITHUB_OUTPUT}"', ['output a=b']],
    ['printf', 'printf "A=%s\\n" b >> $GITHUB_ENV', ['env A=b']],
    ['tee', 'echo A=b | tee -a $GITHUB_ENV', ['env A=b']],
    ['a here-document', 'cat >> $GITHUB_ENV <<EOF\nA=b\nC=d\nEOF', ['env A=b', 'env C=d']],
    ['a group', '{ echo A=b; echo C=d; } >> $GITHUB_ENV', ['env ?A=b', 'env ?C=d']],
    [
      'several lines',
      'echo "A<<E" >> $GITHUB_ENV\necho b >> $GITHUB_ENV\necho c >> $GITHUB_ENV\necho E >> $GITHUB_ENV',
      ['env A=b\nc'],
    ],
    [
      'the old way',
      'X=b\necho "::set-output name=a-a::$X:c"\necho ::set-output name=d::',
      ['output a-a=b:c', 'output d='],
    ],
    ['the old way, by a choice', 'x && echo "::set-output name=a::b"', ['output ?a=b']],
    ['the old way, into a file', 'echo "::set-output name=a::b" > x', []],
    ['the old way, inside a line', 'echo "x ::set-output name=a::b"', []],
    ['a variable of the script', 'X=b\necho "A=$X" >> $GITHUB_ENV', ['env A=b']],
    ['a variable of the job', 'echo "A=$X" >> $GITHUB_ENV', ['env A=${{ env.X }}']],
    ['a default', 'echo "A=${X:-b}" >> $GITHUB_ENV', ['env A=${{ env.X }}|b']],
    ['a default of what may be set', 'x && X=c\necho "A=${X:-b}" >> $GITHUB_ENV', ['env A=c|b']],
    ['a default of what is set', 'x && X=c\nX=d\necho "A=${X:-b}" >> $GITHUB_ENV', ['env A=d']],
    ['a default of what is set first', 'X=c\nx && X=d\necho "A=${X:-b}" >> $GITHUB_ENV', ['env A=c|d']],
    ['a default of what is empty', 'X=\nx && X=c\necho "A=${X:-b}" >> $GITHUB_ENV', ['env A=c|b']],
    ['a default of what is read', 'read X\necho "A=${X:-b}" >> $GITHUB_ENV', ['env A=${X:-b}']],
    ['a choice', 'if x; then X=b; else X=c; fi\necho "A=$X" >> $GITHUB_ENV', ['env A=b|c']],
    ['a condition', 'x && echo A=b >> $GITHUB_ENV', ['env ?A=b']],
    ['a command', 'echo "A=$(date)" >> $GITHUB_ENV', ['env A=$(date)']],
    ['echo with flags', 'echo -n A=b >> $GITHUB_ENV\necho -ne C=d >> $GITHUB_ENV', ['env A=b', 'env C=d']],
    ['echo of several words', 'echo A=b -n c >> $GITHUB_ENV', ['env A=b -n c']],
    ['echo of a flag that is none', 'echo -x A=b >> $GITHUB_ENV', []],
    ['printf of several values', 'printf "A=%s-%s\\nB=%s\\n" 1 2 3 >> $GITHUB_ENV', ['env A=1-2', 'env B=3']],
    ['printf of a plain text', "printf 'A=b\\n' >> $GITHUB_ENV", ['env A=b']],
    ['printf of a number', 'printf "A=%d" 1 >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['printf of too few values', 'printf "A=%s%s" 1 >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['sed of a file', 'sed s/A=1/A=2/ x >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['a file', 'cat a=1 >> $GITHUB_ENV', ['env a=', 'output a=']],
    ['tee of a here-document', 'tee -a $GITHUB_ENV <<EOF\nA=b\nEOF', ['env A=b']],
    ['tee to two files', 'echo A=b | tee x "$GITHUB_OUTPUT"', ['output A=b']],
    ['tee to another file', 'echo A=b | tee x # GITHUB_ENV', []],
    ['what is put in lower case', 'echo "A=Kong" | tr A-Z a-z >> $GITHUB_ENV', ['env A=Kong']],
    ['what is put in lower case by sed', "echo A=Kong | sed 's/.*/\\L&/' >> $GITHUB_ENV", ['env A=Kong']],
    [
      'an image whose tag is edited',
      'echo "i=kong/app:1" | sed s/1/2/ >> $GITHUB_OUTPUT',
      ['output i=kong/app:$(edited)'],
    ],
    [
      'an image whose name is edited',
      'echo "i=kong/app:1" | sed s/kong/x/ >> $GITHUB_OUTPUT',
      ['env i=', 'output i='],
    ],
    [
      'an image without a tag that is edited',
      'echo "i=kong/app" | sed s/1/2/ >> $GITHUB_OUTPUT',
      ['env i=', 'output i='],
    ],
    ['a word that is edited', 'echo "i=kong:1" | sed s/1/2/ >> $GITHUB_OUTPUT', ['env i=', 'output i=']],
    ['a name with a dash', 'echo a-b=c >> $GITHUB_OUTPUT', ['output a-b=c']],
    ['a name that is none', 'echo 1a=c >> $GITHUB_OUTPUT\necho "x a=b" >> $GITHUB_OUTPUT', []],
    ['an empty value', 'echo a= >> $GITHUB_OUTPUT', ['output a=']],
    [
      'lines up to their end',
      'cat >> $GITHUB_OUTPUT <<EOF\na<<X\nb=c\n\nd\nX\ne=f\nEOF',
      ['output a=b=c\n\nd', 'output e=f'],
    ],
    ['lines without an end', 'cat >> $GITHUB_OUTPUT <<EOF\na<<X\nb\nEOF', []],
    [
      'lines of a choice',
      'if x; then V=b; else V=c; fi\ncat >> $GITHUB_OUTPUT <<EOF\na<<X\n$V\nX\nEOF',
      ['output a=b|c'],
    ],
    [
      'variables of the runner',
      'echo "A=$RUNNER_OS-$1-${GITHUB_RUN_ID}" >> $GITHUB_ENV',
      ['env A=${{ env.RUNNER_OS }}-$1-${{ env.GITHUB_RUN_ID }}'],
    ],
    [
      'names of the repository',
      'echo "A=$GITHUB_REPOSITORY ${GITHUB_REPOSITORY_OWNER}" >> $GITHUB_ENV',
      ['env A=${{ env.GITHUB_REPOSITORY }} ${{ env.GITHUB_REPOSITORY_OWNER }}'],
    ],
    [
      'variables in braces',
      'echo "A=${X}${Y,,}${Z^^}" >> $GITHUB_ENV',
      ['env A=${{ env.X }}${{ env.Y }}${Z^^}'],
    ],
    ['a longer name of the file', 'echo A=b >> $GITHUB_ENVS', []],
    ['a longer name of the other file', 'echo A=b >> $GITHUB_OUTPUTS', []],
    ['another program', 'gen A=1 >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['nothing but a comment', '# A=b', []],
    ['what no command says', '# A=b >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['echo with two flags', 'echo -n -e A=b >> $GITHUB_ENV', ['env A=b']],
    ['echo of a flag with another letter', 'echo -nx A=b >> $GITHUB_ENV', []],
    ['echo of what ends like a flag', 'echo A=b-n >> $GITHUB_ENV', ['env A=b-n']],
    ['printf without a line end', 'printf "A=%s" b >> $GITHUB_ENV', ['env A=b']],
    ['printf of a text and a number', 'printf "A=%s%d" 1 >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['printf of too many values', 'printf "A=%s" 1 2 >> $GITHUB_ENV', ['env A=', 'output A=']],
    [
      'printf of two numbers',
      'printf "A=%d\\nB=%d\\n" 1 2 >> $GITHUB_ENV',
      ['env A=', 'output A=', 'env B=', 'output B='],
    ],
    ['tee with a file behind', 'echo A=b | tee $GITHUB_ENV x', ['env A=b']],
    [
      'an image with a long name whose tag is edited',
      'echo "image=kong/team/my-app.x:1" | sed s/1/2/ >> $GITHUB_OUTPUT',
      ['output image=kong/team/my-app.x:$(edited)'],
    ],
    [
      'what only ends like an image',
      'echo "i=a b/c:1" | sed s/1/2/ >> $GITHUB_OUTPUT',
      ['env i=', 'output i='],
    ],
    [
      'two images that are edited',
      'printf "i=kong/app:1\\nj=kong/b:1\\n" | sed s/1/2/ >> $GITHUB_OUTPUT',
      ['env i=', 'output i=', 'env j=', 'output j='],
    ],
    [
      'a line of an image that is edited',
      'echo "i<<E" >> $GITHUB_OUTPUT\necho kong/app:1 | sed s/1/2/ >> $GITHUB_OUTPUT\necho E >> $GITHUB_OUTPUT',
      ['output i=kong/app:$(edited)'],
    ],
    [
      'lines of several commands',
      '{ echo "a<<END"; printf "%s\\n" b; cat <<F; echo d; echo END; } >> $GITHUB_OUTPUT\nc\nF',
      ['output ?a=b\nc\nd'],
    ],
    [
      'a line of another program',
      'echo "A<<E" >> $GITHUB_ENV\ngen >> $GITHUB_ENV\necho E >> $GITHUB_ENV',
      ['env A=', 'env A=', 'output A='],
    ],
    ['an end of two words', 'cat >> $GITHUB_OUTPUT <<EOF\na<<X Y\nb\nX Y\nEOF', ['output a=b']],
    [
      'an end that a command makes',
      'E="$(openssl rand -hex 8)"\necho "a<<$E" >> $GITHUB_OUTPUT\necho "$(list)" >> $GITHUB_OUTPUT\necho "$E" >> $GITHUB_OUTPUT',
      [],
    ],
    ['a name behind a word', 'echo "x a<<E" >> $GITHUB_ENV\necho b=c >> $GITHUB_ENV', ['env b=c']],
    ...[2, 3].map((count): [string, string, string[]] => [
      `${count} lines of too many choices`,
      'for x in 1 2 3 4 5 6 7 8 9; do :; done\n' +
        `{ echo "i<<E"${'; echo $x'.repeat(count)}; echo E; } >> $GITHUB_OUTPUT`,
      ['output ?i='],
    ]),
    [
      'variables with longer names',
      'echo "A=$XY ${IMAGE_NAME} ${TAG,,} $X1 $MY_GITHUB_X $RUNNERS $10" >> $GITHUB_ENV',
      [
        'env A=${{ env.XY }} ${{ env.IMAGE_NAME }} ${{ env.TAG }} ${{ env.X1 }} ${{ env.MY_GITHUB_X }} ${{ env.RUNNERS }} $10',
      ],
    ],
    [
      'names for another program',
      'gen IMAGE=1 my-tag=2 "LIST<<X" IMAGE=3 4A=5 >> $GITHUB_ENV',
      ['IMAGE', 'my-tag', 'LIST'].flatMap(name => [`env ${name}=`, `output ${name}=`]),
    ],
    ['nothing', 'echo A=b', []],
    ['another file', 'echo A=b >> $GITHUB_STEP_SUMMARY # GITHUB_ENV', []],
  ])('%s', (_name, text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  it('knows the variables of its step', () => {
    expect(written('echo "A=$X ${X:-b}" >> $GITHUB_ENV', { X: 'kong' })).toEqual(['env A=kong kong'])
  })

  it('ends with a text that doubles itself', () => {
    const doubling = 'A=$A$A\n'.repeat(64)
    expect(written(`A=xx\n${doubling}echo "B=$A" >> $GITHUB_ENV`)).toHaveLength(1)
  })
})
