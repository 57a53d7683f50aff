import { type Cases, describeCases, workflow } from '../../migrate/cases.ts'

const push = 'run: docker push kong/app:1'
const secret = '${{ secrets.P }}'

/** A step of these lines, then a push. */
const script = (lines: string, rest = '') =>
  workflow([`run: |\n${lines.replace(/^(?=.)/gm, '  ')}${rest}`, push])

const named = (scripts: Readonly<Record<string, string>>): Cases =>
  Object.fromEntries(Object.entries(scripts).map(([name, lines]) => [name, script(lines)]))

describeCases(
  'a login in a script',
  {
    ...named({
      'by -u and -p': `docker login -u bot -p ${secret}`,
      'by long flags': `docker login --username bot --password ${secret}`,
      'by long flags with =': `docker login --username=bot --password=${secret}`,
      'by = in a password': 'docker login --username=bot --password=a=b',
      'by flags without a space': `docker login -ubot -p${secret}`,
      'by --user and --pass': `docker login --user bot --pass ${secret}`,
      'with a flag that has no value': 'docker login -u bot -p',
      'with a host': `docker login docker.io -u bot -p ${secret}`,
      'with a host behind flags': `docker login -u bot -p ${secret} docker.io`,
      'with another host': `docker login -u bot -p ${secret} ghcr.io`,
      'with a flag of its own': `docker login --tls-verify false -u bot -p ${secret} docker.io`,
      'with a flag like another': `docker login --x-user a -u bot -p ${secret}`,
      'with its output in a file': `docker login -u bot -p ${secret} > log`,
      'with its errors in a file': `docker login -u bot -p ${secret} 2> log`,
      'by its path': `/usr/bin/docker login -u bot -p ${secret}`,
      'with global flags': `docker --debug login -u bot -p ${secret}`,
      'with a global flag that has a value': `docker --config x login -u bot -p ${secret}`,
      'with a folder of its own': `DOCKER_CONFIG=x docker login -u bot -p ${secret}`,
      'of something else': `docker logout\ndocker loginx`,
      'that is a word': 'echo docker login -u bot -p x',
      'by a program of that name': `login -u bot -p ${secret}`,
      'with echo': `echo ${secret} | docker login -u bot --password-stdin`,
      'with echo and a flag': `echo -n ${secret} | docker login -u bot --password-stdin`,
      'with two flags of echo': `echo -ne ${secret} | docker login -u bot --password-stdin`,
      'with printf': `printf '%s' ${secret} | docker login -u bot --password-stdin`,
      'with printf and a line': `printf '%s\\n' ${secret} | docker login -u bot --password-stdin`,
      'with a here-string': `docker login -u bot --password-stdin <<< ${secret}`,
      'with a here-document': `docker login -u bot --password-stdin <<EOF\n${secret}\nEOF`,
      'with cat and a here-document': `cat <<EOF | docker login -u bot --password-stdin\n${secret}\nEOF`,
      'with cat and a file': 'cat password | docker login -u bot --password-stdin',
      'with a file': 'docker login -u bot --password-stdin < password',
      'with a program': 'pass show docker | docker login -u bot --password-stdin',
      'with two programs': `echo ${secret} | base64 -d | docker login -u bot --password-stdin`,
      'with aws':
        'aws ecr get-login-password | docker login -u AWS --password-stdin 1.dkr.ecr.x.amazonaws.com',
      'with nothing before it': 'docker login -u bot --password-stdin',
      'with a variable of nobody’s': 'docker login -u bot -p "$P"',
      'with a user name of nobody’s': `docker login -u "$U" -p ${secret}`,
      'with a secret as user name': `docker login -u \${{ secrets.U }} -p ${secret}`,
      'with a command as password': 'docker login -u bot -p "$(pass)"',
      'with backquotes': 'docker login -u bot -p `pass`',
      'with a variable of the script': `P=${secret}\ndocker login -u bot -p "$P"`,
      'behind set': `set -e\ndocker login -u bot -p ${secret}`,
      'behind a condition': `test -f x && docker login -u bot -p ${secret}`,
      'in a choice': `if x; then docker login -u bot -p ${secret}; fi`,
      'to two registries': `docker login -u bot -p ${secret}\ndocker login -u bot -p x ghcr.io`,
      'to a variable': `docker login -u bot -p ${secret} "$HOST"`,
      'without host and user': `docker login -p ${secret}`,
      'of podman': `podman login -u bot -p ${secret} docker.io`,
      'of podman without a host': `podman login -u bot -p ${secret}`,
      'of nerdctl': `nerdctl login -u bot -p ${secret}`,
      'of buildah': `buildah login -u bot -p ${secret} docker.io`,
      'of skopeo': `skopeo login -u bot -p ${secret} docker.io`,
      'of oras': `oras login -u bot -p ${secret} docker.io`,
      'of cosign': `cosign login -u bot -p ${secret} docker.io`,
      'of ko': `ko login -u bot -p ${secret} docker.io`,
      'of crane': `crane auth login -u bot -p ${secret} docker.io`,
      'of helm': `helm registry login -u bot -p ${secret} registry-1.docker.io`,
      'of helm under another name': `helm registry login -u bot -p ${secret} docker.io`,
      'of regctl': `regctl registry login -u bot -p ${secret} docker.io`,
      'of crane, half': `crane auth get docker.io`,
      'of my-docker': `my-docker login -u bot -p ${secret}`,
      'before a push': `docker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'behind a push': `docker push kong/b:1\ndocker login -u bot -p ${secret}`,
      'between two': `docker pull kong/a:1\ndocker login -u bot \\\n  -p ${secret}\ndocker push kong/b:1`,
      'in the line of a push': `docker login -u bot -p ${secret}; docker push kong/b:1`,
      'in the line of an echo': `echo a; docker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'behind exit': `test -f x || exit 0\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'behind a trap': `trap x EXIT\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'behind return': `return\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'behind trapped': `trapped\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'before exit': `docker login -u bot -p ${secret}\ndocker push kong/b:1\nexit 0`,
      'in a folder of its own': `export DOCKER_CONFIG=x\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'beside --config': `docker login -u bot -p ${secret}\ndocker --config x push kong/b:1`,
      'behind a logout': `docker logout\ndocker login -u bot -p ${secret}\ndocker push kong/b:1`,
      'before a logout': `docker login -u bot -p ${secret}\ndocker push kong/b:1\ndocker logout`,
      'with a pipe to a log': `docker login -u bot -p ${secret} | tee log\ndocker push kong/b:1`,
      'at the same time': `docker login -u bot -p ${secret} &\ndocker push kong/b:1`,
      'with a flag like another with =': `docker login --x--username=a -u bot -p ${secret}`,
      'with a password that holds a variable': `docker login -u bot -p "x$P"`,
      'with a here-string and a program': `sed s/a/b/ <<< ${secret} | docker login -u bot --password-stdin`,
      'behind a message': `echo hello >&2\ndocker login -u bot -p ${secret}`,
      'behind a message in a file': `echo hello > 2nd\ndocker login -u bot -p ${secret}`,
      'behind a logout, alone': `docker logout\ndocker login -u bot -p ${secret}`,
      'to two registries, in a line': `docker login -u bot -p ${secret}; docker login -u bot -p x ghcr.io`,
      'in a group': `{ docker login -u bot -p ${secret}; }\ndocker push kong/b:1`,
    }),
    'in a line': workflow([`run: docker login -u bot -p ${secret}`, push]),
    'in a line of two': workflow([`run: docker login -u bot -p ${secret} && docker push kong/app:1`]),
    'in quotes': workflow([`run: 'docker login -u bot -p ${secret}'`, push]),
    'in quotes of several lines': workflow([
      `run: "docker login -u bot -p ${secret}\\ndocker push kong/app:1"`,
    ]),
    'folded to a line': workflow([`run: >\n  docker login -u bot\n  -p ${secret}`, push]),
    'folded beside a push': workflow([
      `run: >\n  docker login -u bot -p ${secret}\n\n  docker push kong/b:1`,
    ]),
    'with Windows line ends': script(`docker login -u bot -p ${secret}\ndocker push kong/b:1`).replaceAll(
      '\n',
      '\r\n',
    ),
    'at the end of a file': workflow([
      `run: |\n  docker push kong/b:1\n  docker login -u bot -p ${secret}`,
    ]).trimEnd(),
    'in PowerShell': workflow([
      `run: |\n  ${secret} | docker login -u bot --password-stdin\nshell: pwsh`,
      push,
    ]),
    'in PowerShell by a variable': workflow([
      `run: |\n  $P\n  $env:P | docker login -u bot --password-stdin\nshell: pwsh\nenv:\n  P: ${secret}`,
      push,
    ]),
    'by a program of a variable': workflow([`run: $ENGINE login -u bot -p ${secret}`, push], {
      job: 'env:\n  ENGINE: docker',
    }),
    'in Python': workflow(['run: os.system("docker login -u bot -p x")\nshell: python', push]),
    'with its variables': workflow([
      `run: |\n  echo "$P" | docker login -u "$U" --password-stdin\nenv:\n  U: bot\n  P: ${secret}`,
      push,
    ]),
    'with a variable too many': workflow([
      `run: |\n  echo "$P" | docker login -u bot --password-stdin\nenv:\n  OTHER: x\n  P: ${secret}`,
      push,
    ]),
    'with a variable of more than a secret': workflow([
      `run: |\n  echo "$P" | docker login -u "$U" --password-stdin\nenv:\n  U: a b\n  P: ${secret}`,
      push,
    ]),
    'with a variable of several values': workflow([
      `run: |\n  docker login -u "$U" -p "$P"\nenv:\n  U: [a]\n  P: ${secret}`,
      push,
    ]),
    'with a variable that the rest reads': workflow([
      `run: |\n  echo "$P" | docker login -u bot --password-stdin\n  ./push\nenv:\n  P: ${secret}`,
    ]),
    'with variables, before a push': workflow([
      `run: |\n  echo "$P" | docker login -u "$U" --password-stdin\n  docker push kong/b:1\nenv:\n  U: bot\n  P: ${secret}`,
    ]),
    'with a variable that the push needs, too': workflow([
      `run: |\n  echo "$P" | docker login -u "$U" --password-stdin\n  docker push "$U/b:1"\nenv:\n  P: ${secret}\n  U: kong`,
    ]),
    'with variables and one of the push': workflow([
      `env:\n  P: ${secret}\n  IMAGE: kong/b\nrun: |\n  echo "$P" | docker login -u bot --password-stdin\n  docker push "$IMAGE:1"`,
    ]),
    'with variables in one line': workflow([
      `env: { P: "${secret}" }\nrun: |\n  echo "$P" | docker login -u bot --password-stdin\n  docker push kong/b:1`,
    ]),
    'with variables in one line, one of the push': workflow([
      `env: { P: "${secret}", IMAGE: kong/b }\nrun: |\n  echo "$P" | docker login -u bot --password-stdin\n  docker push "$IMAGE:1"`,
    ]),
    'with variables in one line, of which one stays': workflow([
      `env: { P: "${secret}", U: a b }\nrun: |\n  echo "$P" | docker login -u bot --password-stdin`,
      push,
    ]),
    'with all of it before the script': workflow([
      `# log in\nshell: bash\n# the variables\nenv:\n  P: ${secret}\nworking-directory: x\nrun: docker login -u bot -p "$P"`,
      push,
    ]),
    'with its variables behind a name': workflow([
      `name: a\nenv:\n  P: ${secret}\nshell: bash\nrun: docker login -u bot -p "$P"`,
      push,
    ]),
    'with no variables': workflow([`env: {}\nrun: docker login -u bot -p ${secret}`, push]),
    'with a shell and a folder': workflow([
      `shell: bash\nrun: docker login -u bot -p ${secret}\nworking-directory: x`,
      push,
    ]),
    'with a folder before it': workflow([
      `working-directory: x\nshell: bash\nrun: docker login -u bot -p ${secret}`,
      push,
    ]),
    'with a name': workflow([`name: Log in\nrun: docker login -u bot -p ${secret}`, push]),
    'with a name, before a push': workflow([
      `name: Push\nid: x\nif: always()\nshell: bash\ntimeout-minutes: 5\nrun: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]),
    'in a step that goes on after an error': workflow([
      `continue-on-error: true\nrun: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]),
    'in a step with a long condition': workflow([
      `if: >\n  always() &&\n  true\nrun: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]),
    'in a step with a condition in a block': workflow([
      `if: |\n  always()\nrun: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]),
    'in a step below its dash': workflow([
      `run: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]).replace('- run', '-\n        run'),
    'in a step behind a comment': workflow([
      `run: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]).replace('- run', '- # push\n        run'),
    'in a step behind a comment that ends in a dash': workflow([
      `run: |\n  docker login -u bot -p ${secret}\n  docker push kong/b:1`,
    ]).replace('- run', '- # push -\n        run'),
    'in parallel': workflow([
      `parallel:\n  - run: |\n      docker login -u bot -p ${secret}\n      docker push kong/b:1`,
    ]),
    'by an action that tries again': workflow([
      `uses: nick-fields/retry@v3\nwith:\n  command: docker login -u bot -p ${secret}`,
      push,
    ]),
    'through a registry of the env': workflow([`run: docker login -u bot -p ${secret} "$HOST"`, push], {
      job: 'env:\n  HOST: docker.io',
    }),
    'through an expression': workflow([`run: docker login -u bot -p ${secret} \${{ env.HOST }}`, push], {
      job: 'env:\n  HOST: docker.io',
    }),
  },
  new URL('script.txt', import.meta.url),
)
