import { isPlainHost, parseImage, registryKind, repositoryOf } from '../../../src/workflows/workflow/image.ts'
import { joinPath, pathInRepository } from '../../../src/workflows/workflow/paths.ts'
import { foreignCommands } from '../../../src/workflows/shell/foreign.ts'
import { shellScript, wrapped } from '../../../src/workflows/shell/wrapper.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table } from '../expression/table.ts'

const images = (...texts: readonly string[]) =>
  table(texts, text => {
    const image = parseImage(text)
    return [
      image.registry,
      repositoryOf(image) ?? [image.namespace ?? '', image.name ?? ''],
      image.tag ?? '',
      image.text,
    ]
  })

describeParts(
  'an image',
  {
    'by its parts': images(
      'golang',
      'kong/app',
      'kong/app:1',
      'kong/app@sha256:01',
      'kong/app:1@sha256:01',
      'kong/a/b:1',
      'Kong/App:V1',
      ' kong/app ',
      '',
    ),
    'that only a run knows': table(
      [
        '${{ github.repository_owner }}/app:1',
        '${{ github.repository }}',
        '${{github.repository}}',
        '${{ github.event.repository.full_name }}',
        'acme/${{  github.event.repository.name  }}',
        '${{ github.repository }}x/app:1',
        'x${{ github.repository_owner }}/app:1',
        '${{ github.actor }}/app:1',
        'ghcr.io/${{ github.repository }}:1',
        '${{ vars.OWNER }}/app',
        'docker.io/${{ vars.OWNER }}/app',
        '${{ vars.IMAGE }}',
        '${{ vars.IMAGE }}:1',
        'acme/${{ matrix.name }}',
        'acme/${{ matrix.name }}:1',
        '${{ vars.ONE || vars.OTHER }}/app:1',
        '${{ vars.OWNER }}/$NAME:1',
      ],
      text => {
        const { registry, open } = parseImage(text)
        return [registry, open ?? '']
      },
    ),
    'with a host': images(
      'docker.io/kong/app',
      'ghcr.io/kong/app:1',
      'localhost/app',
      'localhost:5000/app:1',
      'x.example/app',
      'index.docker.io/golang',
      'dhi.io/golang',
      'docker.io/golang',
    ),
    'with a scheme': images(
      'docker://kong/app:1',
      'oci://registry-1.docker.io/kong',
      'xdocker://kong/app',
      'ocix://kong',
    ),
    'that is partly open': images(
      '${{ x }}/app',
      'kong/${{ x }}',
      'kong/app:${{ x }}',
      '$X/app',
      '${X}/app:1',
      '${{ a.b }}',
      '${{ env.X }}/a/b',
      'golang:${V}',
      '${X}',
      '`x`/a',
      '$(x)/a',
      '%X%/a',
      'kong/$1',
      'kong/a$',
      'kong/%1',
      '$@/a',
      '$*/a',
      '${{ x || "a:b" }}/c:1',
      'x.${{ y }}/kong/app',
      '${{ a }}.dkr.ecr.x.amazonaws.com/kong/app',
    ),
  },
  new URL('image.txt', import.meta.url),
)

describeParts(
  'a registry',
  {
    'of Docker Hub': table(
      [
        '',
        'docker.io',
        'index.docker.io',
        'registry-1.docker.io',
        'registry.hub.docker.com',
        'DOCKER.io',
        ' docker.io ',
        'https://index.docker.io/v1/',
        'http://docker.io',
        'docker.io/kong',
      ],
      registryKind,
    ),
    'of Docker’s others': table(
      ['dhi.io', 'x.docker.io', 'x.docker.com', 'docker.com', 'mydhi.io', 'dhi.io.x', 'xdocker.com'],
      registryKind,
    ),
    elsewhere: table(
      [
        'ghcr.io',
        'quay.io',
        'x.example:5000',
        'localhost',
        'docker.io:5000',
        'ftp://docker.io',
        'xhttps://docker.io',
      ],
      registryKind,
    ),
    'that is partly open': table(
      [
        '$X',
        '${{ x }}',
        '`x`',
        '${{ x }}.azurecr.io',
        '${{ x }}.pkg.dev',
        '$X.gcr.io:443',
        '$X.jfrog.io',
        '$X.ghcr.io',
        '$X.quay.io',
        '$X.amazonaws.com.x',
        'azurecr.io.$X',
        '$Xazurecr.io',
        '$X.azurecr.io:x',
        '$X.azurecr.io:44',
        '$X.docker.iox',
        '$X.docker.io',
        '$X.docker.com',
      ],
      registryKind,
    ),
    'as a plain host': table(
      ['ghcr.io', 'x:5000', 'https://x', 'x/y', 'X-1.io', 'x:', 'x:y', '', '${{ x }}', 'x y', 'x:5000/'],
      isPlainHost,
    ),
  },
  new URL('registry.txt', import.meta.url),
)

