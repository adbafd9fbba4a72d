/** The workbook port: everything that knows the spreadsheet library stands behind these names. */
export { readWorkbook } from './workbook/read-workbook.js';
export { writeWorkbook } from './workbook/write-workbook.js';
export type {
  CellSpec,
  CellValue,
  ColumnSpec,
  DocumentProperties,
  MergedCells,
  ReadCell,
  ReadSheet,
  ReadWorkbook,
  ReadWorkbookResult,
  RowSpec,
  SheetSpec,
  StyledCell,
  WorkbookSpec,
} from './workbook/spec.js';
