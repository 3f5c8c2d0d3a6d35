import Taro from '@tarojs/taro'

/** Shows a PDF (base64) in the phone's own viewer; answers whether it opened. The file stays where only this mini-program finds it. */
export async function showPdf(name: string, pdf: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name.replace(/[^\w.-]/g, '_')}`
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({ filePath, data: pdf, encoding: 'base64', success: () => resolve(), fail: reject })
    })
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
