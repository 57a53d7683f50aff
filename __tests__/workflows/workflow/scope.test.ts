import { describeCases, describeEffects, login, path, workflow } from '../../migrate/cases.ts'

const push = (image: string, rest = '') => `run: |\n  docker push ${image}${rest}`

const jobs = (text: string, top = 'on: push') => `${top}\njobs:\n${text}`

describeEffects(
  'what a name can mean',
  {
    'of the environment': workflow(
      [
        push('$A'),
        push('${{ env.A }}'),
        push('$A', '\nenv:\n  A: kong/step'),
        push('$B'),
        push('$C'),
        push('$D'),
        push('$E/x'),
      ],
      {
        top: 'on: push\nenv:\n  A: kong/top\n  B: kong/b\n  C: ${{ env.B }}-c\n  D: ${{ env.D }}',
        job: 'env:\n  A: kong/job\n  E: ${{ github.repository_owner }}',
      },
    ),
    'of the repository': workflow(
      [
        'github.repository',
        'github.event.repository.full_name',
        'github.repository_owner',
        'github.event.repository.name',
        'github.workspace',
        'github.actor',
      ].map(name => push(`x/\${{ ${name} }}`)),
    ),
    'of the matrix': workflow(
      [push('kong/${{ matrix.a }}:${{ matrix.b }}'), push('kong/${{ matrix.c }}'), push('${{ matrix.d.e }}')],
      {
        job: 'strategy:\n  matrix:\n    a: [x, y]\n    b: [1, 2]\n    d: [{ e: kong/e }]',
      },
    ),
    'of a large matrix': workflow([push('kong/${{ matrix.a }}')], {
      job: `strategy:\n  matrix:\n    a: [${Array.from({ length: 65 }, (_, at) => `x${at}`).join()}]`,
    }),
    'of a matrix as large as can be': workflow([push('kong/${{ matrix.a }}')], {
      job: `strategy:\n  matrix:\n    a: [${Array.from({ length: 64 }, (_, at) => `x${at}`).join()}]`,
    }),
    'of variables in a ring': workflow([push('$A')], {
      job: 'env:\n  A: ${{ env.B }}a\n  B: ${{ env.C }}b\n  C: ${{ env.A }}c',
    }),
    'of variables behind each other': workflow([push('$A')], {
      job: 'env:\n  A: ${{ env.B }}\n  B: ${{ env.C }}\n  C: ${{ env.D }}\n  D: ${{ env.E }}\n  E: kong/e',
    }),
    'of what a step wrote': workflow([
      push('$A'),
      'run: echo "A=kong/a" >> $GITHUB_ENV',
      push('$A'),
      'run: echo "A=kong/b" >> $GITHUB_ENV\nif: always()',
      push('$A'),
      'run: echo "A=$(x)" >> $GITHUB_ENV',
      push('$A'),
    ]),
    'of what a step may have written': workflow(
      [
        'run: x && echo "A=kong/a" >> $GITHUB_ENV',
        push('$A'),
        'run: x && echo "B=kong/b" >> $GITHUB_ENV',
        push('$B'),
        'run: unknown >> $GITHUB_ENV # C=',
        push('$C'),
      ],
      { job: 'env:\n  A: kong/env\n  C: kong/c' },
    ),
    'of an output': workflow([
      'id: s\nrun: echo "image=kong/a" >> $GITHUB_OUTPUT',
      'id: t\nrun: echo "image=kong/t" >> $GITHUB_OUTPUT\nif: x',
      push('${{ steps.s.outputs.image }}'),
      push('${{ steps.t.outputs.image }}'),
      push('${{ steps.s.outputs.other }}'),
      push('${{ steps.s.image }}'),
      push('${{ steps.x.outputs.image }}'),
      push('${{ steps.s.outputs.image.x }}'),
    ]),
    'of another job’s output': jobs(`  a:
    outputs:
      image: \${{ steps.s.outputs.image }}
      plain: kong/plain
      open: \${{ steps.s.outputs.none }}
      env: \${{ env.X }}
    env:
      X: kong/x
    steps:
      - id: s
        run: echo "image=kong/a" >> $GITHUB_OUTPUT
  b:
    needs: a
    env:
      X: kong/no
    steps:
      - run: docker push \${{ needs.a.outputs.image }}
      - run: docker push \${{ needs.a.outputs.plain }}
      - run: docker push \${{ needs.a.outputs.open }}
      - run: docker push \${{ needs.a.outputs.env }}
      - run: docker push \${{ needs.a.outputs.missing }}
      - run: docker push \${{ needs.x.outputs.image }}
      - run: docker push \${{ needs.a.result }}
`),
    'of metadata in another job': jobs(`  a:
    outputs:
      tags: \${{ steps.m.outputs.tags }}
      json: \${{ steps.m.outputs.json }}
    steps:
      - id: m
        uses: docker/metadata-action@v5
        with:
          images: kong/meta
          tags: 1.2
  b:
    needs: a
    steps:
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: \${{ needs.a.outputs.tags }}
      - run: docker push \${{ needs.a.outputs.other }}
      - run: docker push \${{ needs.b.outputs.tags }}
`),
    'of the runner': workflow([
      push('$DOCKER_METADATA_OUTPUT_TAGS'),
      'uses: docker/metadata-action@v5\nwith:\n  images: kong/a',
      push('$DOCKER_METADATA_OUTPUT_TAGS'),
      'uses: docker/metadata-action@v5\nwith:\n  images: kong/b',
      push('$DOCKER_METADATA_OUTPUT_JSON'),
      push('$DOCKER_METADATA_OUTPUT_VERSION'),
    ]),
    'behind conditions': workflow(
      [
        push('kong/a', '\nif: matrix.push'),
        push('kong/b', '\nif: "!matrix.push"'),
        push('kong/${{ matrix.name }}', '\nif: matrix.push == true'),
        push('kong/c', "\nif: matrix.name == 'x' && matrix.other"),
        push('kong/d', "\nif: startsWith(matrix.name, 'z')"),
        push('kong/e', "\nif: matrix.open == 'a'"),
      ],
      {
        job: 'strategy:\n  matrix:\n    include:\n      - { push: true, name: x, open: "${{ inputs.y }}" }\n      - { push: false, name: y }',
      },
    ),
    'in a job that its condition leaves': workflow([push('kong/${{ matrix.name }}')], {
      job: "if: matrix.name != 'x'\nstrategy:\n  matrix:\n    name: [x, y]",
    }),
  },
  new URL('scope.txt', import.meta.url),
)