const places = [
  'a',
  'a/b',
  './a',
  '../a',
  '../../a',
  'a/../b',
  '/a',
  '/.',
  '$X',
  '${X}/a',
  '$GITHUB_WORKSPACE',
  '$GITHUB_WORKSPACE/a',
  '${GITHUB_WORKSPACE}/a',
  '$GITHUB_WORKSPACEX/a',
  'x/$GITHUB_WORKSPACE/a',
  'a*',
  'a?',
  '~/a',
  'a{b}',
  'a`b',
  'C:\\a',
  'https://x',
  '',
  '.',
  'a//b/',
  'a/b:c',
  '/./a',
]

const ours = { path: '', isOurs: true }

describeParts(
  'a path',
  {
    'from the top': table(places, text => joinPath('', text)),
    'from a folder': table(places, text => joinPath('f/g', text)),
    'without a checkout': table(['a', 'a/b'], text => pathInRepository(text, [])),
    'in the repository': table(['a', 'a/b', 'x/a', 'x', 'xy', 'x/y/z'], text =>
      [
        [ours],
        [{ path: 'x', isOurs: true }],
        [ours, { path: 'x', isOurs: false }],
        [
          { path: 'x', isOurs: false },
          { path: 'x/y', isOurs: true },
        ],
      ].map(checkouts => pathInRepository(text, checkouts) ?? null),
    ),
  },
  new URL('paths.txt', import.meta.url),
)

const foreign = (program: string, ...texts: readonly string[]) =>
  table(texts, text =>
    foreignCommands(text, program).map(({ words, assignments, pipedFrom, conditional, line }) => [
      words,
      ...(assignments.length > 0 ? [assignments] : []),
      ...(pipedFrom === undefined ? [] : [`from ${pipedFrom.words[0]}`]),
      ...(conditional ? ['conditional'] : []),
      line,
    ]),
  )

describeParts(
  'a script that is not for sh',
  {
    'for PowerShell': foreign(
      'pwsh',
      'docker push kong/app:1',
      '$env:P | docker login -u bot',
      '$X = 1',
      '$X = "a b"',
      '$X 1',
      'docker push "kong/app:$X"',
      "docker push 'a b'",
      'docker push `',
      'docker push "`x"',
      'if (x) { docker push kong/app }',
      'if (x) { regctl image copy a b }',
      'if (x) { oras copy a b }',
      'if (x) { cosign sign a }',
      'docker push ${{ env.X }}',
      '${{ x }} | docker login',
      '{ x }\ndocker push kong/app',
      'a; b',
      'docker push a; b',
      'Write-Host "a"',
      '-x docker',
      '  docker  push   a  ',
      'docker push a |',
      '| docker push a',
      '$ENV:P x',
      './x.ps1 a',
      'get-x (y)',
      'x.py (y)',
      'a | b | c',
      '',
    ),
    'for each program': () =>
      ['pwsh', 'PowerShell', 'cmd', 'python', 'pwshx', 'xcmd', 'node']
        .map(program => `${program} ${foreign(program, 'docker push a')()}`)
        .join('\n'),
    'for Python': foreign(
      'python',
      'import os\nos.system("docker push x")',
      'print(1)',
      'x.sh',
      'push()',
      'make(x)',
      'remake(x)',
      'publish',
      'xpy',
      'x.py',
      'x.pyc',
    ),
    'for cmd': foreign('cmd', 'docker push %X%', 'echo %X%', 'x.bat', 'call x.cmd', 'docker push a > b'),
  },
  new URL('foreign.txt', import.meta.url),
)

describeParts(
  'a command in another',
  {
    wrapped: table(
      [
        'sudo docker push',
        'sudo -E docker',
        'sudo -u x docker',
        'env A=b C=d docker',
        'timeout 5m docker',
        'timeout 5 docker',
        'timeout 5h docker',
        'timeout 5x docker',
        'sudo env docker',
        'nohup docker',
        'nice -n 5 docker',
        'retry 3 docker',
        'xargs docker',
        'docker sudo',
        'sudo',
        'exec docker',
        'command docker',
        'doas docker',
        'timeout 50 docker',
        'env AB=c docker',
        'sudo 1A=b docker',
        'sudox docker',
        'sudo -En -u bob -g dev docker',
        'sudo --user bob --chdir /x docker',
        'sudo --user=bob -i docker',
        'sudo -uroot docker',
        'sudo -u bob env -u sudo docker',
        'timeout -k 5 -s KILL 9 docker',
        'xargs -r -I {} docker',
        'sudo -u',
      ],
      text => wrapped(text.split(' ')),
    ),
    'as words': table(
      ['bash -c a b', 'sh -c a', 'zsh -c a', 'bash a', 'eval a b', 'eval', 'bash', 'dash -c a', 'bash -ec a'],
      text => {
        const [head = '', ...tail] = text.split(' ')
        return shellScript(head, tail)
      },
    ),
  },
  new URL('wrapped.txt', import.meta.url),
)
