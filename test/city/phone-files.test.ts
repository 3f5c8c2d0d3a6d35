import { greyPhoto } from '../../infra/local/city/families/picture'
import { freshState } from '../../infra/local/city/phone/fresh-state'
import { jpegSize } from '../../infra/local/city/phone/jpeg-size'
import { PhoneNetwork } from '../../infra/local/city/phone/phone-network'
import { PhoneStorage } from '../../infra/local/city/phone/phone-storage'
import { createWx } from '../../infra/local/city/phone/wx'

type Answer = Record<string, unknown> & { errMsg: string }
type Asked = (options: object) => Promise<Answer>

function aPhone() {
  const state = freshState({ storage: new PhoneStorage(), network: new PhoneNetwork('https://doudi.example.cn', 'http://127.0.0.1:1'), openid: 'o', code: async () => '', tellCity: async () => undefined, navigate: () => undefined })
  const wx = createWx(state)
  const ask = (api: string, options: object = {}) => (wx[api] as Asked)(options).catch((error: Answer) => error)
  const manager = (wx['getFileSystemManager'] as () => Record<string, (options: object) => void>)()
  const file = (name: string, options: object) => new Promise<Answer>((resolve) => manager[name]!({ ...options, complete: resolve }))
  const chosen = async () => ((await ask('chooseMedia', { count: 1, mediaType: ['image'] }))['tempFiles'] as { tempFilePath: string; size: number }[])[0]!
  return { state, ask, file, chosen, manager }
}
const usr = (name: string) => `wxfile://usr/${name}`

test('a person who takes no picture, and one who has not agreed to the privacy guide, give none', async () => {
  const { state, ask } = aPhone()
  expect(await ask('chooseMedia')).toEqual({ errMsg: 'chooseMedia:fail cancel' })
  state.album.push(greyPhoto())
  state.privacy.agreed = false
  expect(await ask('chooseMedia')).toMatchObject({ errMsg: 'chooseMedia:fail privacy permission is not authorized' })
  state.privacy.declared = false
  expect(await ask('chooseMedia')).toMatchObject({ errMsg: 'chooseMedia:fail api scope is not declared in the privacy agreement' })
})

test('a picture has sides, and comes out smaller as a picture again', async () => {
  const { state, ask, file, chosen } = aPhone()
  state.album.push(greyPhoto(400_000, 3_000, 2_000))
  const { tempFilePath } = await chosen()
  expect(await ask('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 3_000, height: 2_000, type: 'jpeg' })
  const { tempFilePath: small } = (await ask('compressImage', { src: tempFilePath, quality: 60, compressedWidth: 1_600, compressedHeight: 1_067 })) as unknown as { tempFilePath: string }
  expect(await ask('getImageInfo', { src: small })).toMatchObject({ width: 1_600, height: 1_067 })
  expect(await file('getFileInfo', { filePath: small })).toMatchObject({ size: Math.round(state.album[0]!.length * 0.6) })
  expect(await ask('getImageInfo', { src: usr('none.jpg') })).toMatchObject({ errMsg: 'getImageInfo:fail no such file or directory' })
})

test('a file is read in parts, each as it lies there', async () => {
  const { state, file, chosen } = aPhone()
  state.album.push(greyPhoto(1_000, 64, 48))
  const { tempFilePath: filePath, size } = await chosen()
  const read = async (position: number, length?: number) => Buffer.from(String((await file('readFile', { filePath, encoding: 'base64', position, ...(length && { length }) }))['data']), 'base64')
  expect(Buffer.concat([await read(0, 500), await read(500)])).toEqual(state.album[0])
  expect(await file('readFile', { filePath, position: size + 1 })).toMatchObject({ errMsg: expect.stringContaining('readFile:fail') })
  expect(new Uint8Array((await file('readFile', { filePath }))['data'] as ArrayBuffer)).toHaveLength(size)
})

test('what was saved outlives the app, what was handed over does not', async () => {
  const { state, file, chosen } = aPhone()
  state.album.push(greyPhoto(0, 64, 48))
  const { tempFilePath, size } = await chosen()
  await file('copyFile', { srcPath: tempFilePath, destPath: usr('kept.jpg') })
  const { savedFilePath } = await file('saveFile', { tempFilePath })
  state.files.forgetTemporary()
  expect(await file('access', { path: tempFilePath })).toMatchObject({ errMsg: expect.stringContaining('access:fail no such file or directory') })
  expect((await file('stat', { path: usr('kept.jpg') }))['stats']).toMatchObject({ size })
  expect(await file('getFileInfo', { filePath: savedFilePath })).toMatchObject({ size })
  expect(await file('unlink', { filePath: usr('kept.jpg') })).toEqual({ errMsg: 'unlink:ok' })
  expect(await file('unlink', { filePath: usr('kept.jpg') })).toMatchObject({ errMsg: expect.stringContaining('unlink:fail no such file or directory') })
  expect(await file('saveFile', { tempFilePath })).toEqual({ errMsg: 'saveFile:fail tempFilePath file not exist' })
})

test('nothing is written outside of its own place, nor beyond 200 MB', async () => {
  const { file } = aPhone()
  expect(await file('writeFile', { filePath: '/etc/passwd', data: '' })).toMatchObject({ errMsg: expect.stringContaining('writeFile:fail permission denied') })
  const data = new ArrayBuffer(120 * 1024 * 1024)
  expect(await file('writeFile', { filePath: usr('one'), data })).toEqual({ errMsg: 'writeFile:ok' })
  expect(await file('writeFile', { filePath: usr('one'), data })).toEqual({ errMsg: 'writeFile:ok' })
  expect(await file('writeFile', { filePath: usr('two'), data })).toEqual({ errMsg: 'writeFile:fail the maximum size of the file storage limit is exceeded' })
})

test('a document opens in front of the person, and only a document', async () => {
  const { state, ask, file } = aPhone()
  await file('writeFile', { filePath: usr('paper.pdf'), data: Buffer.from('%PDF-1.7 paper').toString('base64'), encoding: 'base64' })
  await file('writeFile', { filePath: usr('other.pdf'), data: 'no paper' })
  expect(await ask('openDocument', { filePath: usr('paper.pdf'), fileType: 'pdf' })).toEqual({ errMsg: 'openDocument:ok' })
  expect(state.shown).toEqual([{ kind: 'pdf', bytes: Buffer.from('%PDF-1.7 paper') }])
  expect(await ask('openDocument', { filePath: usr('other.pdf'), fileType: 'pdf' })).toMatchObject({ errMsg: expect.stringContaining('openDocument:fail') })
  expect(await ask('openDocument', { filePath: usr('none.pdf') })).toMatchObject({ errMsg: expect.stringContaining('openDocument:fail') })
})

test('what this phone does not know is not there', () => {
  const { manager } = aPhone()
  expect(manager['readCompressedFile']).toBeUndefined()
  expect(jpegSize(Buffer.from('no picture'))).toBeUndefined()
})
