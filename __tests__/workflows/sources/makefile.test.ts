import { describe, expect, it } from '@jest/globals'
import { makeRecipe, readMakefile } from '../../../src/workflows/sources/makefile.ts'

const recipe = (text: string, goals: readonly string[] = [], given: Record<string, string> = {}) =>
  makeRecipe(readMakefile(text), { goals, given: new Map(Object.entries(given)) })

describe('what make runs', () => {
  it.each([
    ['the first target without a goal', 'a:\n\techo a\nb:\n\techo b\n', [], ['echo a']],
    ['what a target needs, first and once', 'a: b c\n\ta\nb: c\n\tb\nc:\n\tc\n', ['a'], ['c', 'b', 'a']],
    ['a continued line', 'a:\n\tdocker push \\\n\t  x\n', ['a'], ['docker push    x']],
    ['marks before a command', 'a:\n\t@-docker push x\n', ['a'], ['docker push x']],
    ['a command behind the rule', 'a: b ; docker push x\n', ['a'], ['docker push x']],
    ['variables in variables', 'A = $(B)/c\nB = b\na:\n\tpush ${A}\n', ['a'], ['push b/c']],
    ['a default, which the environment replaces', 'A ?= b\na:\n\tpush $(A)\n', ['a'], ['push ${A:-b}']],
    ['a variable of the environment', 'a:\n\tpush $(A) $$B\n', ['a'], ['push ${A} $B']],
    ['a variable that is set twice', 'A = b\nA = c\na:\n\tpush $(A)\n', ['a'], ['push $(:)']],
    ['a function', 'a:\n\tpush $(call f,x) $(shell git log)\n', ['a'], ['push $(:) $(git log)']],
    [
      'a function in a command',
      'A = b\na:\n\tpush $(shell echo $(A) $(C))\n',
      ['a'],
      ['push $(echo b ${C})'],
    ],
    [
      'flags that depend on something',
      'a:\n\tbuild $(if $(P),--push) $(if $(Q),,--load) $(if $(R),-a,-b=c)\n',
      ['a'],
      ['build --push --load -a -b=c'],
    ],
    ['words that depend on something', 'a:\n\tpush $(if $(P),x,y)/z\n', ['a'], ['push $(:)/z']],
    [
      'a default in a default',
      'A ?= $(B):$(C)\nB ?= x\nC ?= y\na:\n\tpush $(A)\n',
      ['a'],
      ['push ${A:-${B:-x}:${C:-y}}'],
    ],
    ['a default in several others', 'A ?= $(B)\nB ?= $(C)\nC ?= x\na:\n\tpush $(A)\n', ['a'], ['push $(:)']],
    [
      'a pattern',
      'push-%: build-%\n\tpush $* $@\nbuild-%:\n\tbuild $*\n',
      ['push-x'],
      ['build x', 'push x push-x'],
    ],
    ['targets in a variable', 'ALL = a b\n$(ALL):\n\tpush $@\n', ['b'], ['push b']],
    ['a ring', 'a: b\n\ta\nb: a\n\tb\n', ['a'], ['b', 'a']],
    ['a comment', '# a\na: # b\n\tpush x # y\n', ['a'], ['push x # y']],
    ['a rule in a condition', 'ifdef X\na:\n\tpush x\nendif\n', ['a'], ['push x']],
    ['Windows line ends', 'a:\r\n\tpush x\r\n', ['a'], ['push x']],
  ])('%s', (...[, text, goals, lines]) => {
    expect(recipe(text, goals)).toEqual({ lines, gaps: false })
  })

  it('what the command line sets comes first', () => {
    expect(recipe('A = b\na:\n\tpush $(A)\n', ['a'], { A: 'c' }).lines).toEqual(['push c'])
  })

  it.each([
    ['a target that is not there', 'a:\n\techo a\n', ['b']],
    ['rules that a function makes', '$(eval $(call rules,a))\na:\n\techo a\n', ['a']],
    ['variables of one target', 'a: X = 1\na:\n\techo $(X)\n', ['a']],
  ])('%s is a gap', (_name, text, goals) => {
    expect(recipe(text, goals).gaps).toBe(true)
  })

  it('ends: variables that name each other, and themselves twice', () => {
    const { lines } = recipe('A = $(B)$(B)\nB = $(A)$(A)\na:\n\tpush $(A)\n', ['a'])
    expect(lines).toHaveLength(1)
  })
})
