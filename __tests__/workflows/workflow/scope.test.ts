import { describeEffects, path, workflow } from '../../migrate/cases.ts'

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
        'run: "unknown C=1 >> $GITHUB_ENV"',
        push('$C'),
        'run: "unknown B=1 >> $GITHUB_ENV"\nif: x',
        push('$B'),
        'run: echo "B=kong/b" >> $GITHUB_ENV\nif: x',
        push('$B'),
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
      tagged: kong/t:\${{ github.sha }}
      lines: |
        kong/l:1
        kong/m:\${{ github.sha }}
      mixed: |
        kong/l:1
        \${{ github.sha }}/kong/m:1
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
      - run: docker push \${{ needs.a.outputs.tagged }}
      - run: docker push \${{ needs.a.outputs.lines }}
      - run: docker push \${{ needs.a.outputs.mixed }}
      - run: docker push \${{ needs.a.outputs.plain.x }}
      - run: docker push \${{ needs.x.outputs.image }}
      - run: docker push \${{ needs.a.result }}
      - run: docker push \${{ steps.needs.a.outputs.plain }}
      - run: docker push \${{ needs.steps.s.outputs.image }}
`),
    ...Object.fromEntries(
      [10, 11].map(count => [
        `through ${count} jobs`,
        jobs(
          Array.from({ length: count }, (_, at) => {
            const value = at === 0 ? 'kong/a' : `\${{ needs.j${at - 1}.outputs.o }}`
            return `  j${at}: { outputs: { o: '${value}' } }\n`
          }).join('') + `  last: { steps: [{ run: 'docker push \${{ needs.j${count - 1}.outputs.o }}' }] }\n`,
        ),
      ]),
    ),
    'of what another job wrote': jobs(`  a:
    outputs:
      env: kong/\${{ env.X }}
    steps:
      - run: echo "X=written" >> $GITHUB_ENV
  b:
    needs: a
    steps:
      - run: docker push \${{ needs.a.outputs.env }}
`),
    'of the matrix in one of two': workflow(
      ['run: x && echo "A=kong/${{ matrix.a }}" >> $GITHUB_ENV', push('${{ env.A }}')],
      { job: 'env:\n  A: kong/env\nstrategy:\n  matrix:\n    a: [x, y]' },
    ),
    'of a loop and a matrix': workflow(
      ['run: for i in 1 2 3 4 5 6 7 8 9; do docker push kong/$i-${{ matrix.a }}; done'],
      { job: 'strategy:\n  matrix:\n    a: [1, 2, 3, 4, 5, 6, 7, 8]' },
    ),
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
      push('$GITHUB_REPOSITORY'),
      push('$GITHUB_REPOSITORY_OWNER/x'),
      push('kong/${GITHUB_REPOSITORY#*/}'),
      push('$GITHUB_ACTOR/x'),
    ]),
    ...Object.fromEntries(
      [
        'runs-on: windows-2025',
        'runs-on: ubuntu-24.04',
        'runs-on: my-windows',
        'defaults:\n  run:\n    shell: pwsh',
        'defaults:\n  run:\n    shell: bash\nruns-on: windows-2025',
      ].map(job => [
        `in ${job.replaceAll('\n', ' ')}`,
        workflow(
          [
            'run: docker push $env:A',
            'run: docker push $env:A\nshell: bash -e {0}',
            'run: docker push $env:A\nshell: dash',
            'run: docker push $env:A\nshell: pwsh -File {0}',
          ],
          { job: `${job}\nenv:\n  A: kong/a` },
        ),
      ]),
    ),
    'in PowerShell': workflow(['run: |\n  $A = docker push kong/a\n  docker push $A\nshell: pwsh']),
    'in a shell of the workflow': workflow(['run: docker push $env:A'], {
      top: 'on: push\ndefaults:\n  run:\n    shell: pwsh\nenv:\n  A: kong/a',
    }),
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

const foreign = (...checkouts: readonly string[]) => ({
  [path]: workflow([...checkouts, 'run: docker build .', 'run: docker build x', 'run: docker build x/y']),
  Dockerfile: 'FROM kong/top\n',
  'x/Dockerfile': 'FROM kong/x\n',
  'y/Dockerfile': 'FROM kong/y\n',
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