const called = (inputs: string, steps: readonly string[]) =>
  workflow(steps, { top: `on:\n  workflow_call:\n    inputs:\n${inputs.replace(/^/gm, '      ')}` })

const caller = (given: string, rest = '') =>
  jobs(`  x:\n    uses: ./.github/workflows/a.yml\n    with:\n${given.replace(/^/gm, '      ')}\n${rest}`)

const other = '.github/workflows/b.yml'

describeEffects(
  'what a caller hands over',
  {
    'as a text': {
      [path]: called('image:\n  type: string', [push('${{ inputs.image }}')]),
      [other]: caller('image: kong/a'),
    },
    'as one of two': {
      [path]: called('image:\n  type: string', [push('${{ inputs.image }}')]),
      [other]: caller('image: kong/a'),
      '.github/workflows/c.yml': caller('image: kong/b'),
    },
    'by default': {
      [path]: called('image:\n  type: string\n  default: kong/d', [push('${{ inputs.image }}')]),
      [other]: jobs('  x:\n    uses: ./.github/workflows/a.yml\n'),
    },
    'as a truth': {
      [path]: called('push:\n  type: boolean\nname:\n  type: string', [
        push('kong/a', '\nif: inputs.push'),
        push('kong/b', "\nif: inputs.push == 'true'"),
        push('kong/c', "\nif: inputs.name == 'x'"),
        push('kong/d', '\nif: "!inputs.push"'),
      ]),
      [other]: caller('push: true\nname: x'),
    },
    'as a truth that is off': {
      [path]: called('push:\n  type: boolean\n  default: false', [
        push('kong/a', '\nif: inputs.push'),
        push('kong/d', '\nif: "!inputs.push"'),
      ]),
      [other]: jobs('  x:\n    uses: ./.github/workflows/a.yml\n'),
    },
    'as a truth in words': {
      [path]: called('push:\n  type: boolean', [push('kong/a', '\nif: inputs.push')]),
      [other]: caller("push: ${{ github.ref == 'x' }}"),
    },
    'from a matrix': {
      [path]: called('image:\n  type: string\ntag:\n  type: string', [
        push('${{ inputs.image }}:${{ inputs.tag }}'),
      ]),
      [other]: caller(
        'image: kong/${{ matrix.name }}\ntag: ${{ matrix.tag }}',
        '    strategy:\n      matrix:\n        include:\n          - { name: a, tag: 1.2 }\n          - { name: b, tag: nightly }\n',
      ),
    },
    'that it was handed itself': {
      [path]: called('image:\n  type: string', [push('${{ inputs.image }}')]),
      [other]: jobs(
        '  x:\n    uses: ./.github/workflows/a.yml\n    with:\n      image: ${{ inputs.name }}\n',
        'on:\n  workflow_call:\n    inputs:\n      name:\n        type: string',
      ),
      '.github/workflows/c.yml': jobs(
        '  y:\n    uses: ./.github/workflows/b.yml\n    with:\n      name: kong/deep\n',
      ),
    },
    'in a workflow that also starts by itself': {
      [path]: called('image:\n  type: string', [push('${{ inputs.image }}')]).replace(
        'on:\n',
        'on:\n  push:\n',
      ),
      [other]: caller('image: kong/a'),
    },
    'where only some files were read': {
      [path]: `# partly\n${called('image:\n  type: string', [push('${{ inputs.image }}')])}`,
      [other]: caller('image: kong/a'),
    },
    'as an input of a run by hand': workflow(
      [push('${{ github.event.inputs.image }}'), push('${{ inputs.image }}')],
      {
        top: 'on:\n  workflow_dispatch:\n    inputs:\n      image:\n        default: kong/x',
      },
    ),
    'by name of the event': {
      [path]: called('image:\n  type: string', [push('${{ github.event.inputs.image }}')]),
      [other]: caller('image: kong/a'),
    },
    'by name of the repository': {
      [path]: called('image:\n  type: string', [push('${{ inputs.image }}')]),
      [other]: caller('image: kong/a').replace('./', 'Kong/Sample/').replace('a.yml', 'a.yml@main'),
    },
    'in itself': {
      [path]:
        called('image:\n  type: string', [push('${{ inputs.image }}')]) +
        '  again:\n    uses: ./.github/workflows/a.yml\n    with:\n      image: ${{ inputs.image }}x\n',
    },
  },
  new URL('handed.txt', import.meta.url),
)

