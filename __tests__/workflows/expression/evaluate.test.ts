import { holds } from '../../../src/workflows/expression/evaluate.ts'
import { parseCondition } from '../../../src/workflows/expression/expression.ts'
import { type Scenario, scenariosOf } from '../../../src/workflows/expression/scenario.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table, yaml } from './table.ts'

const json = (value: unknown) => JSON.stringify(value)

const on = yaml(`push:
  branches: [main, 'release/**', '!release/old']
  tags: [v*, nightly, '*']
  tags-ignore: [v0]
pull_request:
pull_request_review:
release:
  types: [published, Edited]
schedule:
  - cron: 0 0 * * *
workflow_dispatch:
workflow_call:
workflow_run:
merge_group:
create:
issue_comment:
`)

const starts: readonly Scenario[] = [
  ...scenariosOf(on),
  { ...scenariosOf(yaml('push'))[0], called: true } as Scenario,
]

/** For each way to start: `+` it holds, `-` it does not, `?` it may. */
const marks = (text: string) => {
  const condition = parseCondition(text)
  if (condition === undefined) throw new Error(text)
  return starts.map(start => ({ true: '+', false: '-' })[String(holds(condition, start))] ?? '?').join('')
}

const conditions = (...texts: readonly string[]) => table(texts, marks)

describeParts(
  'a condition',
  {
    'for each way to start': () =>
      starts
        .map(({ event, ref, glob, called }) => `${event} ${json(ref)} ${glob}${called ? ' called' : ''}`)
        .join('\n'),
    'about the event': conditions(
      "github.event_name == 'push'",
      "github.event_name == 'PUSH'",
      "github.event_name != 'push'",
      "'push' == github.event_name",
      "contains(github.event_name, 'pull')",
      "startsWith(github.event_name, 'pull_request')",
      "endsWith(github.event_name, 'dispatch')",
      "github.event.action == 'published'",
      "github.event.action == 'edited'",
      "github.event.schedule == '0 0 * * *'",
      "github.event.schedule == '1 0 * * *'",
      'github.event.schedule',
      "github.event.schedule != ''",
    ),
    'about the ref': conditions(
      "github.ref == 'refs/heads/main'",
      "github.ref == 'refs/heads/MAIN'",
      "github.ref == 'refs/heads/other'",
      "github.ref == 'refs/heads/release/old'",
      "github.ref == 'refs/heads/release/new'",
      "github.ref == 'refs/tags/v0'",
      "github.ref == 'refs/tags/v1'",
      "github.ref != 'refs/tags/v1'",
      "startsWith(github.ref, 'refs/tags/')",
      "startsWith(github.ref, 'refs/tags/v')",
      "startsWith(github.ref, 'refs/tags/v0')",
      "startsWith(github.ref, 'refs/')",
      "startsWith(github.ref, '')",
      "contains(github.ref, 'tags/v')",
      "contains(github.ref, 'nowhere')",
      "endsWith(github.ref, 'main')",
      "endsWith(github.ref, 'ly')",
      'github.ref',
      "github.ref == ''",
      'github.ref == github.ref',
      "format('refs/heads/main') == github.ref",
    ),
    'about the name of the ref': conditions(
      "github.ref_name == 'main'",
      "github.ref_name == 'v0'",
      "startsWith(github.ref_name, 'v')",
      "startsWith(github.ref_name, 'refs/')",
      'github.ref_name',
      "github.ref_type == 'tag'",
      "github.ref_type == 'branch'",
      'github.head_ref',
      "github.head_ref == ''",
      "github.base_ref == 'main'",
      "startsWith(github.base_ref, 'x')",
      "startsWith(github.base_ref, '')",
      "contains(github.event.release.tag_name, 'x')",
    ),
    'about parts of the event': conditions(
      'inputs.push',
      "inputs.push == 'true'",
      "github.event.inputs.push != ''",
      'github.event.release.draft',
      '!github.event.release.prerelease',
      'github.event.pull_request.merged',
      "github.event.workflow_run.conclusion == 'success'",
      'github.event.other',
      'myinputs.push',
      'github.event.releases',
    ),
    'of a truth': conditions(
      'true',
      'false',
      'null',
      '0',
      '1',
      '-1',
      "''",
      "'a'",
      '!true',
      '!inputs.x',
      'always()',
      'success()',
      'failure()',
      'cancelled()',
      '!cancelled()',
      'unknown()',
      "unknown('a', 'b')",
      "startsWith('a')",
      "fromJSON('true')",
    ),
    'of two parts': conditions(
      "github.event_name == 'push' && github.ref == 'refs/heads/main'",
      "github.event_name == 'push' && inputs.x",
      "github.event_name == 'push' || github.ref == 'refs/heads/main'",
      "github.event_name == 'push' || secrets.x",
      'true && secrets.x',
      'false && secrets.x',
      'true || secrets.x',
      'false || secrets.x',
      'secrets.x || false',
      'secrets.x && true',
      'true && true',
      'false || false',
      "(github.event_name == 'push') == true",
      "(github.event_name == 'push') == false",
      "(github.event_name && 'a') == 'a'",
      "(secrets.x == 'a') == true",
      '(true && true) == true',
      '1 < 2',
      '1 > 2',
    ),
    'of what is compared': conditions(
      "'1' == 1",
      "'a' == 1",
      "'' == null",
      "'' == false",
      "'1' == true",
      "'a' == null",
      'null == false',
      'true == 1',
      'null == 0',
      '1 == 2',
      "'a' == 'A'",
      "'a' == 'b'",
      "'a' != 'b'",
      'github.ref == null',
      'secrets.x == 1',
      '1 == secrets.x',
      "contains('abc', 'B')",
      "contains('abc', 'd')",
      "startsWith('abc', 'b')",
      "endsWith('abc', 'c')",
      "contains('abc', github.ref)",
      "contains(1, 'a')",
      "contains('a', 1)",
      "startsWith(null, '')",
      "startsWith(null, 'a')",
      'startsWith(null, null)',
    ),
  },
  new URL('conditions.txt', import.meta.url),
)
