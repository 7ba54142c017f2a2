/** What we use of subset-font (HarfBuzz's own subsetter), which comes without types. */
declare module 'subset-font' {
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noHinting: boolean; keepFeatures: string[]; dropTables: string[] },
  ) => Promise<Buffer>
  export default subsetFont
}
