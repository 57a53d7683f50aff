import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { sourceFiles } from '../../scripts/law/source-files.ts'
import { inputNames } from '../../src/runner/input-defaults.ts'
import { inTerminal, inputWords } from '../../src/runner/input-words.ts'
import { terminalName } from '../../src/runner/terminal/verbs.ts'

const shown = (text: string): string => inTerminal(text, terminalName)

describe('inputs in a message', () => {
  it('are in quotation marks', () => {
    expect(inputWords(['push'])).toBe('input "push"')
    expect(inputWords(['push', 'token'])).toBe('inputs "push" and "token"')
    expect(inputWords(['push', 'pull', 'token'])).toBe('inputs "push", "pull" and "token"')
  })

  it.each([
    ['the token (input "token") has expired', 'the token (DOCKER_OAT_TOKEN) has expired'],
    [
      'missing: inputs "hub-username" and "hub-password"',
      'missing: --hub-username and DOCKER_OAT_HUB_PASSWORD',
    ],
    ['inputs "push", "pull" and "config"', '--push, --pull and --config'],
    ['write "push:" or "pull: acme/app"', 'write --push or --pull acme/app'],
    ['or set "on-missing: skip"', 'or set --on-missing skip'],
    ['use "docker-config: scoped", so that', 'use --docker-config scoped, so that'],
    ['"docker-config: isolated" needs the directory', '--docker-config isolated needs the directory'],
    ['Input "token" alone', 'DOCKER_OAT_TOKEN alone'],
    ['Save it in the secret of input "token". Then', 'Save it where DOCKER_OAT_TOKEN takes it from. Then'],
  ])('are flags and variables in a terminal: %s', (text, words) => {
    expect(shown(text)).toBe(words)
  })

  it.each([
    'input "name" is no input of this action',
    'write "environment: release" on the job',
    'the label "app push" of "push"',
    'checked: push on acme/app',
    '"permissions: { contents: read }"',
  ])('are told from other words: %s', text => {
    expect(shown(text)).toBe(text)
  })
})

describe('the source', () => {
  const quoted = inputNames.join('|')
  const texts = sourceFiles('src').flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line, place) => ({ line, at: `${path}:${place + 1}` }))
      .filter(({ line }) => !/^\s*(\/\/|\/?\*)/.test(line)),
  )
  const found = (pattern: RegExp) =>
    texts.filter(({ line }) => pattern.test(line)).map(({ at, line }) => `${at}: ${line.trim()}`)

  // Migrate speaks of other people's inputs, and of docker/login-action's; setup writes whole workflows.
  const others = /src\/(migrate\/|workflows\/|setup\/workflow-texts\.ts)/
  const ours = (pattern: RegExp) => found(pattern).filter(text => !others.test(text))

  it('names every input in that one way', () => {
    expect(found(new RegExp(`\\binputs? (the )?(${quoted})(?![\\w-])`))).toEqual([])
    expect(ours(/\binputs? \$\{(?!codeText|last|quoted)/)).toEqual([])
  })

  it('writes every line of "with:" in quotation marks', () => {
    const distinct = inputNames.filter(name => name.includes('-')).join('|')
    expect(ours(new RegExp(`[ '\`](${distinct}): [a-z$]`))).toEqual([])
  })
})
