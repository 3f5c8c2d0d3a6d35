import type { GridProps } from './grid'

export type { GridProps }

/** Facts in rows: a real table; on a narrow window each row becomes a small block that names its facts. */
export function Grid({ label, columns, rows }: GridProps) {
  return (
    <table className="grid" aria-label={label}>
      <thead>
        <tr className="grid-head">
          {columns.map((column) => (
            <th key={column.key} scope="col" className={`grid-cell grid-${column.key}`}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={`grid-row ${row.className ?? ''}`}>
            {columns.map((column) => (
              <td key={column.key} className={`grid-cell grid-${column.key}`}>
                <span className="grid-label">{column.title}</span>
                <div className="grid-value">{row.cells[column.key]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
