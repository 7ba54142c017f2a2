/*
 * Read by the panel's build, of Payload's own bundle for browsers. That bundle brings its editor for code within it, where no package's name
 * can stand in its place (decision 45): the door by which it is loaded leads to ours instead, and what is left of it names no other host.
 */
module.exports = function inPayload(source) {
  if (/CodeEditor-\w+\.js$/.test(this.resourcePath))
    return "'use client'\nexport { CodeEditor as default } from '@monaco-editor/react'\n"
  return source.replaceAll(/https:\/\/cdn\.jsdelivr\.net\/[^"'`]*/g, '/')
}
