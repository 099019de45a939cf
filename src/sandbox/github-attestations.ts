import { GITHUB_BUILD_TYPE, GITHUB_MOST_SUBJECTS, GITHUB_SERVER } from '../model/github.js';
import { SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE_V01, STATEMENT_TYPE_V1 } from '../model/statement.js';
import { parseDer } from '../model/der.js';
import { parseCertificate } from '../model/x509.js';
import { fulcioOid } from '../model/fulcio-extensions.js';
import { demand, notFound, refused } from './github-access.js';
import { cursorPage } from './github-pages.js';
import type { GithubAttestation, GithubRepository } from './github-state.js';
import type { GithubCall } from './github-call.js';
import { at, bytesAt, jsonAnswer, stringAt } from './request-json.js';
import type { SandboxAnswer } from './service.js';

/** Attestations. Source: GitHub REST API, "Attestations"; the refusals as users of actions/attest report them. */

const NOT_FOR_USERS =
  'Feature not available for user-owned private repositories. To enable this feature, please make this repository public.';

export function createAttestation(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'attestations', access: 'write' });
  demandPlan(call.repository);
  const bundle = at(call.json(), 'bundle');
  const statement = statementOf(bundle);
  demandSource(bundle, call.repository);
  const attestation: GithubAttestation = {
    id: call.state.nextId(),
    repositoryId: call.repository.id,
    predicateType: stringAt(statement, 'predicateType') ?? '',
    digests: digestsOf(statement),
    bundle: Buffer.from(JSON.stringify(bundle)),
    hiddenFor: call.behaviour.listingLag,
  };
  call.state.attestations.push(attestation);
  return jsonAnswer(201, { id: attestation.id });
}

export function listAttestations(call: GithubCall): SandboxAnswer {
  demand({ ...call, permission: 'attestations', access: 'read' });
  demandPlan(call.repository);
  return listing(call, ({ repositoryId }) => repositoryId === call.repository.id);
}

/** Of every repository of an owner that the caller may read; the handler finds one of them to stand for the owner. */
export function listOwnersAttestations(call: GithubCall): SandboxAnswer {
  const readable = [...call.state.repositories.values()].filter(
    ({ ownerId, visibility }) => ownerId === call.repository.ownerId && visibility === 'public',
  );
  return listing(call, ({ repositoryId }) => readable.some(({ id }) => id === repositoryId));
}

function listing(call: GithubCall, mine: (attestation: GithubAttestation) => boolean): SandboxAnswer {
  const digest = call.parts['digest'] ?? '';
  const type = call.request.query.get('predicate_type');
  if (type?.includes('@') === true) throw refused(422, 'Invalid predicate_type');
  const found = call.state.attestations.filter(
    (each) => mine(each) && each.digests.includes(digest) && (type === null || isOfType(each, type)),
  );
  const listed = found.filter((each) => each.hiddenFor <= 0);
  for (const each of found) each.hiddenFor -= 1;
  if (listed.length === 0) throw notFound();
  const { items, headers } = cursorPage(listed.toReversed(), call.request);
  return jsonAnswer(200, { attestations: items.map((each) => attestationJson(each, call)) }, headers);
}

const SHORT_TYPES: Readonly<Record<string, RegExp>> = {
  provenance: /^https:\/\/slsa\.dev\/provenance\//,
  sbom: /^https:\/\/(spdx\.dev\/Document|cyclonedx\.org\/bom)/,
  release: /^https:\/\/in-toto\.io\/attestation\/release\//,
};

function isOfType({ predicateType }: GithubAttestation, asked: string): boolean {
  return SHORT_TYPES[asked]?.test(predicateType) ?? predicateType === asked;
}

/** Since July 2026 the bundle itself lies in storage, compressed. */
function attestationJson(
  { id, repositoryId, bundle }: GithubAttestation,
  { behaviour, storageUrl, signature }: GithubCall,
): object {
  const inline = behaviour.inlineBundles;
  return {
    repository_id: repositoryId,
    bundle_url: inline ? '' : `${storageUrl()}/attestations/${repositoryId}/2026/11/21/${id}.json.sn?sig=${signature}`,
    initiator: 'user',
    bundle: inline ? (JSON.parse(bundle.toString('utf8')) as unknown) : null,
  };
}

function demandPlan({ visibility, ownerType }: GithubRepository): void {
  if (visibility === 'private' && ownerType === 'User') throw notFound(NOT_FOR_USERS);
}

function invalid(why: string): Error {
  return refused(422, `Invalid Argument - ${why}`);
}

function statementOf(bundle: unknown): unknown {
  if (!(stringAt(bundle, 'mediaType') ?? '').startsWith('application/vnd.dev.sigstore.bundle'))
    throw invalid('unsupported media type');
  const payload = bytesAt(bundle, 'dsseEnvelope', 'payload');
  if (payload === undefined || stringAt(bundle, 'dsseEnvelope', 'payloadType') !== IN_TOTO_PAYLOAD_TYPE) {
    throw invalid('the bundle has no in-toto statement');
  }
  let statement: unknown;
  try {
    statement = JSON.parse(payload.toString('utf8'));
  } catch {
    throw invalid('the statement is no JSON');
  }
  demandStatement(statement);
  return statement;
}

function demandStatement(statement: unknown): void {
  const type = stringAt(statement, '_type');
  if (type !== STATEMENT_TYPE_V1 && type !== STATEMENT_TYPE_V01) throw invalid('unsupported statement type');
  const subjects = digestsOf(statement);
  if (subjects.length === 0) throw invalid('no subject in statement');
  if (subjects.length > GITHUB_MOST_SUBJECTS) throw invalid(`more than ${GITHUB_MOST_SUBJECTS} subjects in statement`);
  const named = subjectsOf(statement).map((subject) => JSON.stringify(subject));
  if (new Set(named).size < named.length) throw invalid('duplicate subject in statement');
  const buildType = stringAt(statement, 'predicate', 'buildDefinition', 'buildType');
  if (stringAt(statement, 'predicateType') === SLSA_PROVENANCE_V1 && buildType !== GITHUB_BUILD_TYPE) {
    throw invalid(`unsupported build type: ${buildType ?? ''}`);
  }
}

function subjectsOf(statement: unknown): readonly unknown[] {
  const subjects = at(statement, 'subject');
  return Array.isArray(subjects) ? subjects : [];
}

function digestsOf(statement: unknown): string[] {
  return subjectsOf(statement).flatMap((subject) =>
    Object.entries(at(subject, 'digest') ?? {}).map(([algorithm, hex]) => `${algorithm}:${String(hex)}`),
  );
}

/** The certificate has to be of a run of this repository. */
function demandSource(bundle: unknown, { fullName }: GithubRepository): void {
  const raw =
    bytesAt(bundle, 'verificationMaterial', 'certificate', 'rawBytes') ??
    bytesAt(bundle, 'verificationMaterial', 'x509CertificateChain', 'certificates', '0', 'rawBytes');
  if (raw === undefined) throw invalid('the bundle has no certificate');
  const source = sourceOf(raw);
  const expected = `${GITHUB_SERVER}/${fullName}`;
  if (source.toLowerCase() !== expected.toLowerCase()) throw invalid(`values do not match: ${source} != ${expected}`);
}

function sourceOf(raw: Buffer): string {
  try {
    const value = parseCertificate(raw).extensions.get(fulcioOid('sourceRepositoryURI'))?.value;
    return value === undefined ? '' : Buffer.from(parseDer(value).value).toString('utf8');
  } catch {
    throw invalid('the certificate cannot be read');
  }
}
