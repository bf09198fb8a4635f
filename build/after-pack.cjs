// A runtime given by folder brings two files along that do not belong into a package.
const fs = require('node:fs');
const path = require('node:path');

exports.default = ({ appOutDir }) => {
  for (const file of ['resources/default_app.asar', 'version'])
    fs.rmSync(path.join(appOutDir, file), { force: true });
};
