// Prints the triples of a file, each as a line of JSON: node read.js graph.jsonld
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const file = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const label = ({ termType, value }) => (termType === 'BlankNode' ? '_' : value);
for (const { subject, predicate, object } of await jsonld.toRDF(file)) {
  const literal = object.termType === 'Literal';
  console.log(JSON.stringify([label(subject), predicate.value, label(object), literal ? object.datatype.value : '']));
}
