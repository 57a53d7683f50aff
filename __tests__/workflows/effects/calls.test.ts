import { describeEffects, path, workflow } from '../../migrate/cases.ts'

const makefile = `IMAGE ?= kong/default
OTHER := kong/other
include more.mk
all: push
push: build
\tdocker push $(IMAGE):1
build:
\tdocker build -t $(IMAGE) .
a.b-c:
\tdocker push $(OTHER)
login:
\tdocker login -u bot -p x
\tdocker push kong/x
ring:
\tmake ring
`

const more = `OTHER = kong/again
THIRD = kong/third
third:
\tdocker push $(THIRD)
include other.mk
`

/** A step for each command, in a repository with these files. */
const commands = (files: Readonly<Record<string, string>>, ...lines: readonly string[]) => ({
  [path]: workflow(['uses: actions/checkout@v4', ...lines.map(line => `run: |\n  ${line}`)], {
    job: 'env:\n  IMAGE: kong/env',
  }),
  ...files,
})

const whole = { Makefile: makefile, 'more.mk': more, 'other.mk': 'fourth:\n\tdocker push kong/fourth\n' }

describeEffects(
  'what a Makefile does',
  {
    'for its goals': commands(
      whole,
      'make',
      'make push',
      'gmake push',
      'make push build',
      'make a.b-c',
      'make third',
      'make fourth',
      'make missing',
      'make $GOAL',
      'make push $GOAL',
      'make login',
      'make ring',
      '/usr/bin/make push',
    ),
    'with variables': commands(
      whole,
      'make push IMAGE=kong/given',
      'make IMAGE=kong/given push',
      'make push IMAGE:=kong/given',
      'make push IMAGE::=kong/given',
      'make push IMAGE:::=kong/given',
      'make push "IMAGE=kong/a=b"',
      'make push "IMAGE=kong/a\n  b"',
      'make push -IMAGE=kong/given',
      'make push x/IMAGE=kong/given',
      'make push IMAGE=$X',
      'make push OTHER.x-1=y',
      'make a.b-c OTHER=kong/given',
    ),
    'with flags': commands(
      {
        ...whole,
        'x/Makefile': 'all:\n\tdocker push kong/x\n',
        'x/y/makefile': 'all:\n\tdocker push kong/y\n',
      },
      'make -s push',
      'make -C x',
      'make --directory x all',
      'make --directory=x',
      'make -C x -C y',
      'make --x--directory x',
      'make --directories x',
      'make -f x/Makefile',
      'make --file=x/Makefile',
      'make --makefile x/Makefile all',
      'make --x--file x/Makefile push',
      'make --files x/Makefile push',
      'make -j 4 push',
      'make -o build push',
      'make -I x push',
      'make x-I push',
      'make -Ix push',
      'cd x && make',
      'cd $DIR && make',
      'make -C $DIR',
    ),
    'by each name': {
      ...commands(
        { 'a/GNUmakefile': 'all:\n\tdocker push kong/gnu\n', 'a/Makefile': 'all:\n\tdocker push kong/no\n' },
        'make -C a',
        'make -C b',
      ),
    },
    'with files that are missing': commands(
      { Makefile: makefile, 'more.mk': more },
      'make push',
      'make third',
    ),
    'with files that include each other': commands(
      { Makefile: 'include a.mk\n', 'a.mk': 'include Makefile\nall:\n\tdocker push kong/a\n' },
      'make all',
    ),
    'with a variable of two files': commands(
      {
        Makefile: 'include a.mk\nA = kong/a\nall:\n\tdocker push $(A) $(B)\n',
        'a.mk': 'A = kong/b\nB = kong/c\n',
      },
      'make all',
    ),
    'with a text that is computed': commands(
      { Makefile: 'include a.mk\nall:\n\tdocker push kong/a\n', 'a.mk': '$(eval $(call x))\n' },
      'make all',
    ),
  },
  new URL('make.txt', import.meta.url),
)

const scripts = JSON.stringify({
  scripts: {
    push: 'docker push kong/app:1',
    prepush: 'docker pull kong/base',
    tag: 'docker tag x',
    b: 'make',
  },
})

describeEffects(
  'what a script of a package does',
  {
    'by each tool': commands(
      { 'package.json': scripts },
      'npm run push',
      'npm run-script push',
      'npm rum push',
      'npm runs push',
      'npm xrun push',
      'npm push',
      'pnpm run push',
      'pnpm push',
      'yarn run push',
      'yarn push',
      'bun run push',
      'bun push',
      'npm run missing',
      'npm run',
      'npm run push -- --quiet',
      'npm run tag -- kong/b:1',
      'npm --silent run push',
      'npm run b',
    ),
    'in a folder': commands(
      { 'x/package.json': scripts },
      'npm run push',
      'npm --prefix x run push',
      'npm run push --prefix x',
      'npm --prefix=x run push',
      'pnpm -C x push',
      'pnpm --dir x push',
      'yarn --cwd x push',
      'yarn --my--cwd x push',
      'yarn --cwds x push',
      'cd x && npm run push',
      'cd $X && npm run push',
    ),
    'of workspaces': commands(
      { 'package.json': scripts },
      'npm run push -w a',
      'npm run push -ws',
      'npm run push --workspace=a',
      'npm run push --workspaces',
      'pnpm --filter a push',
      'pnpm -F a push',
      'pnpm -r push',
      'pnpm --recursive push',
      'yarn workspace a push',
      'yarn workspaces run push',
      'npm run push --wide',
      'npm run push x-w',
    ),
    'without a package': commands({}, 'npm run push', 'yarn push'),
  },
  new URL('packages.txt', import.meta.url),
)

