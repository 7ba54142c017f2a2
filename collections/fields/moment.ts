/** How the panel asks for a day and hour and says it. */
export const datePicker = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'dd/MM/yyyy, HH:mm',
  timeFormat: 'HH:mm',
} as const

/** The same of a day whose hour says nothing. */
export const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } as const
