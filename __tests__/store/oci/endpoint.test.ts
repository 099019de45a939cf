import { describe, expect, it } from '@jest/globals';
import { endpointOf, realmOf } from '../../../src/store/oci/endpoint.js';
import { refusal } from '../../support/refusal.js';

const STRICT = { insecureHosts: [], loopback: true };

describe('a registry', () => {
  it.each([
    ['ghcr.io', 'https://ghcr.io'],
    ['docker.io', 'https://registry-1.docker.io'],
    ['registry.example:5000', 'https://registry.example:5000'],
    ['192.0.2.7', 'https://192.0.2.7'],
    ['10.0.0.1:5000', 'https://10.0.0.1:5000'],
    ['[2001:db8::1]:5000', 'https://[2001:db8::1]:5000'],
    ['localhost.example', 'https://localhost.example'],
    ['127.0.0.1.example', 'https://127.0.0.1.example'],
    ['localhost:5000', 'http://localhost:5000'],
    ['registry.localhost', 'http://registry.localhost'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['127.8.9.10:80', 'http://127.8.9.10'],
    ['[::1]:5000', 'http://[::1]:5000'],
    ['[0:0:0:0:0:0:0:1]:5000', 'http://[::1]:5000'],
  ])('%s is asked at %s', (registry, origin) => {
    expect(endpointOf(registry, STRICT)).toEqual({ registry, origin });
  });

  it('is asked without TLS where that was asked for, by its whole host', () => {
    const plain = { insecureHosts: ['Registry.example:5000', 'other.example'], loopback: false };
    expect(endpointOf('registry.example:5000', plain).origin).toBe('http://registry.example:5000');
    expect(endpointOf('other.example', plain).origin).toBe('http://other.example');
    expect(endpointOf('registry.example', plain).origin).toBe('https://registry.example');
    expect(endpointOf('other.example:5000', plain).origin).toBe('https://other.example:5000');
    expect(endpointOf('localhost:5000', plain).origin).toBe('https://localhost:5000');
  });
});

describe('a token service', () => {
  it.each([
    ['over TLS, wherever it is', 'ghcr.io', 'https://auth.example/token?a=b'],
    ['of this machine, for a registry of this machine', 'localhost:5000', 'http://127.0.0.1:5001/token'],
    ['that may be asked without', 'ghcr.io', 'http://auth.internal:5001/token'],
  ])('%s is asked', (_, registry, realm) => {
    const plain = { insecureHosts: ['auth.internal:5001'], loopback: true };
    const rules = { endpoint: endpointOf(registry, plain), plainHttp: plain, unspoken: [] };
    expect(realmOf(realm, rules).href).toBe(realm);
  });

  it.each([
    ['of this machine, named by a registry elsewhere', 'ghcr.io', 'http://127.0.0.1:5001/token'],
    ['elsewhere, named by a registry of this machine', 'localhost:5000', 'http://auth.example/token'],
    ['on another port than may be asked without', 'ghcr.io', 'http://auth.internal:5002/token'],
  ])('without TLS %s is refused', async (_, registry, realm) => {
    const plain = { insecureHosts: ['auth.internal:5001'], loopback: true };
    const rules = { endpoint: endpointOf(registry, plain), plainHttp: plain, unspoken: [] };
    const error = await refusal(() => realmOf(realm, rules));
    expect(error.code).toBe('SERVICE_ANSWER_MALFORMED');
  });
});
