import { kitWords } from '../../functions/words/kit'
import { urgentReliefWords } from '../../functions/words/urgent-relief'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/urgent/danger/index', 'pages/urgent/press/index', 'pages/urgent/status/index', 'pages/apply/index', 'pages/self-check/index', 'pages/progress/index', 'pages/officers/index', 'pages/login/index'],
  subPackages: [
    { root: 'workbench', name: 'workbench', pages: ['pages/login/index', 'pages/password/index', 'pages/board/index', 'pages/cases/index', 'pages/accounts/index', 'pages/rota/index'] },
    { root: 'apply', name: 'apply', pages: ['pages/form/index', 'pages/receipt/index'] },
    { root: 'sign', name: 'sign', pages: ['pages/board/index', 'pages/room/index', 'pages/paper/index', 'pages/mark/index', 'pages/done/index'] },
    { root: 'case', name: 'case', pages: ['pages/follow/index', 'pages/supplement/index', 'pages/decision/index', 'pages/inbox/index'] },
  ],
  window: {
    navigationBarTitleText: kitWords['kit.app'],
    navigationBarBackgroundColor: '#F5F2EC',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F2EC',
    backgroundTextStyle: 'dark',
  },
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: urgentReliefWords['press.where.permission'] } },
  __usePrivacyCheck__: true,
})
