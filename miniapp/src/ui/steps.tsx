import { say } from '@words'
import { Line } from './line'

export interface StepsProps {
  step: number
  of: number
}

/** Progress in words: 第 2 步,共 3 步. */
export function Steps({ step, of }: StepsProps) {
  return <Line kind="quiet">{say('kit.step', { step, of })}</Line>
}
