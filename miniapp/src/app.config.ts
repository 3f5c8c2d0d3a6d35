import { catalogue } from '../../functions/words'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/urgent/danger/index', 'pages/urgent/press/index', 'pages/urgent/status/index', 'pages/apply/index', 'pages/self-check/index', 'pages/progress/index', 'pages/officers/index', 'pages/login/index'],
  subPackages: [{ root: 'workbench', name: 'workbench', pages: ['pages/login/index', 'pages/password/index', 'pages/board/index', 'pages/accounts/index', 'pages/rota/index'] }],
  window: {
    navigationBarTitleText: catalogue['kit.app'],
    navigationBarBackgroundColor: '#F5F2EC',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F2EC',
    backgroundTextStyle: 'dark',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: catalogue['press.where.permission'] } },
  __usePrivacyCheck__: true,
})
