// Runs before the first paint, so that whoever chose a scheme other than their device's sees no flash.
// A file rather than a line in the page: the content security policy allows no inline script.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.mantineColorScheme = chosen;
  }
} catch {
  // Storage is switched off: the device's scheme it is.
}
