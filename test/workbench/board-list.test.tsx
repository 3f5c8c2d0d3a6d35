/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { BoardList, rowId } from '@/workbench/board/board-list'
import { Filters } from '@/workbench/board/filters'
import { commandOf } from '@/workbench/board/keys'
import { HelpSheet } from '@/workbench/board/help-sheet'
import { ListColumn } from '@/workbench/board/list-column'
import { Wall } from '@/workbench/board/wall'
import { countsOf, type Worklist, worklists } from '@/workbench/board/worklists'
import { focusOn } from '@/workbench/hands/focus'
import { useKeys } from '@/workbench/hands/use-keys'
import { SearchBox } from '@/workbench/ui/search-box'
import { MINUTE } from '@domain/instant'
import { say } from '@words'
import { colleague, evening, officer, ownedBy, row } from './rows'

afterEach(cleanup)

const rows = [
  row({ number: '000001', contactDue: evening - 3 * MINUTE, stepUpDue: undefined }),
  row({ number: '000002', owner: ownedBy(colleague), status: 'taken', stepUpDue: undefined }),
  row({ number: '000003' }),
]
const ids = rows.map(({ id }) => id)

function Walk({ onOpen }: { onOpen: (id: string) => void }) {
  const [selected, setSelected] = useState<string>()
  const [typed, setTyped] = useState('')
  useKeys((press) => {
    const command = commandOf(press, { ids, selected })
    if (command?.type === 'select') {
      setSelected(command.id)
      focusOn(rowId(command.id))
    }
    if (command?.type === 'search') focusOn('find')
    return command !== undefined
  })
  return (
    <>
      <SearchBox id="find" label="找编号或地名" value={typed} onType={setTyped} />
      <BoardList rows={rows} me={officer.id} now={evening} selected={selected} opened={undefined} onReach={setSelected} onOpen={onOpen} />
    </>
  )
}

test('a row says how many open presses came from its telephone, when there are several', () => {
  render(<BoardList rows={[row({ number: '000004', samePhone: 5 }), row({ number: '000005' })]} me={officer.id} now={evening} selected={undefined} opened={undefined} onReach={() => undefined} onOpen={() => undefined} />)
  expect(screen.getAllByText(/同一电话有5件/)).toHaveLength(1)
})

const frame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

test('j, k and enter walk and open the list; letters typed in the search stay there', async () => {
  const opened: string[] = []
  render(<Walk onOpen={(id) => opened.push(id)} />)
  await userEvent.keyboard('jj')
  await frame()
  expect(document.activeElement?.id).toBe(rowId(ids[1] as string))
  await userEvent.keyboard('k')
  await frame()
  expect(document.activeElement?.id).toBe(rowId(ids[0] as string))
  await userEvent.keyboard('{Enter}')
  expect(opened).toEqual([ids[0]])
  await userEvent.keyboard('/')
  await frame()
  await userEvent.keyboard('jkc?')
  expect((screen.getByRole('searchbox', { name: '找编号或地名' }) as HTMLInputElement).value).toBe('jkc?')
})

test('a row says rank, hardship, number, owner and clock in words', () => {
  render(<Walk onOpen={() => undefined} />)
  const [late, taken] = screen.getAllByRole('button')
  expect(late?.textContent).toMatch(/^很急没吃的000001.*还没有人接晚了 3 分钟$/)
  expect(taken?.textContent).toContain('李若兰')
})

const counts = countsOf(rows, { me: officer.id, now: evening })
const lists = worklists.map((list) => ({ list, label: say(`workbench.list.${list}`), count: counts[list] }))

test('a Tab walk reaches every worklist, place and row', async () => {
  const picked: Worklist[] = []
  render(
    <>
      <Filters
        lists={lists}
        list="all"
        onList={(list) => picked.push(list)}
        places={[
          { area: '990101001', count: 2 },
          { area: '990101002', count: 1 },
        ]}
        place={undefined}
        onPlace={() => undefined}
      />
      <Walk onOpen={() => undefined} />
    </>,
  )
  const reached = new Set<Element>()
  for (let i = 0; i < 40; i += 1) {
    await userEvent.tab()
    if (document.activeElement && document.activeElement !== document.body) reached.add(document.activeElement)
  }
  for (const control of [...screen.getAllByRole('button'), screen.getByRole('searchbox')]) expect(reached.has(control)).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: /^等人接/ }))
  expect(picked).toEqual(['waiting'])
})

test('on a phone the worklists are one line of two lists, with the same counts', async () => {
  const picked: (string | undefined)[] = []
  render(
    <Filters
      compact
      lists={lists}
      list="all"
      onList={(list) => picked.push(list)}
      places={[
        { area: '990101001', count: 2 },
        { area: '990101002', count: 1 },
      ]}
      place="990101001"
      onPlace={(place) => picked.push(place)}
    />,
  )
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '分类' }), '等人接 2')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '按地方' }), '所有地方')
  expect(picked).toEqual(['waiting', undefined])
})

test('an empty list is called quiet only when the server said so', () => {
  const list = { me: officer.id, now: evening, selected: undefined, opened: undefined, onReach: () => undefined, onOpen: () => undefined }
  const never = { rows: [], more: false, failing: true, arrived: [] }
  const { rerender } = render(<ListColumn board={never} rows={[]} typed="" filtered={false} {...list} />)
  expect(screen.getByText(/列表是空的不等于没人求助/)).toBeTruthy()
  rerender(<ListColumn board={{ ...never, failing: false, confirmedAt: evening }} rows={[]} typed="" filtered={false} {...list} />)
  expect(screen.getByText('现在没有等着的求助')).toBeTruthy()
})

test('the wall shows counts and rows and has nothing to press', () => {
  render(<Wall title="东川区值班大屏" rows={rows} counts={counts} me={officer.id} now={evening} />)
  expect(screen.getByRole('heading', { name: '东川区值班大屏' })).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getAllByRole('listitem')).toHaveLength(6)
})

test('every key is explained in words', () => {
  render(<HelpSheet onClose={() => undefined} />)
  for (const words of ['下一件、上一件', '打开选中的一件', '我来接', '找编号或地名', '看这张单子']) expect(screen.getByText(words)).toBeTruthy()
})
