// A number chosen from the inventory fills in what is known of the piece; what somebody has written stays.
for (const list of document.querySelectorAll('datalist[data-llena]')) {
  const input = document.querySelector(`[list="${list.id}"]`)
  input?.addEventListener('input', () => {
    const option = [...list.options].find((one) => one.value === input.value && one.dataset.llena)
    const known = option ? JSON.parse(option.dataset.llena) : {}
    for (const [name, value] of Object.entries(known)) {
      const field = input.form?.elements.namedItem(name)
      if (field && 'value' in field && field.value.trim() === '') field.value = value
    }
  })
}
