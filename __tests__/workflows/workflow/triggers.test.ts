import { declaredSecrets, triggersOf } from '../../../src/workflows/workflow/triggers.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table, yaml } from '../expression/table.ts'

const triggers = (...texts: readonly string[]) =>
  table(texts, text => triggersOf(yaml(text)).map(({ event, filter, at }) => [event, filter, at]))

describeParts(
  'ways to start',
  {
    'by their names': triggers('push', '[push, pull_request]', 'push:', '{}', '[{ a: b }, push]', 'x'),
    'by a push': triggers(
      'push: { branches: [main] }',
      'push: { branches: main }',
      "push: { branches: ['a*', '!ab'] }",
      "push: { branches: ['!a'] }",
      'push: { branches-ignore: [a, b*] }',
      'push: { tags: [v1] }',
      'push: { tags-ignore: [v0*] }',
      'push: { branches: [a], tags: [b] }',
      'push: { paths: [a] }',
      'push: { branches: [{ a: b }] }',
    ),
    'by other events': triggers(
      'pull_request: { branches: [main] }',
      'release:',
      'release: { types: [published, deleted] }',
      'release: { types: [{ a: b }] }',
      'release: { types: created }',
      "schedule: [{ cron: '1' }, { cron: '2' }]",
      'workflow_dispatch:',
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
    'without on:': () => JSON.stringify([triggersOf(undefined), declaredSecrets(undefined) ?? null]),
  },
  new URL('triggers.txt', import.meta.url),
)
