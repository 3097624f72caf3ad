// Places named in a text, by code and by name; ordinary words are no places.
import { describe, expect, it } from 'vitest';
import { NATION } from '../../src/domain/region.js';
import { createPlaces } from '../../src/understanding/places.js';

const places = createPlaces();

function codesIn(text: string): string[] {
  return places.mentions(text).map(({ code }) => code);
}

describe('a place', () => {
  it.each([
    ['洛阳怎么交', ['410300']],
    ['洛阳市怎么交', ['410300']],
    ['宜阳县的', ['410327']],
    ['河南省洛阳市宜阳县', ['410000', '410300', '410327']],
    ['吉林省的', ['220000']],
    ['吉林市的', ['220200']],
    ['在内蒙古', ['150000']],
    ['广西壮族自治区', ['450000']],
    ['北京', ['110000']],
    ['重庆那边', ['500000']],
    ['香港', ['810000']],
    ['山西临汾', ['140000', '141000']],
    ['延边', ['222400']],
    ['恩施那边', ['422800']],
    ['西双版纳', ['532800']],
    ['大理', ['532900']],
    ['伊犁', ['654000']],
    ['我在郑州,妈在大同', ['410100', '140200']],
    ['麻城怎么交', ['421181']],
    ['雄安新区怎么交', ['133100']],
    ['雄安', ['133100']],
    ['辽宁朝阳', ['210000', '211300']],
    ['北京朝阳区', ['110000', '110105']],
    ['南京鼓楼区', ['320100', '320106']],
    ['江山市的', ['330881']],
    ['保定低保怎么交', ['130600']],
  ])('in "%s" is found: %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    '我给老婆交医保',
    '俺妈的居民医保怎么代交',
    '城区的人怎么办',
    '今天开心',
    '能不能退',
    '余额不够',
    '大家都说可以',
    '新生儿多大能办',
    '村里统一收的',
    '医保局在哪',
    '一直没动静',
    '低保定额交多少',
    '参保定期核对',
    '医保定点医院',
    '江山这么大',
    '无为而治',
    '公安局开的证明',
    '和平区',
    '鼓楼区',
    '比如说',
    '延长交费期',
    '市辖区',
  ])('is not in "%s"', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it('is never of another province because its name is shared', () => {
    expect(codesIn('北京市朝阳区')).not.toContain('211300');
  });

  it('of one name is the one beside the place named with it', () => {
    expect(codesIn('南京鼓楼区')).toContain('320106');
    expect(codesIn('福州鼓楼区')).toContain('350102');
    expect(codesIn('鼓楼区的南京人')).toEqual(['320100']);
  });

  it('of the size of a county goes by its short name where it has facts of its own', () => {
    const known = createPlaces(['530523', '150802', '999999']);
    const codes = (text: string): string[] => known.mentions(text).map(({ code }) => code);
    expect(codes('龙陵怎么交')).toEqual(['530523']);
    expect(codes('临河区的')).toEqual(['150802']);
    expect(codes('临河的')).toEqual(['150802']);
    expect(codesIn('龙陵怎么交')).toEqual([]);
    expect(codes('宜阳怎么交')).toEqual([]);
  });

  it('is found where it stands in the text as typed', () => {
    expect(places.mentions('低保户,在洛阳')).toEqual([{ code: '410300', word: '洛阳', index: 5 }]);
  });

  it('has a short name by its code, every one of them', () => {
    expect(places.byCode('410300')?.name).toBe('洛阳');
    expect(places.byCode('410000')?.name).toBe('河南');
    expect(places.byCode('410327')?.name).toBe('宜阳县');
    expect(places.byCode('222400')?.name).toBe('延边');
    expect(places.byCode('540000')?.name).toBe('西藏');
    expect(places.byCode(NATION)?.name).toBe('全国');
    expect(places.byCode('419999')).toBeUndefined();
  });

  it('has a name that can be shown, each of them', () => {
    const nameless = [];
    for (let code = 110_000; code < 830_000; code += 100) {
      const place = places.byCode(String(code));
      if (place && place.name.length < 2) nameless.push(place.code);
    }
    expect(nameless).toEqual([]);
  });
});
