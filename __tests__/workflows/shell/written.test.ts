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
    ['the old way, which is not read', 'echo "::set-output name=a::b" # GITHUB_ENV', []],
    ['a variable of the script', 'X=b\necho "A=$X" >> $GITHUB_ENV', ['env A=b']],
    ['a variable of the job', 'echo "A=$X" >> $GITHUB_ENV', ['env A=${{ env.X }}']],
    ['what only the runner knows', 'echo "A=$GITHUB_SHA" >> $GITHUB_ENV', ['env A=$GITHUB_SHA']],
    ['a choice', 'if x; then X=b; else X=c; fi\necho "A=$X" >> $GITHUB_ENV', ['env A=b|c']],
    ['a condition', 'x && echo A=b >> $GITHUB_ENV', ['env ?A=b']],
    ['a command', 'echo "A=$(date)" >> $GITHUB_ENV', ['env A=$(date)']],
    ['another program', 'gen A=1 >> $GITHUB_ENV', ['env A=', 'output A=']],
    ['nothing', 'echo A=b', []],
    ['another file', 'echo A=b >> $GITHUB_STEP_SUMMARY # GITHUB_ENV', []],
  ])('%s', (_name, text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  it('knows the variables of its step', () => {
    expect(written('echo "A=$X" >> $GITHUB_ENV', { X: 'kong' })).toEqual(['env A=kong'])
  })

  it('ends with a text that doubles itself', () => {
    const doubling = 'A=$A$A\n'.repeat(64)
    expect(written(`A=xx\n${doubling}echo "B=$A" >> $GITHUB_ENV`)).toHaveLength(1)
  })
})
