import { settingNames } from './names'

/** The value that the cloud description wrote for this setting. A missing one is a fault of the wiring: thrown at start, with the name, never the values. */
export function setting(name: keyof typeof settingNames): string {
  const value = process.env[settingNames[name]]
  if (!value) throw new Error(`environment value ${settingNames[name]} is missing`)
  return value
}