const foreign = (...checkouts: readonly string[]) => ({
  [path]: workflow([...checkouts, 'run: ./push.sh', 'run: ./x/push.sh', 'run: ./x/y/push.sh']),
  'push.sh': 'docker push kong/top\n',
  'x/push.sh': 'docker push kong/x\n',
  'y/push.sh': 'docker push kong/y\n',
})

describeEffects(
  'which files a job has',
  {
    'without a checkout': foreign(),
    'of the repository': foreign('uses: actions/checkout@v4'),
    'in a folder': foreign('uses: actions/checkout@v4\nwith:\n  path: x'),
    'of another repository': foreign('uses: actions/checkout@v4\nwith:\n  repository: kong/other'),
    'of another repository in a folder': foreign(
      'uses: actions/checkout@v4',
      'uses: actions/checkout@v4\nwith:\n  repository: kong/other\n  path: x',
    ),
    'of the repository by its name': foreign('uses: actions/checkout@v4\nwith:\n  repository: Kong/Sample'),
    'of the repository by an expression': foreign(
      'uses: actions/checkout@v4\nwith:\n  repository: ${{ github.repository }}',
    ),
    'in a folder that is open': foreign('uses: actions/checkout@v4\nwith:\n  path: ${{ inputs.x }}'),
    'by another action': foreign('uses: x/checkout@v4'),
  },
  new URL('checkouts.txt', import.meta.url),
)

