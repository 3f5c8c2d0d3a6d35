import type { ReadPurpose } from '@domain/access/read-purpose'
import type { ApplicationId, PhotoId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { openCasePhoto } from '../api/cases'
import { useAsked } from '../hands/use-asked'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { Photo } from '../ui/photo'
import { Waiting } from '../ui/waiting'
import { CaseSection } from './case-section'

interface PhotosPartProps {
  id: ApplicationId
  photos: readonly PhotoId[]
  purpose: ReadPurpose
}

/** Photos the family sent. Each is fetched when it is asked for, as every look is recorded. */
export function PhotosPart({ id, photos, purpose }: PhotosPartProps) {
  const [opened, setOpened] = useState<PhotoId>()
  const number = opened === undefined ? 0 : photos.indexOf(opened) + 1
  return (
    <CaseSection id="case-photos" title={say('workbench.cases.photos')}>
      {photos.length === 0 ? <Box className="quiet">{say('workbench.cases.photos.none')}</Box> : null}
      <Box className="acts">
        {photos.map((photo, at) => (
          <Act key={photo} className="act-button" expanded={photo === opened} onPress={() => setOpened(photo === opened ? undefined : photo)}>
            {say('workbench.cases.photo', { number: at + 1 })}
          </Act>
        ))}
      </Box>
      {opened && number > 0 ? <OpenedPhoto key={opened} id={id} photo={opened} purpose={purpose} number={number} /> : null}
    </CaseSection>
  )
}

function OpenedPhoto({ id, photo, purpose, number }: { id: ApplicationId; photo: PhotoId; purpose: ReadPurpose; number: number }) {
  const { asked, again } = useAsked(() => openCasePhoto(id, photo, purpose), photo)
  if (asked.state !== 'here') return <Waiting asked={asked} onAgain={() => void again()} />
  return <Photo type={asked.value.type} data={asked.value.data} label={say('workbench.cases.photo', { number })} />
}
