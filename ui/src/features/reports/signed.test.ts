import { expect, it } from 'vitest';
import { signedName } from './signed';

it('puts the signed file beside the file, under another name', () => {
  expect(signedName('/home/an/Bao-cao.pdf', 'nguoi-ky')).toBe('/home/an/Bao-cao-da-ky.pdf');
  expect(signedName('/home/an/Bao-cao-da-ky.pdf', 'co-quan')).toBe('/home/an/Bao-cao-dong-dau.pdf');
  expect(signedName('  ', 'nguoi-ky')).toBe('');
});
