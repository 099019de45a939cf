export type FulcioEncoding = 'raw' | 'der-utf8';
export declare const FULCIO_EXTENSIONS: {
    readonly issuerV1: {
        readonly number: 1;
        readonly encoding: 'raw';
    };
    readonly githubWorkflowTrigger: {
        readonly number: 2;
        readonly encoding: 'raw';
    };
    readonly githubWorkflowSha: {
        readonly number: 3;
        readonly encoding: 'raw';
    };
    readonly githubWorkflowName: {
        readonly number: 4;
        readonly encoding: 'raw';
    };
    readonly githubWorkflowRepository: {
        readonly number: 5;
        readonly encoding: 'raw';
    };
    readonly githubWorkflowRef: {
        readonly number: 6;
        readonly encoding: 'raw';
    };
    readonly issuer: {
        readonly number: 8;
        readonly encoding: 'der-utf8';
    };
    readonly buildSignerURI: {
        readonly number: 9;
        readonly encoding: 'der-utf8';
    };
    readonly buildSignerDigest: {
        readonly number: 10;
        readonly encoding: 'der-utf8';
    };
    readonly runnerEnvironment: {
        readonly number: 11;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryURI: {
        readonly number: 12;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryDigest: {
        readonly number: 13;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryRef: {
        readonly number: 14;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryIdentifier: {
        readonly number: 15;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryOwnerURI: {
        readonly number: 16;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryOwnerIdentifier: {
        readonly number: 17;
        readonly encoding: 'der-utf8';
    };
    readonly buildConfigURI: {
        readonly number: 18;
        readonly encoding: 'der-utf8';
    };
    readonly buildConfigDigest: {
        readonly number: 19;
        readonly encoding: 'der-utf8';
    };
    readonly buildTrigger: {
        readonly number: 20;
        readonly encoding: 'der-utf8';
    };
    readonly runInvocationURI: {
        readonly number: 21;
        readonly encoding: 'der-utf8';
    };
    readonly sourceRepositoryVisibilityAtSigning: {
        readonly number: 22;
        readonly encoding: 'der-utf8';
    };
    readonly deploymentEnvironment: {
        readonly number: 23;
        readonly encoding: 'der-utf8';
    };
    readonly tokenSubject: {
        readonly number: 24;
        readonly encoding: 'der-utf8';
    };
};
export type FulcioExtensionName = keyof typeof FULCIO_EXTENSIONS;
/** Facts of a signing certificate by their Fulcio names; absent where the certificate does not say. */
export type CertificateFacts = {
    readonly san: string;
} & {
    readonly [name in FulcioExtensionName]?: string;
};
export declare function fulcioOid(name: FulcioExtensionName): string;
