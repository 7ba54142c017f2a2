/** How the panel asks for a day and hour and says it: as the rest of the product does. */
export const moment = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'd MMM yyyy, HH:mm',
  timeFormat: 'HH:mm',
} as const
