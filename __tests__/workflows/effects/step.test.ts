import { describeEffects, path, workflow } from '../../migrate/cases.ts'

const action = (steps: string, inputs = '') => `${inputs}runs:
  using: composite
  steps:
${steps.replace(/^/gm, '    ')}
`

const using = (...steps: readonly string[]) => workflow(['uses: actions/checkout@v4', ...steps])

const local = '.github/actions/x/action.yml'

describeEffects(
  'what a local action does',
  {
    'with its steps': {
      [path]: using(
        'uses: ./.github/actions/x',
        'uses: $/.github/actions/x',
        'uses: kong/sample/.github/actions/x@v1',
      ),
      [local]: action('- run: docker push kong/app:1\n  shell: bash\n- uses: x/y@v1'),
    },
    'behind conditions': {
      [path]: using("uses: ./.github/actions/x\nif: github.event_name == 'push'"),
      [local]: action(
        "- run: docker push kong/a\n  if: inputs.push == 'true'\n- run: docker push kong/b\n- uses: docker/build-push-action@v6\n  with:\n    push: ${{ inputs.push }}\n    tags: kong/c",
      ),
    },
    'with inputs': {
      [path]: using(
        'uses: ./.github/actions/x\nwith:\n  image: kong/given\n  push: "true"',
        'uses: ./.github/actions/x\nwith:\n  push: "false"',
        'uses: ./.github/actions/x\nwith:\n  image: ${{ matrix.image }}',
      ),
      [local]: action(
        "- run: docker push ${{ inputs.image }}:1\n  if: inputs.push == 'true'\n- run: docker push $X/y\n  env:\n    X: ${{ inputs.image }}",
        'inputs:\n  image:\n    default: kong/default\n  push:\n    required: true\n',
      ),
    },
    'with inputs of a matrix': {
      [path]: workflow(
        ['uses: actions/checkout@v4', 'uses: ./.github/actions/x\nwith:\n  image: ${{ matrix.image }}'],
        { job: 'strategy:\n  matrix:\n    image: [a, b]' },
      ),
      [local]: action(
        '- run: docker push kong/${{ inputs.image }}:1',
        'inputs:\n  image:\n    required: true\n',
      ),
    },
    'where an input is asked for': {
      [path]: using('uses: ./.github/actions/x\nwith:\n  push: "false"'),
      [local]: action(
        [
          'inputs.none',
          '${{ inputs.none }}',
          'inputs.push',
          "inputs.push != 'true'",
          "inputs.push != 'false'",
          "always() && inputs.push == 'true'",
          "inputs.push == 'true' || always()",
        ]
          .map((condition, at) => `- run: docker push kong/${at}\n  if: ${condition}`)
          .join('\n'),
        "inputs:\n  none:\n    default: ''\n  push:\n    required: true\n",
      ),
    },
    'with what metadata-action gives': {
      [path]: using(
        'id: m\nuses: docker/metadata-action@v5\nwith:\n  images: |\n    kong/a\n    kong/b\n  tags: 1.2',
        'uses: ./.github/actions/x\nwith:\n  tags: ${{ steps.m.outputs.tags }}',
      ),
      [local]: action(
        '- uses: docker/build-push-action@v6\n  with:\n    push: true\n    tags: ${{ inputs.tags }}',
        'inputs:\n  tags:\n    required: true\n',
      ),
    },
    'with variables of the job': {
      [path]: workflow(['uses: actions/checkout@v4', 'uses: ./.github/actions/x\nenv:\n  B: kong/b'], {
        job: 'env:\n  A: kong/a',
      }),
      [local]: action(
        '- run: |\n    docker push $A\n    docker push $B\n    docker push $C\n  env:\n    C: kong/c',
      ),
    },
    'that is missing': { [path]: using('uses: ./.github/actions/y') },
    'that is no composite': {
      [path]: using('uses: ./.github/actions/x'),
      [local]: 'runs:\n  using: node20\n  main: x.js\n',
    },
    'that calls others': {
      [path]: using('uses: ./.github/actions/x'),
      [local]: action('- uses: ./.github/actions/y\n  with:\n    image: kong/${{ inputs.x }}'),
      '.github/actions/y/action.yml': action(
        '- run: docker push ${{ inputs.image }}',
        'inputs:\n  image:\n    required: true\n',
      ),
    },
    'that calls itself': {
      [path]: using('uses: ./.github/actions/x'),
      [local]: action('- uses: ./.github/actions/x\n- run: docker push kong/a'),
    },
    'in a chain of ten': {
      [path]: using('uses: ./.github/actions/1', 'uses: ./.github/actions/2'),
      ...Object.fromEntries(
        Array.from({ length: 11 }, (_, at): [string, string] => [
          `.github/actions/${at + 1}/action.yml`,
          action(at === 10 ? '- run: docker push kong/a' : `- uses: ./.github/actions/${at + 2}`),
        ]),
      ),
    },
    'that nothing lets run': {
      [path]: workflow(
        [
          'uses: actions/checkout@v4',
          'uses: ./.github/actions/x\nif: matrix.push == true',
          'wait: x',
          'run: docker push kong/c\nif: matrix.push == false',
        ],
        { job: 'strategy:\n  matrix:\n    push: [false]' },
      ),
      [local]: action('- run: docker push kong/a'),
    },
  },
  new URL('steps.txt', import.meta.url),
)

/** A step with this name. */
const called = (name: string, rest = 'run: ./release.sh') => `name: ${name}\n${rest}`

describeEffects(
  'what the name of a step tells',
  {
    'of what is not read': workflow(
      [
        'Push',
        'Publish the image',
        'Release to PyPI',
        'Upload Docker image',
        'Use pushd',
        'Send with Pushover',
        `Push the image ${'x'.repeat(60)}`,
      ].map(name => called(name)),
    ),
    'of several commands': workflow([called('Push', 'run: |\n  ./a.sh\n  ./b.sh\n  docker tag a kong/b')]),
    'of what is read': workflow([called('Push', 'run: |\n  ./a.sh\n  docker push kong/a:1')]),
    'and the images in it': workflow(
      [
        'IMAGE=docker.io/acme/app ./push.sh',
        'IMAGE="docker.io/acme/app" ./push.sh',
        'REPO=oci://registry-1.docker.io/acme ./push.sh',
        './push.sh ghcr.io/acme/app',
        './push.sh docker.io/library/app',
        './push.sh docker.io/acme-/app',
      ].map(line => `run: ${line}`),
    ),
    'and its variables': workflow([
      ...[
        'docker.io/acme/app',
        'index.docker.io/acme',
        'docker.io/library/app',
        'docker.io/acme:1',
        'mydocker.io/acme',
        "'X: docker.io/acme/a'",
      ].map(value => `run: ./push.sh\nenv:\n  IMAGE: ${value}`),
      'run: ./push.sh\nenv:\n  A: docker.io/acme/a\n  B: docker.io/kong/b',
      'run: docker push kong/app:1\nenv:\n  A: docker.io/acme/a',
      'run: ./a.sh\nenv:\n  A: docker.io/acme/a',
    ]),
  },
  new URL('names.txt', import.meta.url),
)
