/** Which FOCUS service category a Huawei Cloud service belongs to. A service that is not listed is "Other". */

export type FocusCategory =
  | 'AI and Machine Learning'
  | 'Analytics'
  | 'Business Applications'
  | 'Compute'
  | 'Databases'
  | 'Developer Tools'
  | 'Multicloud'
  | 'Identity'
  | 'Integration'
  | 'Internet of Things'
  | 'Management and Governance'
  | 'Media'
  | 'Migration'
  | 'Mobile'
  | 'Networking'
  | 'Security'
  | 'Storage'
  | 'Web'
  | 'Other';

/** By the last part of the service type code ("ec2" of hws.service.type.ec2). Our reading of what each service is. */
const services: readonly [FocusCategory, string][] = [
  ['Compute', 'ec2 ecs cce cci functionstage baremetal dec ims image iec swr'],
  ['Storage', 'ebs obs sfs sfsturbo cbr vbs csbs dss dess'],
  ['Networking', 'vpc eip bandwidth elb natgateway dns vpn dc cc er'],
  ['Databases', 'rds dds ddm dcs redis gaussdb nosql'],
  ['Analytics', 'dws uquery dis bigdata cs streaming ges css'],
  ['AI and Machine Learning', 'modelarts mls dls irs hilens'],
  ['Integration', 'dms smn apig rocketmq'],
  ['Security', 'waf cfw hss cad dbss kms cbh ccm scs webscan sa sdg'],
  ['Management and Governance', 'aos apm aom lts ces rms costmanager supportplan'],
  ['Developer Tools', 'devcloud cpts cse servicestage'],
  ['Migration', 'drs des'],
  ['Business Applications', 'vdi workspace rtcsms privatenumber cloudvc'],
  ['Internet of Things', 'ief iotda'],
  ['Web', 'cdn domains'],
  ['Media', 'live vod'],
];

const categories = new Map(
  services.flatMap(([category, names]) =>
    names.split(' ').map((name): [string, FocusCategory] => [name, category]),
  ),
);

export function serviceCategory(serviceType: string | null): FocusCategory {
  return categories.get((serviceType ?? '').split('.').at(-1) ?? '') ?? 'Other';
}
