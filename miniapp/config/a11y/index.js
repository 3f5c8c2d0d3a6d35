const path = require('node:path')
const { components } = require('./components')

/** Taro plugin: lets `aria-*` through on weapp (NervJS/taro#10025). The browser build writes native elements and needs none of it. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
}
