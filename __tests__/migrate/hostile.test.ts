import { describe, expect, it } from '@jest/globals'
import { hostileRepositories } from './hostile-repositories.ts'
import { hostileWorkflows } from './hostile-workflows.ts'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { createOtherFiles } from '../../src/workflows/other-files.ts'
import { readWorkflow, type Workflow } from '../../src/workflows/workflow/workflow.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'
import { isDeep } from '../support/depth.ts'

const read = await loadWorkflowYaml()
const path = '.github/workflows/a.yml'

describe('a text that repeats one thing', () => {
  // Fifty thousand characters took minutes, or the stack, before each of these was linear.
  it.each(Object.entries(hostileWorkflows))('%s: is read, or named with the reason', (_name, make) => {
    const text = make(isDeep ? 50_000 : 6_000)
    const document = read(text)
    const workflow = 'problem' in document ? document : readWorkflow({ path, text, ...document })
    if (workflow === undefined) return
    if ('problem' in workflow) {
      expect(workflow.problem.message).toMatch(/nested too deep|here-documents/)
      return
    }
    const repository = {
      workflows: new Map([[path, workflow]]),
      name: 'acme/app',
      isWhole: true,
      own: { name: 'org/docker-oat-login', tag: 'v1', pin: undefined },
      otherFiles: createOtherFiles(() => undefined, read),
    }
    expect(
      migrateFiles(repository, undefined).findings.every(({ file }) => file === undefined || file === path),
    ).toBe(true)
  })
})

describe('files that lead to each other', () => {
  // Without a bound each of these took minutes, or forever: the calls of calls are as many as all ways through the files.
  it.each(Object.entries(hostileRepositories))('%s: are read, or given up', (_name, make) => {
    const files = make(isDeep ? 50_000 : 3_000)
    const workflows = new Map<string, Workflow>()
    for (const [path, text] of files) {
      if (!path.startsWith('.github/')) continue
      const document = read(text)
      const workflow = 'problem' in document ? document : readWorkflow({ path, text, ...document })
      if (workflow !== undefined && !('problem' in workflow)) workflows.set(path, workflow)
    }
    const { findings } = migrateFiles(
      {
        workflows,
        name: 'acme/app',
        isWhole: true,
        own: { name: 'org/docker-oat-login', tag: 'v1', pin: undefined },
        otherFiles: createOtherFiles(path => files.get(path), read),
      },
      undefined,
    )
    expect(findings.length > 0).toBe(workflows.size > 0)
  })
})
