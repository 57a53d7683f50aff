import { describe, expect, it } from '@jest/globals'
import { bakeTargets, readHclBake, readJsonBake } from '../../../src/workflows/sources/bake-file.ts'

const tags = (text: string, wanted = ['default']) =>
  bakeTargets([readHclBake(text)], wanted).map(target => target?.tags)

describe('a bake file in HCL', () => {
  it.each([
    ['a list', 'target "default" { tags = ["a/b:1", "a/c"] }', [['a/b:1', 'a/c']]],
    [
      'lines and a last comma',
      'target "default" {\n  tags = [\n    "a/b", # one\n    "a/c",\n  ]\n}',
      [['a/b', 'a/c']],
    ],
    ['a label without quotes', 'target default { tags = ["a/b"] }', [['a/b']]],
    [
      'a group of a group',
      'group "default" { targets = ["g"] }\ngroup "g" { targets = ["a", "b"] }\ntarget "a" { tags = ["a/a"] }\ntarget "b" { tags = ["a/b"] }',
      [['a/a'], ['a/b']],
    ],
    ['what is inherited', 'target "x" { tags = ["a/x"] }\ntarget "default" { inherits = ["x"] }', [['a/x']]],
    [
      'its own before what is inherited',
      'target "x" { tags = ["a/x"] }\ntarget "default" {\n inherits = ["x"]\n tags = ["a/y"] }',
      [['a/y']],
    ],
    ['a ring', 'target "default" { inherits = ["default"] }', [undefined]],
    ['a variable', 'target "default" { tags = ["${A}/b:${B}"] }', [['${A}/b:${B}']]],
    ['a variable alone', 'target "default" { tags = [IMAGE] }', [['${IMAGE}']]],
    ['a function in a text', 'target "default" { tags = ["a/b:${f("x")}"] }', [['a/b:$(bake)']]],
    ['a function', 'target "default" { tags = f("x") }', [[undefined]]],
    ['comments', '/* target "a" {} */\n// x\ntarget "default" {\n # y\n tags = ["a/b"] }', [['a/b']]],
    ['a target that is not there', 'target "a" {}', [undefined]],
    ['a brace in a text', 'target "default" {\n args = { X = "}" }\n tags = ["a/b"] }', [['a/b']]],
  ])('%s', (_name, text, expected) => {
    expect(tags(text)).toEqual(expected)
  })

  it('ends, whatever the text is', () => {
    for (const text of ['target "', 'target {', '}}}', '= = =', 'a = [', 'a = "${', 'a {'.repeat(500)])
      expect(readHclBake(text).targets.size).toBeLessThan(2)
  })
})

describe('a bake file in JSON', () => {
  it('says the same', () => {
    const file = readJsonBake(
      '{"target": {"default": {"tags": ["a/b:${TAG}"]}}, "variable": {"TAG": {"default": "1"}}}',
    )
    expect(file?.targets.get('default')?.tags).toEqual(['a/b:${TAG}'])
    expect(file?.variables.get('TAG')).toBe('1')
  })

  it.each(['', '[]', '{"target": {,}}'])('is none when broken: %s', text => {
    expect(readJsonBake(text)).toBeUndefined()
  })
})
