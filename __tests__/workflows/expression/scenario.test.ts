import { fromGlob, splitAt, startingWith } from '../../../src/workflows/expression/names.ts'
import { declaredSecrets, scenariosOf } from '../../../src/workflows/expression/scenario.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table, yaml } from './table.ts'

const json = (value: unknown) => JSON.stringify(value)

const scenarios = (...texts: readonly string[]) =>
  table(texts, text =>
    scenariosOf(yaml(text)).map(({ event, ref, glob, cron, manual, called, at }) => [
      event,
      ref.prefix + (ref.exact ? '' : '*'),
      ...ref.without.map(hole => `-${hole.prefix}${hole.exact ? '' : '*'}`),
      ...[glob, cron, manual ? 'manual' : undefined, called ? 'called' : undefined].filter(Boolean),
      at,
    ]),
  )

describeParts(
  'ways to start',
  {
    'by their names': scenarios('push', '[push, pull_request]', 'push:', '{}', '[{ a: b }, push]', 'x'),
    'by a push': scenarios(
      'push: { branches: [main] }',
      'push: { branches: main }',
      "push: { branches: ['a*', '!ab', 'b?', 'c+', 'd[0-9]', 'e]'] }",
      "push: { branches: ['!a'] }",
      'push: { branches-ignore: [a, b*] }',
      'push: { tags: [v1] }',
      'push: { tags-ignore: [v0*] }',
      'push: { branches: [a], tags: [b] }',
      'push: { paths: [a] }',
      "push: { branches: ['?a', '*'] }",
      'push: { branches: [{ a: b }] }',
      'push: { branches: [a], branches-ignore: [a] }',
    ),
    'by other events': scenarios(
      'pull_request: { branches: [main] }',
      'pull_request_review:',
      'pull_request_target:',
      'release:',
      'release: { types: [published, deleted] }',
      'release: { types: [{ a: b }] }',
      'release: { types: created }',
      "schedule: [{ cron: '1' }, { cron: '2' }, {}]",
      'workflow_dispatch:',
      'create:',
      'merge_group:',
      'issue_comment:',
    ),
    'with secrets': table(
      [
        'workflow_call',
        '[push, workflow_call]',
        'push',
        'workflow_call:',
        'workflow_call: { secrets: { A: { required: true }, b: } }',
        'push:',
        '{ x: workflow_call }',
        '[{ workflow_call: x }]',
      ],
      text => declaredSecrets(yaml(text)),
    ),
    'without on:': () => json([scenariosOf(undefined), declaredSecrets(undefined) ?? null]),
    'cut in two': () =>
      [
        [startingWith('a'), startingWith('ab')],
        [startingWith('a'), startingWith('a')],
        [startingWith('a'), fromGlob('a')],
        [startingWith('a'), fromGlob('b')],
        [fromGlob('ab'), fromGlob('ab')],
        [startingWith('a', [startingWith('ab')]), fromGlob('abc')],
        [startingWith('a', [fromGlob('ab')]), fromGlob('ab')],
        [startingWith('a', [fromGlob('ab')]), fromGlob('abc')],
      ]
        .map(([set, part]) => (set === undefined || part === undefined ? '' : json(splitAt(set, part))))
        .join('\n'),
  },
  new URL('starts.txt', import.meta.url),
)
