// Tells what a description in OpenAPI has wrong: node validate.js openapi.json
import { Validator } from '@seriousme/openapi-schema-validator';

const validator = new Validator();
const { valid, errors } = await validator.validate(process.argv[2]);
console.log(JSON.stringify({ version: validator.version, faults: valid ? [] : [errors].flat() }));
