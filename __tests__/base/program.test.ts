import { describe, expect, it } from '@jest/globals'
import { runProcessGroup } from '../../src/base/process.ts'
import { programPlaces, startCall } from '../../src/base/program.ts'
import { itWhere, linuxObstacle } from '../support/real-parts.ts'

const linux = (name: string, PATH: string) => programPlaces(name, { PATH }, 'linux')
const windows = (name: string, environment: Readonly<Record<string, string>>) =>
  programPlaces(name, environment, 'win32')

describe('where a program may be', () => {
  it('is on PATH alone, by absolute parts of it: no other part leads into the current directory', () => {
    expect(linux('git', '/usr/local/bin::/usr/bin:')).toEqual(['/usr/local/bin/git', '/usr/bin/git'])
    expect(linux('git', '.:./bin:node_modules/.bin:/usr/bin')).toEqual(['/usr/bin/git'])
    expect(windows('az.cmd', { PATH: '.;bin;C:bin;C:\\a' })).toEqual(['C:\\a\\az.cmd'])
    expect(linux('git', '')).toEqual([])
    expect(windows('git', { PATH: ';' })).toEqual([])
  })

  it('is a path where the name has a slash', () => {
    expect(linux('/opt/store', '/usr/bin')).toEqual(['/opt/store'])
    expect(linux('a\\b', '/usr/bin')).toEqual(['/usr/bin/a\\b'])
    expect(windows('D:\\tools\\store.exe', { PATH: 'C:\\bin' })).toEqual(['D:\\tools\\store.exe'])
    expect(windows('D:/tools/store', {})).toEqual(
      ['.com', '.exe', '.bat', '.cmd'].map(ending => `D:\\tools\\store${ending}`),
    )
  })

  it('has every ending that Windows starts, one directory after the other', () => {
    expect(windows('az', { PATH: 'C:\\a;C:\\b' })).toEqual([
      'C:\\a\\az.com',
      'C:\\a\\az.exe',
      'C:\\a\\az.bat',
      'C:\\a\\az.cmd',
      'C:\\b\\az.com',
      'C:\\b\\az.exe',
      'C:\\b\\az.bat',
      'C:\\b\\az.cmd',
    ])
    expect(windows('az.CMD', { PATH: 'C:\\a' })).toEqual(['C:\\a\\az.CMD'])
    expect(windows('my.tool', { PATH: 'C:\\a' })[0]).toBe('C:\\a\\my.tool.com')
  })

  it.each(['PATH', 'Path', 'path'])('reads the variable %s', name => {
    expect(windows('az.cmd', { [name]: 'C:\\a' })).toEqual(['C:\\a\\az.cmd'])
  })

  it('reads a part in quotes, with what is in it', () => {
    expect(windows('az.cmd', { PATH: '"C:\\Program Files\\a;b";C:\\c;"C:\\d"\\e' })).toEqual([
      'C:\\Program Files\\a;b\\az.cmd',
      'C:\\c\\az.cmd',
      'C:\\d\\e\\az.cmd',
    ])
  })
})

describe('how a program is started', () => {
  it.each([
    ['linux', '/usr/bin/az.cmd'],
    ['win32', 'C:\\az\\az.exe'],
  ])('on %s, %s with its words as they are', (platform, program) => {
    const argv = ['a "b" %PATH% !', '']
    expect(startCall(program, argv, platform)).toEqual({ file: program, argv, isVerbatim: false })
  })

  it.each(['az.cmd', 'AZ.BAT'])('%s, by cmd.exe, every word in quotes', name => {
    const call = startCall(`C:\\a & b\\${name}`, ['set', 'a & b | c > d ^e (f)', '', 'C:\\x\\'], 'win32')
    expect(call?.file).toMatch(/^[A-Z]:\\\w+\\System32\\cmd\.exe$/i)
    expect(call?.argv).toEqual([
      '/d',
      '/v:off',
      '/s',
      '/c',
      `""C:\\a & b\\${name}" "set" "a & b | c > d ^e (f)" "" "C:\\x\\\\""`,
    ])
    expect(call?.isVerbatim).toBe(true)
  })

  it.each(['a"b', '%PATH%', 'a!b', 'a\nb', 'a\rb'])(
    'not at all where cmd.exe would read more into a word: %j',
    word => {
      expect(startCall('C:\\az.cmd', [word], 'win32')).toBeUndefined()
      expect(startCall(`C:\\${word}\\az.cmd`, [], 'win32')).toBeUndefined()
    },
  )
})

itWhere(linuxObstacle)('a program is not started where no cat can give it its standard input', async () => {
  const environment = { PATH: '/nowhere' }
  const { signal } = new AbortController()
  const call = { program: '/bin/sh', argv: ['-c', 'read line'], environment, input: 'x', timeoutMs: 30_000 }
  const result = await runProcessGroup({ ...call, signal, opensStdin: true })
  expect(result).toEqual({ kind: 'not-started', code: 'there is no cat on PATH' })
})
