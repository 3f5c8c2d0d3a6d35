import { say } from '@words'
import { Group, Line } from '@/ui/line'
import { StatusLines } from '@/ui/status-lines'

const needed = ['papers', 'sign', 'family', 'id', 'photos'] as const
const next = ['fill', 'sign', 'submit', 'look', 'decide'] as const

/** What an application takes, and what comes after it. */
export function WhatFollows() {
  const [first, ...others] = needed
  return (
    <>
      <Group>
        <Line kind="subhead">{say('apply.needed')}</Line>
        <Line>{say(`apply.needed.${first}`)}</Line>
        {others.map((each) => (
          <Line key={each} kind="quiet">
            {say(`apply.needed.${each}`)}
          </Line>
        ))}
      </Group>
      <Group>
        <Line kind="subhead">{say('apply.next')}</Line>
        <StatusLines steps={next.map((step) => ({ key: step, state: 'later', title: say(`apply.next.${step}`) }))} />
      </Group>
    </>
  )
}
