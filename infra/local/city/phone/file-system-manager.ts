import { FileFault, type PhoneFiles } from './phone-files'

type Options = Record<string, unknown> & { success?: (result: object) => void; fail?: (error: { errMsg: string }) => void; complete?: (result: object) => void }
type Operation = (options: Options) => object

const text = (options: Options, name: string): string => {
  const value = options[name]
  if (typeof value !== 'string') throw new FileFault(`parameter error: parameter.${name} should be String`)
  return value
}
const extensionOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? ''

/** WeChat answers an encoding with text and none with bytes. */
function said(bytes: Buffer, encoding: unknown): string | ArrayBuffer {
  if (encoding === 'base64' || encoding === 'utf8' || encoding === 'utf-8' || encoding === 'hex') return bytes.toString(encoding)
  if (encoding === undefined) return new Uint8Array(bytes).buffer
  throw new FileFault(`invalid encoding "${String(encoding)}"`)
}

function given(data: unknown, encoding: unknown): Buffer {
  if (typeof data !== 'string') return Buffer.from(data as ArrayBuffer)
  return Buffer.from(data, encoding === 'base64' ? 'base64' : 'utf8')
}

function part(bytes: Buffer, options: Options): Buffer {
  const { position = 0, length } = options
  const from = Number(position)
  const count = length === undefined ? bytes.length - from : Number(length)
  if (!Number.isInteger(from) || from < 0 || from > bytes.length) throw new FileFault(`invalid position "${String(position)}"`)
  if (!Number.isInteger(count) || count < 0) throw new FileFault(`invalid length "${String(length)}"`)
  return bytes.subarray(from, from + count)
}

/** `wx.getFileSystemManager()` of the phone, callbacks only, as WeChat has it. */
export function fileSystemManager(files: PhoneFiles, later: (act: () => void) => void): Record<string, (options: Options) => void> {
  const stat = (bytes: Buffer) => ({ size: bytes.length, mode: 33206, lastAccessedTime: 0, lastModifiedTime: 0, isFile: () => true, isDirectory: () => false })
  const operations: Record<string, Operation> = {
    access: (options) => {
      files.read(text(options, 'path'), 'access')
      return {}
    },
    getFileInfo: (options) => ({ size: files.read(text(options, 'filePath')).length }),
    stat: (options) => ({ stats: stat(files.read(text(options, 'path'), 'stat')) }),
    readFile: (options) => ({ data: said(part(files.read(text(options, 'filePath')), options), options['encoding']) }),
    writeFile: (options) => {
      files.write(text(options, 'filePath'), given(options['data'], options['encoding']))
      return {}
    },
    copyFile: (options) => {
      files.write(text(options, 'destPath'), files.read(text(options, 'srcPath'), 'copyFile'))
      return {}
    },
    saveFile: (options) => {
      const from = text(options, 'tempFilePath')
      if (!files.has(from)) throw new FileFault('tempFilePath file not exist')
      const bytes = files.read(from)
      if (options['filePath'] === undefined) return { savedFilePath: files.store(bytes, extensionOf(from)) }
      files.write(text(options, 'filePath'), bytes)
      return { savedFilePath: options['filePath'] }
    },
    unlink: (options) => {
      files.remove(text(options, 'filePath'))
      return {}
    },
  }
  const told = (name: string, operation: Operation) => (options: Options) => {
    let result: object
    try {
      result = { ...operation(options), errMsg: `${name}:ok` }
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault
      result = { errMsg: `${name}:fail ${fault.message}` }
    }
    later(() => {
      if ((result as { errMsg: string }).errMsg.endsWith(':ok')) options.success?.(result)
      else options.fail?.(result as { errMsg: string })
      options.complete?.(result)
    })
  }
  return Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, told(name, operation)]))
}
