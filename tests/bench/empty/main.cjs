// The least an Electron app can be: one window with one word. What the app is measured against.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  const rows = Array.from({ length: 4000 }, (_, i) => `<p>row ${i}</p>`).join('');
  const page = `<div id="ready" style="height:600px;overflow:auto">${process.argv.includes('--rows') ? rows : 'ready'}</div>`;
  void window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
