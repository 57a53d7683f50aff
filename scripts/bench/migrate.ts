import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from './machine.ts'
import type { Row } from './row.ts'

const files = 1000
const lines = 300

/** Mode migrate as a whole process over 1,000 workflow files of 300 lines, half of them with logins: seconds, and peak memory. */
export function benchMigrate(node: string): readonly Row[] {
  const root = mkdtempSync(join(tmpdir(), 'bench-migrate-'))
  try {
    const folder = join(root, '.github/workflows')
    mkdirSync(folder, { recursive: true })
    for (let index = 0; index < files; index += 1) {
      writeFileSync(join(folder, `w${String(index).padStart(4, '0')}.yml`), workflow(index))
    }
    const report = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(join(root, 'peak'))},String(process.resourceUsage().maxRSS)))`
    const preload = join(root, 'peak.cjs')
    writeFileSync(preload, report)
    const started = performance.now()
    const ran = spawnSync(node, ['--require', preload, main], {
      cwd: root,
      env: {
        ...process.env,
        INPUT_MODE: 'migrate',
        INPUT_WRITE: 'true',
        INPUT_ACTION: 'org/docker-oat-login@v1',
        'INPUT_FAIL-ON': 'never',
        GITHUB_OUTPUT: '',
      },
      maxBuffer: 1 << 30,
    })
    const seconds = (performance.now() - started) / 1000
    if (ran.status !== 0) throw new Error(`migrate failed: ${ran.stdout.toString().slice(0, 500)}`)
    const changed = readdirSync(folder).filter(name =>
      readFileSync(join(folder, name), 'utf8').includes('docker-oat-login'),
    )
    if (changed.length < files / 2) throw new Error(`only ${changed.length} files were changed`)
    const megabytes = Number(readFileSync(join(root, 'peak'), 'utf8')) / 1024
    return [
      { name: 'migrate, 1,000 files of 300 lines: seconds', figure: seconds, reach: 5, isAbsolute: true },
      { name: 'migrate, 1,000 files of 300 lines: peak memory in MiB', figure: megabytes, reach: 300 },
    ]
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A workflow as teams have them: several jobs, scripts, and in every second file a login that pushes. */
function workflow(index: number): string {
  const head = ['name: CI', 'on:', '  push:', '    tags: [v*]', 'jobs:']
  const login = [
    '      - uses: docker/login-action@v3',
    '        with:',
    '          username: ${{ secrets.DOCKERHUB_USERNAME }}',
    '          password: ${{ secrets.DOCKERHUB_TOKEN }}',
    `      - run: docker push kong/app-${index}:\${{ github.ref_name }}`,
  ]
  const body: string[] = []
  for (let job = 0; head.length + body.length < lines - 20; job += 1) {
    body.push(`  job-${job}:`, '    runs-on: ubuntu-latest', '    steps:')
    if (job === 0 && index % 2 === 0) body.push(...login)
    for (let step = 0; step < 3; step += 1) {
      body.push(
        '      - uses: actions/checkout@v4 # the sources',
        `      - name: step ${step}`,
        '        env:',
      )
      body.push(
        `          TARGET: \${{ matrix.target }}-${step}`,
        '        run: |',
        '          set -eu',
        '          go test ./...',
      )
      body.push('          docker build --tag "app:$TARGET" .')
    }
  }
  return `${[...head, ...body].join('\n')}\n`
}
