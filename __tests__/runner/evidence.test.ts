import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { type Evidence, openEvidence } from '../../src/runner/evidence.ts'
import { createMasks } from '../../src/runner/masks.ts'
import { silentRunner } from '../support/silent-runner.ts'

const evidence: Evidence = {
  title: 'Docker tokens of <acme>',
  page: '### ✅ all right\n\n| image | may push |\n| --- | --- |\n| <code>a&#124;b</code> | –<br>at times |\n\n- one\n- two\n\nthe last <b>line</b>\n',
  report: { ok: true, note: 'has dckr_oat_"hidden"' },
  tables: {
    tokens: {
      columns: ['label'],
      rows: [{ label: '=cmd()', places: ['a', 'b,c'], note: null, at: { x: 1 } }],
    },
    findings: { columns: ['code', 'subject'], rows: [] },
    pushes: undefined,
  },
}

describe('input evidence', () => {
  let root: string
  beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'evidence-'))))
  afterEach(() => rm(root, { recursive: true }))
  const masks = createMasks()
  masks.add('dckr_oat_"hidden"')
  const open = (folder: string) =>
    openEvidence(
      { ...silentRunner({ evidence: folder }), hide: masks.hideOutput },
      createFiles(() => 'x'),
    )

  it('makes the folder at once, and writes files that only this user can read', async () => {
    const write = await open(join(root, 'kept'))
    expect(await readdir(root)).toEqual(['kept'])
    await write?.(evidence)
    const names = await readdir(join(root, 'kept'))
    expect(names.sort()).toEqual(['findings.csv', 'page.html', 'page.md', 'report.json', 'tokens.csv'])
    if (process.platform !== 'win32') {
      const modes = [join(root, 'kept'), join(root, 'kept/page.md')].map(
        async it => (await stat(it)).mode & 0o777,
      )
      expect(await Promise.all(modes)).toEqual([0o700, 0o600])
    }
    const text = (name: string) => readFile(join(root, 'kept', name), 'utf8')
    expect(await text('page.md')).toBe(evidence.page)
    expect(JSON.parse(await text('report.json'))).toEqual({ ok: true, note: 'has ***' })
    expect(await text('findings.csv')).toBe('code,subject\r\n')
    // A spreadsheet must not take a label for a formula.
    expect(await text('tokens.csv')).toBe(`label,places,note,at\r\n'=cmd(),"a; b,c",,1\r\n`)
  })

  it.each(['=', '+', '-', '@', '\t'])('quotes a cell that begins with %j', async sign => {
    const rows = [{ label: `${sign}1` }]
    await (
      await open(join(root, 'k'))
    )?.({ ...evidence, tables: { ...evidence.tables, tokens: { columns: [], rows } } })
    expect(await readFile(join(root, 'k/tokens.csv'), 'utf8')).toBe(`label\r\n'${sign}1\r\n`)
  })

  it('has no token that somebody typed into a label, and nothing that reorders a line, in any file', async () => {
    const text = 'before it was dckr_oat_AbCd-efgh_12345, \u202eevil'
    const table = { columns: ['label'], rows: [{ label: text, places: [text] }] }
    const write = await open(join(root, 'typed'))
    await write?.({
      ...evidence,
      page: text,
      report: table,
      tables: { tokens: table, findings: table, pushes: table },
    })
    for (const name of await readdir(join(root, 'typed'))) {
      const written = await readFile(join(root, 'typed', name), 'utf8')
      expect([name, written]).toEqual([name, expect.not.stringMatching(/AbCd|\u202e|\\u202e/)])
    }
  })

  it('writes a page that needs nothing else, with any number of rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ label: `token ${index}`, at: '2026-11-24' }))
    const page = `${evidence.page}\nsee <a href="https://github.com/acme/app/actions/runs/1">run 1</a>`
    const tables = { ...evidence.tables, tokens: { columns: ['label'], rows } }
    await (
      await open(join(root, 'kept'))
    )?.({ ...evidence, page, tables })
    const html = (await readFile(join(root, 'kept/page.html'), 'utf8')).replaceAll('\n', '')
    expect(html).toContain('<title>Docker tokens of &lt;acme&gt;</title>')
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).toContain('<h1>✅ all right</h1>')
    expect(html).toContain('<thead><tr><th>image</th><th>may push</th></tr></thead>')
    expect(html).toContain('<tr><td><code>a&#124;b</code></td><td>–<br>at times</td></tr>')
    expect(html).toContain('<ul><li>one</li><li>two</li></ul>')
    expect(html).toContain('<p>the last <b>line</b></p>')
    // A cell is as wide as its longest word, and a table scrolls: `severi|ty` is no word.
    expect(html).not.toMatch(/(overflow-wrap: *anywhere|word-break: *break-(all|word))/)
    expect(html).not.toMatch(/<script|src=|url\(|@import|<link/)
    expect((await readFile(join(root, 'kept/tokens.csv'), 'utf8')).split('\r\n')).toHaveLength(20_002)
  })

  it.each<readonly [string, (path: string) => Promise<unknown>, RegExp]>([
    [
      'a folder with something in it',
      path => mkdir(join(path, 'x'), { recursive: true }),
      /is there already, and is not empty$/,
    ],
    ['a file', path => writeFile(path, ''), /is a file$/],
    ['a link', path => symlink(root, path), /is a link, or lies behind one$/],
  ])('is refused before anything else happens: %s', async (_, put, message) => {
    const path = join(root, 'kept')
    await put(path)
    await expect(open(path)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message),
      hint: 'name a new folder in a folder that exists, for example below RUNNER_TEMP',
    })
  })

  it('takes an empty folder, and refuses one whose parent is not there', async () => {
    await mkdir(join(root, 'kept'))
    expect(await open(join(root, 'kept'))).toBeDefined()
    const lost = open(join(root, 'no/kept'))
    await expect(lost).rejects.toThrow(/lies in a folder that does not exist$/)
    expect(
      await openEvidence(
        silentRunner(),
        createFiles(() => 'x'),
      ),
    ).toBeUndefined()
  })

  it('fails the run where something came there meanwhile', async () => {
    const write = await open(join(root, 'kept'))
    await writeFile(join(root, 'kept/page.md'), 'of somebody else')
    await expect(write?.(evidence)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(/EEXIST/),
    })
    expect(await readFile(join(root, 'kept/page.md'), 'utf8')).toBe('of somebody else')
  })
})
