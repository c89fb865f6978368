import {mastodonAddress, NETWORKS} from './networks';

const shared = {title: 'Genes & "hope"? #1', url: 'https://portal.example/deliverables/atlas'};

describe('Sharing', () => {
  for (const network of NETWORKS) {
    it(`gives ${network.name} the address whole, whatever the title holds`, () => {
      const address = new URL(network.address(shared));
      const told = [...address.searchParams.values()].join(' ');
      expect(told).toContain(shared.url);
      expect(address.hash).toBe('');
      expect(address.href).not.toContain('+');
    });
  }

  it('takes a Mastodon server in the ways people write it', () => {
    for (const server of ['mastodon.social', ' https://Mastodon.social/home ', '@ada@mastodon.social']) {
      expect(mastodonAddress(server, shared)).toMatch(/^https:\/\/mastodon\.social\/share\?text=Genes%20%26/);
    }
  });

  it('takes nothing for a server that is none', () => {
    for (const server of [
      '',
      'mastodon',
      'javascript:alert(1)',
      'evil.example:8080',
      'a b.example',
      '<b>.example',
    ]) {
      expect(mastodonAddress(server, shared)).withContext(server).toBeUndefined();
    }
  });
});
