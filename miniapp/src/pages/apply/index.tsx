import { wishes } from '@domain/programmes/programme'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { useState } from 'react'
import { goTo } from '@/platform/navigation'
import { Choice } from '@/ui/choice'
import { Group } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { DraftCard } from './draft-card'
import { nothing, wishIn } from './my-applications'
import { useMine } from './use-mine'
import { WhatFollows } from './what-follows'

/** Where an application begins or goes on. Without a log-in, and without a network, one can begin. */
export default function ApplyPage() {
  const { params } = useRouter()
  const [wish, setWish] = useState(() => wishIn(params.wish))
  const { known, look } = useMine()
  const { draft, submitted } = known.state === 'known' ? known.mine : nothing
  const begin = (
    <Press kind="main" icon="write" onPress={() => (draft ? goTo('form', { application: draft.id }) : goTo('form', { wish }))}>
      {say(draft ? 'apply.continue' : 'apply.begin')}
    </Press>
  )
  return (
    <PageShell title={say('apply.title')} help={say('apply.help')} foot={known.state === 'looking' ? undefined : begin}>
      {known.state === 'looking' ? <PageState kind="loading" /> : null}
      {known.state === 'unheard' ? <PageState kind={known.refusal.code === 'no-network' ? 'no-network' : 'failed'} title={say('apply.unheard')} detail={known.refusal.title} onAgain={look} /> : null}
      {draft ? <DraftCard draft={draft} /> : null}
      {draft || known.state === 'looking' ? null : (
        <Choice label={say('apply.wish')} options={wishes.map((each) => ({ value: each, label: say(`form.wish.${each}`), hint: say(`apply.wish.${each}.hint`) }))} value={wish} onChoose={setWish} />
      )}
      <Group>
        <Press kind="row" icon="on" hint={say('apply.check.hint')} onPress={() => goTo('self-check')}>
          {say('apply.check')}
        </Press>
        {submitted ? (
          <Press kind="row" icon="progress" hint={say('apply.submitted.hint')} onPress={() => goTo('progress')}>
            {say('apply.submitted')}
          </Press>
        ) : null}
      </Group>
      <WhatFollows />
      <Group>
        <Press kind="row" icon="person" hint={say('apply.officers.hint')} onPress={() => goTo('officers')}>
          {say('apply.officers')}
        </Press>
        <Press kind="row" icon="help" hint={say('apply.urgent.hint')} onPress={() => goTo('danger')}>
          {say('apply.urgent')}
        </Press>
      </Group>
    </PageShell>
  )
}
