import { describe, expect, it } from 'vitest';
import { told } from './lacking';

describe('what is told before a report is signed', () => {
  it('says once that the signer is not named', () => {
    const { missing, notes } = told({
      missing: ['Chưa ghi họ và tên người ký.'],
      notices: ['Chưa ghi họ tên người ký: trang in để “(Họ và tên)”. Ghi ở Cài đặt.', 'Đây là sổ ví dụ.'],
    });
    expect(missing).toEqual(['Chưa ghi họ và tên người ký.']);
    expect(notes).toEqual(['Đây là sổ ví dụ.']);
  });

  it('keeps a line of the settings that nothing else says', () => {
    const line = 'Chưa ghi nơi nhận ở dòng Kính gửi. Ghi ở Cài đặt.';
    expect(told({ missing: ['1 chỉ tiêu chưa có số liệu.'], notices: [line] }).notes).toEqual([line]);
  });
});
