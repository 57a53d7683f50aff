/** The files of a repository of about `size` characters that are made to take long, by what they lead to. */
export const hostileRepositories: Readonly<Record<string, (size: number) => ReadonlyMap<string, string>>> = {
  'a Makefile that calls itself': size =>
    repository(oneJob('      - run: make all\n'), { Makefile: `all:\n${fill('\t$(MAKE) all\n', size)}` }),
  'targets that each call the next twice': size =>
    repository(oneJob('      - run: make t0\n'), {
      Makefile: numbered(size, at => `t${at}:\n\t$(MAKE) t${at + 1}\n\t$(MAKE) t${at + 1}\n`),
    }),
  'a long Makefile in every step': size =>
    repository(oneJob(numbered(size / 2, () => '      - run: make t1\n')), {
      Makefile: numbered(size / 2, at => `t${at}: ; docker push acme/app\n`),
    }),
  'a Makefile with many computed targets': size =>
    repository(oneJob('      - run: make t1\n'), {
      Makefile: numbered(size, at => `$(call f,${at}): t${at} $(call g)\n`),
    }),
  'scripts that source each other': size =>
    repository(oneJob('      - run: ./a.sh\n'), {
      'a.sh': `#!/bin/sh\n${fill('. ./b.sh\n', size / 2)}`,
      'b.sh': `#!/bin/sh\n${fill('. ./a.sh\n', size / 2)}`,
    }),
  'scripts of a package that run each other': size =>
    repository(oneJob('      - run: npm run a\n'), {
      'package.json': JSON.stringify({ scripts: { a: fill('npm run b && ', size), b: 'npm run a' } }),
    }),
  'actions that use each other': size =>
    repository(oneJob(call(0)), {
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [
          `.github/actions/a${at}/action.yml`,
          action(fill(call(at + 1), size / 10)),
        ]),
      ),
    }),
  'callers of an action with many logins': size =>
    repository(oneJob(fill(`${call(0)}        with: { p: "\${{ secrets.P }}" }\n`, size / 2)), {
      '.github/actions/a0/action.yml': action(
        `${fill('    - uses: docker/login-action@v3\n      with: { username: a, password: "${{ inputs.p }}" }\n', size / 2)}    - { run: docker push acme/app, shell: sh }\n`,
      ),
    }),
  'callers of a workflow with many logins': size =>
    repository(
      `on: push\njobs:\n${numbered(size / 2, at => `  j${at}:\n    uses: ./.github/workflows/b.yml\n    secrets: { P: "\${{ secrets.P }}" }\n`)}`,
      {
        '.github/workflows/b.yml': `on:\n  workflow_call:\n    secrets: { P: { required: true } }\njobs:\n  a:\n    runs-on: x\n    steps:\n${fill('      - uses: docker/login-action@v3\n        with: { username: a, password: "${{ secrets.P }}" }\n', size / 2)}      - run: docker push acme/app\n`,
      },
    ),
  'a cache that is never named': size => build('cache-to', fill('type=registry,', size)),
  'a cache of commas': size => build('cache-to', `type=registry${fill(',', size)}`),
  'an output of many kinds': size => build('outputs', fill('type=registry,name=', size)),
  'a cache on the command line': size =>
    repository(oneJob(`      - run: docker build --cache-to ${fill('type=registry,', size)} .\n`), {}),
  'bake targets that inherit': size =>
    repository(oneJob('      - run: docker buildx bake --push\n'), {
      'docker-bake.hcl': numbered(
        size,
        at =>
          `target "t${at}" { inherits = ["t${at + 1}", "t${at + 1}"] }\ngroup "g${at}" { targets = ["g${at + 1}", "g${at + 1}"] }\n`,
      ).replace('"g0"', '"default"'),
    }),
  'stages that build on each other': size =>
    repository(oneJob('      - run: docker build --push -t acme/app .\n'), {
      Dockerfile: numbered(
        size,
        at => `FROM s${at - 1} AS s${at}\nCOPY --from=s${at - 1} a a\nCOPY --from=s${at - 1} b b\n`,
      ),
    }),
  'a list that grows': size =>
    repository(
      oneJob(
        `      - run: |\n${fill('          if a; then LIST="$LIST,acme/app:1"; fi\n', size)}          docker push $LIST\n`,
      ),
      {},
    ),
  'a list of many that grows': size =>
    repository(
      oneJob(
        `      - run: |\n${numbered(size, at => `          if a; then LIST="$LIST,acme/app-${at}"; fi\n`)}          docker push $LIST\n`,
      ),
      {},
    ),
  'an array that grows': size =>
    repository(
      oneJob(
        `      - run: |\n${numbered(size, at => `          LIST+=(acme/app-${at})\n`)}          for one in "\${LIST[@]}"; do docker push "$one"; done\n`,
      ),
      {},
    ),
  'functions that each call the next twice': size =>
    repository(oneJob('      - run: ./a.sh\n'), {
      'a.sh': `#!/bin/bash\n${numbered(size, at => `f${at}() { f${at + 1} "$@" "$1"; f${at + 1} "$@"; }\n`)}f0 docker push\n`,
    }),
  'a function that is given much': size =>
    repository(oneJob('      - run: ./a.sh\n'), {
      'a.sh': `#!/bin/bash\nf() { ${fill('a$1$1; ', size / 3)} }\n${fill(`f ${fill('x', 900)}\n`, size / 3)}f ${fill('y', size / 3)}\n`,
    }),
  'a script that is given much': size =>
    repository(oneJob(`      - run: ./a.sh ${fill('x', size / 2)}\n`), {
      'a.sh': `#!/bin/bash\n${fill('a$1$1\n', size / 2)}`,
    }),
  'lists that hold each other twice': size =>
    repository(
      oneJob(
        `      - run: |\n          L0=(docker push)\n${numbered(size, at => `          L${at + 1}=("\${L${at}[@]}" "\${L${at}[@]}")\n          "\${L${at}[@]}"\n`)}`,
      ),
      {},
    ),
  'lists that may be longer': size =>
    repository(
      oneJob(
        `      - run: |\n          L=(docker push)\n${fill('          if a; then L+=(x y z); fi\n          "${L[@]}" "${L[@]}"\n', size)}`,
      ),
      {},
    ),
  'a variable that evaluates itself': size =>
    repository(oneJob(`      - run: |\n          A='eval "$A"'\n${fill('          eval "$A"\n', size)}`), {}),
  'tests in tests': size =>
    repository(
      oneJob(
        `      - run: |\n          A=1\n${fill('          [ "$A" = 1 ] && [ "$A" = 1 ] && a || b\n          if [ "$A" = 2 ]; then docker push a; fi\n', size / 2)}          if a; then a\n${fill('          elif [ "$A" = 1 ]; then a\n', size / 2)}          fi\n`,
      ),
      {},
    ),
  'words in lower case': size =>
    repository(
      oneJob(
        `      - run: docker push ${fill('$(echo "A | tr A-Z a-z', size / 2)}${fill('$(echo A | tr A-Z a-z)', size / 2)}\n`,
      ),
      {},
    ),
  'a script that asks where it stands': size =>
    repository(oneJob('      - run: ./a.sh\n'), {
      'a.sh': `#!/bin/bash\n${fill('A=$(cd "$(dirname "$0")', size / 2)}\n${fill('. "$(dirname "$0")/a.sh"\n', size / 2)}`,
    }),
  'quoted texts that go on at the margin': size =>
    repository(oneJob(fill('      - run: "docker push\nacme/app"\n', size)), {}),
}

const login =
  '      - { uses: docker/login-action@v3, with: { username: a, password: "${{ secrets.DOCKER_TOKEN }}" } }\n'

function repository(workflow: string, others: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([['.github/workflows/a.yml', workflow], ...Object.entries(others)])
}

function oneJob(steps: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${login}${steps}`
}

function build(input: string, value: string): ReadonlyMap<string, string> {
  const step = `      - uses: docker/build-push-action@v6\n        with: { push: true, tags: acme/app, ${input}: ${JSON.stringify(value)} }\n`
  return repository(oneJob(step), {})
}

function call(at: number): string {
  return `      - uses: ./.github/actions/a${at}\n`
}

function action(steps: string): string {
  return `inputs: { p: { required: true } }\nruns:\n  using: composite\n  steps:\n${steps}`
}

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length))
}

function numbered(size: number, line: (at: number) => string): string {
  const lines: string[] = []
  for (let at = 0, length = 0; length < size; at += 1) {
    const text = line(at)
    lines.push(text)
    length += text.length
  }
  return lines.join('')
}