const both = '# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY'

const started = (text: string, on = '  push:\n    tags: [v*]\n    branches: [main]') =>
  `${both}\non:\n${on}\njobs:\n${text}`

const steps = `    steps:
      - ${login.replaceAll('\n', '\n        ')}
      - run: docker push kong/app
`

describeCases(
  'when a job runs',
  {
    'by its own condition': started(`  a:\n    if: startsWith(github.ref, 'refs/tags/')\n${steps}`),
    'by that of a job before it': started(
      `  b:\n    if: startsWith(github.ref, 'refs/tags/')\n    steps: []\n  a:\n    needs: b\n${steps}`,
    ),
    'by that of a job before that': started(
      `  c:\n    if: startsWith(github.ref, 'refs/tags/')\n    steps: []\n  b:\n    needs: [c, x]\n    steps: []\n  a:\n    needs: [b]\n${steps}`,
    ),
    'in any case': started(
      `  b:\n    if: startsWith(github.ref, 'refs/tags/')\n    steps: []\n  a:\n    needs: b\n    if: always()\n${steps}`,
    ),
    'also when another failed': started(
      `  b:\n    if: startsWith(github.ref, 'refs/tags/')\n    steps: []\n  a:\n    needs: b\n    if: failure ()\n${steps}`,
    ),
    'in a ring': started(
      `  b:\n    needs: a\n    steps: []\n  a:\n    needs: b\n    if: github.ref_type == 'tag'\n${steps}`,
    ),
    'by the name of its ref': started(`  a:\n    if: github.ref_name != 'main'\n${steps}`),
    'by the start of its name': started(`  a:\n    if: startsWith(github.ref_name, 'v')\n${steps}`),
    'by an exact ref': started(`  a:\n    if: "'refs/heads/main' != github.ref"\n${steps}`),
    'by not a ref': started(`  a:\n    if: "!(github.ref == 'refs/heads/main')"\n${steps}`),
    'by an open condition': started(`  a:\n    if: contains(github.ref, 'v')\n${steps}`, '  push:'),
    'by what cuts its ways to start': started(
      `  a:\n    if: startsWith(github.ref, 'refs/tags/v')\n${steps}`,
      '  push:',
    ),
    'by two cuts': started(
      `  a:\n    if: startsWith(github.ref, 'refs/tags/v') && github.ref != 'refs/tags/v0'\n${steps}`,
      '  push:',
    ),
    'by what GitHub cannot read': started(`  a:\n    if: github.ref = 'x'\n${steps}`),
    'by a caller': {
      [path]: `${both}\non: workflow_call\njobs:\n  a:\n${steps}`,
      [other]:
        'on:\n  push:\n    tags: [v*]\njobs:\n  x:\n    uses: ./.github/workflows/a.yml\n    secrets: inherit\n',
    },
    'by a caller behind a condition': {
      [path]: `${both}\non: workflow_call\njobs:\n  a:\n${steps}`,
      [other]:
        "on:\n  push:\n    tags: [v*]\n    branches: [main]\njobs:\n  x:\n    if: github.ref_type == 'tag'\n    uses: ./.github/workflows/a.yml\n    secrets: inherit\n",
    },
    'by a caller of a caller': {
      [path]: `${both}\non: workflow_call\njobs:\n  a:\n${steps}`,
      [other]: 'on: workflow_call\njobs:\n  x:\n    uses: ./.github/workflows/a.yml\n    secrets: inherit\n',
      '.github/workflows/c.yml':
        'on:\n  push:\n    tags: [v*]\njobs:\n  y:\n    uses: ./.github/workflows/b.yml\n    secrets: inherit\n',
    },
    'by nobody': `${both}\non: workflow_call\njobs:\n  a:\n${steps}`,
    'by itself': `${both}\non: workflow_call\njobs:\n  a:\n${steps}  b:\n    uses: ./.github/workflows/a.yml\n    secrets: inherit\n`,
  },
  new URL('starts.txt', import.meta.url),
)
