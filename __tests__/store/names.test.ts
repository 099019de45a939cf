import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SLSA_PROVENANCE_V1 } from '../../src/model/predicate-types.js';
import { bundlePath } from '../../src/store/names.js';

const directory = path.resolve('work');
const file = (name: string) => ({ name: path.basename(name), path: path.join(directory, name) });
const digest = (name: string) => ({ name });

describe('bundlePath', () => {
  it.each([
    ['a file', SLSA_PROVENANCE_V1, [file('dist/app')], 'dist/app.sigstore.json'],
    ['another predicate', 'https://spdx.dev/Document', [file('dist/app')], 'dist/app.spdx.sigstore.json'],
    ['a predicate without a short name', 'https://acme.example/Scan/v1.2', [file('app')], 'app.scan.sigstore.json'],
    ['a predicate that says nothing', 'urn:1', [file('app')], 'app.urn.sigstore.json'],
    ['an image', SLSA_PROVENANCE_V1, [digest('registry.example/acme/widget')], 'widget.sigstore.json'],
    ['a name that climbs', SLSA_PROVENANCE_V1, [digest('../..')], 'artifact.sigstore.json'],
    ['a name that no Windows takes', SLSA_PROVENANCE_V1, [digest('pkg:npm/a:b?c')], 'a-b-c.sigstore.json'],
    ['one name with two digests', SLSA_PROVENANCE_V1, [digest('a'), digest('a')], 'a.sigstore.json'],
    ['files of one folder', SLSA_PROVENANCE_V1, [file('dist/a'), file('dist/b')], 'dist/provenance.intoto.jsonl'],
    ['files of several folders', SLSA_PROVENANCE_V1, [file('d/x/a'), file('d/y/b')], 'd/provenance.intoto.jsonl'],
    ['a folder in the other', SLSA_PROVENANCE_V1, [file('d/a'), file('d/y/b')], 'd/provenance.intoto.jsonl'],
    ['folders that begin alike', SLSA_PROVENANCE_V1, [file('d/a'), file('dd/b')], 'provenance.intoto.jsonl'],
    ['several, another predicate', 'https://spdx.dev/Document', [digest('a'), digest('b')], 'spdx.intoto.jsonl'],
  ])('of %s', (_, predicateType, artifacts, expected) => {
    expect(bundlePath(artifacts, { predicateType, directory })).toBe(path.join(directory, expected));
  });
});
