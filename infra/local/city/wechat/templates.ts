/** A subscription template as WeChat's library has it: its title and its fields in order, each key naming its kind. */
export interface SubscriptionTemplate {
  id: string
  title: string
  fields: Readonly<Record<string, string>>
}

export const urgentAlertTemplate: SubscriptionTemplate = {
  id: 'Lj3rGvUrgentAlertForDutyDesk0000000000000001',
  title: '待办事项提醒',
  fields: { thing1: '值班室', character_string2: '编号', phrase3: '等级', time4: '时间' },
}

export const subscriptionTemplates: readonly SubscriptionTemplate[] = [urgentAlertTemplate]
