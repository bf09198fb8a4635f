const fs = require('node:fs');
const path = require('node:path');
exports.default = ({ appOutDir }) => {
  for (const f of ['resources/default_app.asar', 'version'])
    fs.rmSync(path.join(appOutDir, f), { force: true });
};
