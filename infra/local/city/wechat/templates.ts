/** A subscription template as WeChat's library has it: its title and its fields in order, each key naming its kind. */
export interface SubscriptionTemplate {
  id: string
  /** `one-time`: each accept is good for one message; `long-term`: one accept until it is taken back */
  kind: 'one-time' | 'long-term'
  title: string
  fields: Readonly<Record<string, string>>
}

/** Those that the city's mini-program chose from the library, by the system's names. */
export const subscriptionTemplates = {
  urgentAlert: {
    id: 'Lj3rGvUrgentAlertForDutyDesk0000000000000001',
    kind: 'long-term',
    title: '待办事项提醒',
    fields: { thing1: '值班室', character_string2: '编号', phrase3: '等级', time4: '时间' },
  },
  caseNews: {
    id: 'Lj3rGvCaseNewsForResidents000000000000000002',
    kind: 'one-time',
    title: '办理进度提醒',
    fields: { thing1: '温馨提示', character_string2: '办件编号', phrase3: '办理状态', time4: '更新时间' },
  },
} as const satisfies Record<string, SubscriptionTemplate>

export type TemplateName = keyof typeof subscriptionTemplates
export const templateNames = Object.keys(subscriptionTemplates) as TemplateName[]

/** Our name of the template with this id; undefined for one of another app. */
export const templateNamed = (id: string): TemplateName | undefined => templateNames.find((name) => subscriptionTemplates[name].id === id)
