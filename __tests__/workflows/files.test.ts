import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from '@jest/globals'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { createWorkflowFiles } from '../../src/workflows/files.ts'
import { fileModeObstacle, itWhere, ordinaryUser } from '../support/real-parts.ts'

const good = readFileSync('__tests__/migrate/samples/env-login.yml', 'utf8')

itWhere(fileModeObstacle)('a file that may not be read is named, and the others are done', async () => {
  const machine = await createMachine()
  try {
    const prepare = [
      'mkdir -p .github/workflows',
      `cat > .github/workflows/good.yml <<'END'\n${good}\nEND`,
      'cp .github/workflows/good.yml .github/workflows/secret.yml',
      'chmod 0 .github/workflows/secret.yml',
    ].join('\n')
    const migrate = {
      uses: resolve('.'),
      with: { mode: 'migrate', write: 'true', action: 'org/docker-oat-login@v1' },
      if: 'always()',
    }
    const steps = [
      { run: prepare },
      migrate,
      {
        run: 'case $(cat .github/workflows/good.yml) in *org/docker-oat-login*) ;; *) exit 1 ;; esac',
        if: 'always()',
      },
    ]
    const { steps: results } = await runJob({ machine, steps, ...(ordinaryUser && { user: ordinaryUser }) })
    expect(results[1]?.raw).toContain('FILE_UNREADABLE: .github/workflows/secret.yml: no permission')
    expect(results.slice(0, 3).map(step => step.conclusion)).toEqual(['success', 'failure', 'success'])
  } finally {
    await machine.remove()
  }
})

it('more than anybody has is not read, and that is said', () => {
  const root = mkdtempSync(join(tmpdir(), 'oat-files-'))
  try {
    const folder = join(root, '.github/workflows')
    mkdirSync(folder, { recursive: true })
    for (let at = 10; at < 35; at++) writeFileSync(join(folder, `${at}.yml`), `# ${'x'.repeat(900_000)}\n`)
    const files = createWorkflowFiles(root, () => 'x')
    const seen = [...files.find(['.github/workflows'])]
    expect(seen.findIndex(file => 'problem' in file)).toBe(22)
    expect(seen.at(-1)).toMatchObject({ problem: 'the files before it have 20,000,000 characters' })
    const again = createWorkflowFiles(root, () => 'x')
    const texts = Array.from({ length: 25 }, () => again.text('.github/workflows/10.yml'))
    expect(texts.filter(text => text !== undefined)).toHaveLength(23)
  } finally {
    rmSync(root, { recursive: true })
  }
})