const pushing = 'docker push kong/app:1\n'

describeEffects(
  'what a script of the repository does',
  {
    'by each way to call it': commands(
      { 'x.sh': pushing, 'x/y.bash': `#!/bin/bash\n${pushing}`, z: `#!/usr/bin/env sh\n${pushing}` },
      './x.sh',
      'bash x.sh',
      'sh x.sh',
      'source x.sh',
      '. x.sh',
      'bash -e x.sh arg',
      'x.sh',
      'x/y.bash',
      './z',
      'bash z',
      './missing.sh',
      'bash',
      'bash -c "docker push kong/c"',
      'zsh x.sh',
    ),
    'by what reads it': commands(
      {
        'python.sh': `#!/usr/bin/env python\n${pushing}`,
        'dash.txt': `#!/bin/dash\n${pushing}`,
        'zsh.txt': `#!/bin/zsh -e\n${pushing}`,
        'ksh.txt': `#!/bin/ksh\n${pushing}`,
        'fish.txt': `#!/bin/fish\n${pushing}`,
        'late.txt': `\n#!/bin/sh\n${pushing}`,
        'no.txt': pushing,
        'x.bash': pushing,
        'x.zsh': pushing,
        'x.shx': pushing,
        xsh: pushing,
      },
      ...[
        'python.sh',
        'dash.txt',
        'zsh.txt',
        'ksh.txt',
        'fish.txt',
        'late.txt',
        'no.txt',
        'x.bash',
        'x.zsh',
        'x.shx',
        'xsh',
      ].map(name => `./${name}`),
    ),
    'that calls others': commands(
      {
        'a.sh': './b.sh\ndocker push kong/a\n',
        'b.sh': 'docker push kong/b\nunknown\n',
        'ring.sh': './ring.sh\n',
        'deep1.sh': './deep2.sh\n',
        'deep2.sh': './deep3.sh\n',
        'deep3.sh': './deep4.sh\n',
        'deep4.sh': './deep5.sh\n',
        'deep5.sh': './deep6.sh\n',
        'deep6.sh': './deep7.sh\n',
        'deep7.sh': pushing,
        'login.sh': 'docker login -u bot -p x\ndocker push kong/x\n',
        'auth.sh': 'crane auth login\n',
        'word.sh': 'echo a b login\nlogin\n',
        'broken.sh': 'if x; then\n',
      },
      './a.sh',
      './ring.sh',
      './deep1.sh',
      './deep2.sh',
      './login.sh',
      './auth.sh',
      './word.sh',
      './broken.sh',
    ),
    'in a folder': commands(
      { 'x/a.sh': './b.sh\n', 'x/b.sh': pushing, 'b.sh': 'docker push kong/root\n' },
      'cd x && ./a.sh',
      'cd x; ./b.sh',
      'pushd x; ./b.sh; popd; ./b.sh',
      '(cd x && ./b.sh); ./b.sh',
      'cd "$X"; ./b.sh',
      'cd; ./b.sh',
      'cd x/..; ./b.sh',
      'cd ../x; ./b.sh',
      'test -d x && cd x; ./b.sh',
    ),
    'with words of a variable': commands(
      {},
      'ARGS="push kong/a:1"; docker $ARGS',
      'ARGS="push kong/a:1"; docker "$ARGS"',
      'ARGS="push kong/a:1"; docker ${ARGS}',
      'A=push; docker $A kong/b',
      'if x; then A=kong/a; else A=kong/b; fi; docker push $A',
      'if x; then A=push; else A=pull; fi; docker $A kong/b',
      "A='push kong/$(x y)'; docker $A",
      "A='push kong/a {b'; docker $A",
      "A='push kong/a `b`'; docker $A",
      "A='push  kong/a'; docker $A",
    ),
    'by a variable': commands(
      { 'b.sh': 'docker push kong/app:1' },
      'A="docker push kong/a:1"; $A',
      'if x; then A="docker push kong/a:1"; else A="docker pull kong/b"; fi; $A',
      'A=docker; $A push kong/a:1',
      'A=$(which docker); $A push kong/a:1',
      '$A push kong/a:1',
      'A="docker push kong/a:1"; eval "$A"; eval $A',
      'A="cd x && docker push kong/a:1"; eval "$A"',
      'A="V=1"; eval "$A"; docker push kong/a:$V',
      'eval "$(ssh-agent -s)"; docker push kong/a:1',
      'A="eval \\$A"; eval "$A"',
      'A=(docker push); A+=(kong/a:1); "${A[@]}"',
      'A=(push); if x; then A=(pull); fi; docker "${A[@]}" kong/a:1',
      'read -a A < x; "${A[@]}"',
      'buildx build --push -t kong/a:1 .',
      '. ./b.sh; IMAGE=kong/c; docker push $IMAGE',
    ),
    'in the folder of the step': {
      [path]: workflow(
        [
          'uses: actions/checkout@v4',
          'run: ./b.sh',
          'run: ./b.sh\nworking-directory: y',
          'run: ./b.sh\nworking-directory: ${{ inputs.x }}',
        ],
        { job: 'defaults:\n  run:\n    working-directory: x' },
      ),
      'x/b.sh': 'docker push kong/x\n',
      'y/b.sh': 'docker push kong/y\n',
    },
    'in the folder of the workflow': {
      [path]: workflow(['uses: actions/checkout@v4', 'run: ./b.sh'], {
        top: 'on: push\ndefaults:\n  run:\n    working-directory: x',
      }),
      'x/b.sh': 'docker push kong/x\n',
    },
  },
  new URL('scripts.txt', import.meta.url),
)

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
