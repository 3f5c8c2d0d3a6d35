import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface GridProps {
  /** names the table */
  label: string
  columns: readonly { key: string; title: string }[]
  rows: readonly { key: string; className?: string; cells: Readonly<Record<string, ReactNode>> }[]
}

/** Facts in rows; on a phone each row is a small block that names its facts. */
export function Grid({ label, columns, rows }: GridProps) {
  return (
    <View className="grid" aria-label={label} aria-role="list">
      {rows.map((row) => (
        <View key={row.key} className={`grid-row ${row.className ?? ''}`} aria-role="listitem">
          {columns.map((column) => (
            <View key={column.key} className={`grid-cell grid-${column.key}`}>
              <View className="grid-label">{column.title}</View>
              <View className="grid-value">{row.cells[column.key]}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
