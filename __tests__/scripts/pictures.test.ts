import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from '@jest/globals'

it.each(['README.md', 'docs/pictures.md'])('%s shows pictures that are there, in light and dark', page => {
  const shown = [...readFileSync(page, 'utf8').matchAll(/ (?:src|srcset)="([^"]+)"/g)].map(([, path = '']) =>
    join(dirname(page), path),
  )
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter(path => !existsSync(path))).toEqual([])
  const light = shown.filter(path => path.endsWith('-light.png'))
  const dark = shown.filter(path => path.endsWith('-dark.png'))
  expect(dark).toEqual(light.map(path => path.replace('-light', '-dark')))
})

it('keeps them small', () => {
  const sizes = readdirSync('docs/images').map(name => statSync(join('docs/images', name)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2.75 * 1024 * 1024)
})

it('are made outside of jest', () => {
  const code = "await import('./scripts/docs/picture-stories.ts')"
  const ran = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
})
