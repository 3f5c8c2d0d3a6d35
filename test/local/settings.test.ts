import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DataFolder } from '../../infra/local/data-folder'
import { parseRate } from '../../infra/local/sources/schedule'
import { readSettings } from '../../infra/local/settings'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

describe('what a person may set', () => {
  it('is 8080 and .data when nothing is said', () => {
    expect(readSettings({}, folder)).toEqual({ port: 8080, dataDir: path.join(folder, '.data') })
  })
  it.each(['abc', '-1', '70000', '80.5', ' 80'])('PORT "%s" is answered with a sentence', (PORT) => {
    expect(() => readSettings({ PORT }, folder)).toThrow(/^PORT must be a number/)
  })
  it('a DATA_DIR that is a file is answered with a sentence', () => {
    const file = path.join(folder, 'file')
    fs.writeFileSync(file, '')
    expect(() => readSettings({ DATA_DIR: file }, folder)).toThrow(/^DATA_DIR cannot be used/)
  })
  it('knows rates of schedules and nothing else', () => {
    expect([parseRate('rate(1 minute)'), parseRate('rate(2 hours)'), parseRate('cron(0 * * * ? *)')]).toEqual([60_000, 7_200_000, undefined])
  })
})

describe('the data folder', () => {
  it('is not taken when it holds somebody else\'s things', async () => {
    fs.writeFileSync(path.join(folder, 'letter.txt'), 'dear')
    await expect(new DataFolder(folder).open()).rejects.toThrow(/holds other things/)
    expect(fs.existsSync(path.join(folder, 'letter.txt'))).toBe(true)
  })
  it('forgets a seeding that was broken off, and keeps one that was finished', async () => {
    const first = new DataFolder(folder)
    await first.open()
    first.beginSeeding()
    fs.writeFileSync(path.join(first.engine, 'table.db'), 'half')
    first.close()
    const second = new DataFolder(folder)
    await second.open()
    expect(fs.existsSync(path.join(second.engine, 'table.db'))).toBe(false)
    second.beginSeeding()
    fs.writeFileSync(path.join(second.engine, 'table.db'), 'whole')
    second.endSeeding({ presses: 3 })
    second.close()
    const third = new DataFolder(folder)
    await third.open()
    expect(fs.readFileSync(path.join(third.engine, 'table.db'), 'utf8')).toBe('whole')
    expect(third.isSeeded()).toBe(true)
    third.close()
  })
})
