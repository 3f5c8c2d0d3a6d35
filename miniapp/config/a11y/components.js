// Taro's weapp templates carry no aria attribute and drop those written in JSX; this list is merged into the templates (build) and into
// the runtime. Both sides must see the same list: attribute names become p0, p1, … by their position in it. Each entry costs bytes in base.wxml.
// This file reaches phones as it is written here, so it stays within what old ones read.
exports.components = {
  View: { 'aria-label': '', 'aria-hidden': '', 'aria-role': '', 'aria-checked': '', 'aria-disabled': '', 'aria-live': '' },
  Button: { 'aria-label': '', 'aria-hidden': '', 'aria-disabled': '' },
  Image: { 'aria-label': '', 'aria-hidden': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Picker: { 'aria-label': '' },
}
