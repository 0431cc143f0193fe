// Reads a data package with all its tables: node read.js release.zip
import { Package } from 'datapackage';

const read = await Package.load(process.argv[2]);
const faults = read.errors.map(String);
const rows = {};
for (const resource of read.resources) {
  if (resource.tabular) {
    try {
      rows[resource.descriptor.path] = (await resource.read()).length;
    } catch (fault) {
      faults.push(...[fault, ...(fault.errors ?? [])].map((each) => `${resource.name}: ${each}`));
    }
  }
}
console.log(JSON.stringify({ faults, rows }));
