// @peculiar/x509 cannot be loaded before reflect-metadata: everybody takes it from here.
import 'reflect-metadata';

export * from '@peculiar/x509';
