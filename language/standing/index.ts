export * from './at.js';
export * from './facts.js';
export * from './indicators.js';
export * from './life.js';
export * from './light.js';
export * from './milestones.js';
export * from './policy.js';
export * from './track.js';
