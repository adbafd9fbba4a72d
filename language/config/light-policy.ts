import { LIGHT_SCHEMES } from '../standing/schemes.js';
import type { LightPolicy } from '../standing/policy.js';
import type { Config } from './schema.js';

/** The light policy of a configuration: its own rules, else the scheme that it names; undefined where it says neither. */
export const lightPolicyOf = ({ lightPolicy, lightScheme }: Config): LightPolicy | undefined =>
  lightPolicy ?? LIGHT_SCHEMES.find(({ name }) => name === lightScheme)?.policy;
