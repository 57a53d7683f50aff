import { describe, expect, it } from '@jest/globals'
import { parseCommand } from '../../../sandbox/runner/command-line.ts'

const known = new Set(['warning', 'add-mask', 'group'])

function parse(line: string): unknown {
  const command = parseCommand(line, known)
  return command && [command.name, Object.fromEntries(command.properties), command.data]
}

describe('parseCommand', () => {
  it.each<[string, unknown]>([
    ['::warning::text', ['warning', {}, 'text']],
    ['  \t::warning::text ', ['warning', {}, 'text ']],
    ['::WARNING::text', ['warning', {}, 'text']],
    ['::warning file=a,Line=3::text', ['warning', { file: 'a', line: '3' }, 'text']],
    ['::warning title=a%3Ab%2Cc%25::x%0Ay%0Dz%25', ['warning', { title: 'a:b,c%' }, 'x\ny\rz%']],
    ['::warning::%250A', ['warning', {}, '%0A']],
    ['::warning::%3A stays in data', ['warning', {}, '%3A stays in data']],
    ['::warning file=::text', ['warning', {}, 'text']],
    ['::group::a::b', ['group', {}, 'a::b']],
    ['##[warning]text', ['warning', {}, 'text']],
    ['anywhere ##[warning]text', ['warning', {}, 'text']],
    ['##[warning file=a%3Bb;line=3]x%5D', ['warning', { file: 'a;b', line: '3' }, 'x]']],
    ['said ::warning::text', undefined],
    ['::unknown::text', undefined],
    ['::warning:text', undefined],
    ['##[unknown]text', undefined],
    ['##[warning', undefined],
    ['', undefined],
  ])('reads %j', (line, command) => {
    expect(parse(line)).toEqual(command)
  })
})
