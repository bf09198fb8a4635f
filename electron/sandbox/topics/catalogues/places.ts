/** Provinces, cities and counties (codes: GB/T 2260). All provinces; below them those that hold a data centre or an office. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';

type Place = readonly [code: string, zh: string, en: string];

const PROVINCES: readonly Place[] = [
  ['110000', '北京市', 'Beijing'],
  ['120000', '天津市', 'Tianjin'],
  ['130000', '河北省', 'Hebei'],
  ['140000', '山西省', 'Shanxi'],
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['210000', '辽宁省', 'Liaoning'],
  ['220000', '吉林省', 'Jilin'],
  ['230000', '黑龙江省', 'Heilongjiang'],
  ['310000', '上海市', 'Shanghai'],
  ['320000', '江苏省', 'Jiangsu'],
  ['330000', '浙江省', 'Zhejiang'],
  ['340000', '安徽省', 'Anhui'],
  ['350000', '福建省', 'Fujian'],
  ['360000', '江西省', 'Jiangxi'],
  ['370000', '山东省', 'Shandong'],
  ['410000', '河南省', 'Henan'],
  ['420000', '湖北省', 'Hubei'],
  ['430000', '湖南省', 'Hunan'],
  ['440000', '广东省', 'Guangdong'],
  ['450000', '广西壮族自治区', 'Guangxi'],
  ['460000', '海南省', 'Hainan'],
  ['500000', '重庆市', 'Chongqing'],
  ['510000', '四川省', 'Sichuan'],
  ['520000', '贵州省', 'Guizhou'],
  ['530000', '云南省', 'Yunnan'],
  ['540000', '西藏自治区', 'Tibet'],
  ['610000', '陕西省', 'Shaanxi'],
  ['620000', '甘肃省', 'Gansu'],
  ['630000', '青海省', 'Qinghai'],
  ['640000', '宁夏回族自治区', 'Ningxia'],
  ['650000', '新疆维吾尔自治区', 'Xinjiang'],
];

const CITIES: readonly Place[] = [
  ['110100', '北京市', 'Beijing'],
  ['120100', '天津市', 'Tianjin'],
  ['130100', '石家庄市', 'Shijiazhuang'],
  ['131000', '廊坊市', 'Langfang'],
  ['150900', '乌兰察布市', 'Ulanqab'],
  ['210100', '沈阳市', 'Shenyang'],
  ['310100', '上海市', 'Shanghai'],
  ['320100', '南京市', 'Nanjing'],
  ['320500', '苏州市', 'Suzhou'],
  ['330100', '杭州市', 'Hangzhou'],
  ['340200', '芜湖市', 'Wuhu'],
  ['420100', '武汉市', 'Wuhan'],
  ['440100', '广州市', 'Guangzhou'],
  ['440300', '深圳市', 'Shenzhen'],
  ['441900', '东莞市', 'Dongguan'],
  ['500100', '重庆市', 'Chongqing'],
  ['510100', '成都市', 'Chengdu'],
  ['520100', '贵阳市', 'Guiyang'],
  ['610100', '西安市', "Xi'an"],
];

const COUNTIES: readonly Place[] = [
  ['110105', '朝阳区', 'Chaoyang'],
  ['110108', '海淀区', 'Haidian'],
  ['310104', '徐汇区', 'Xuhui'],
  ['310115', '浦东新区', 'Pudong'],
  ['320106', '鼓楼区', 'Gulou'],
  ['330108', '滨江区', 'Binjiang'],
  ['440106', '天河区', 'Tianhe'],
  ['440305', '南山区', 'Nanshan'],
  ['440307', '龙岗区', 'Longgang'],
  ['510107', '武侯区', 'Wuhou'],
  ['520111', '花溪区', 'Huaxi'],
  ['610113', '雁塔区', 'Yanta'],
];

function page(call: Call, rows: readonly Place[]): Json[] {
  const offset = call.params.number('offset') ?? 0;
  const limit = call.params.number('limit') ?? 1000;
  return rows.slice(offset, offset + limit).map(([code, zh, en]) => ({
    code,
    name: call.language === 'zh_CN' ? zh : en,
  }));
}

/** A code belongs to the place whose first digits it shares. */
const inside = (rows: readonly Place[], parent: string | undefined, digits: number): readonly Place[] =>
  rows.filter(([code]) => code.slice(0, digits) === (parent ?? '').slice(0, digits));

export const placesTopic: Topic = {
  ListProvinces: (call) => ({ count: PROVINCES.length, provinces: page(call, PROVINCES) }),
  ListCities: (call) => {
    const rows = inside(CITIES, call.params.text('province_code'), 2);
    return { count: rows.length, cities: page(call, rows) };
  },
  ListCounties: (call) => {
    const rows = inside(COUNTIES, call.params.text('city_code'), 4);
    return { count: rows.length, counties: page(call, rows) };
  },
};
