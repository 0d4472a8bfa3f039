import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../lib/cli/run-tool';
import { thirdPartyLicences } from '../../../lib/cli/third-party-licences';

describe('thirdPartyLicences', () => {
  const text = thirdPartyLicences(projectRoot);

  it('names each dependency with its version and licence', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    for (const [name, version] of Object.entries(dependencies))
      expect(text).toMatch(new RegExp(`^${name} ${version} \\(.+\\)$`, 'm'));
  });

  it('has what they bring in turn, the texts of their licences, and nothing that only builds', () => {
    expect(text).toContain('linkify-it ');
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('Apache License');
    expect(text).not.toMatch(/^vitest /m);
  });
});
