/** Short names of time zones as Java writes them, where Intl knows only `GMT+9`: the standard one, then that of summer. */
const TABLE: readonly (readonly [names: string, zones: string])[] = [
  ['GMT', 'GMT Etc/GMT Africa/Abidjan Africa/Accra Africa/Casablanca Africa/Monrovia Atlantic/Reykjavik'],
  ['UTC', 'UTC Etc/UTC'],
  ['GMT/BST', 'Europe/London Europe/Belfast GB'],
  ['GMT/IST', 'Europe/Dublin'],
  ['WET/WEST', 'Europe/Lisbon Atlantic/Canary Atlantic/Madeira Atlantic/Faroe'],
  [
    'CET/CEST',
    'Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest ' +
      'Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco ' +
      'Europe/Oslo Europe/Paris Europe/Prague Europe/Rome Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane ' +
      'Europe/Vaduz Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Arctic/Longyearbyen Africa/Ceuta',
  ],
  ['CET', 'Africa/Algiers Africa/Tunis'],
  [
    'EET/EEST',
    'Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Riga Europe/Sofia Europe/Tallinn ' +
      'Europe/Vilnius Asia/Beirut Asia/Nicosia Africa/Cairo',
  ],
  ['EET', 'Africa/Tripoli Europe/Kaliningrad'],
  ['MSK', 'Europe/Moscow Europe/Minsk Europe/Simferopol'],
  ['IST/IDT', 'Asia/Jerusalem Asia/Tel_Aviv'],
  ['AST', 'Asia/Baghdad Asia/Kuwait Asia/Riyadh America/Puerto_Rico America/Santo_Domingo America/Barbados'],
  ['IRST/IRDT', 'Asia/Tehran'],
  ['GST', 'Asia/Dubai Asia/Muscat'],
  ['AFT', 'Asia/Kabul'],
  ['PKT', 'Asia/Karachi'],
  ['UZT', 'Asia/Tashkent'],
  ['IST', 'Asia/Kolkata Asia/Calcutta Asia/Colombo'],
  ['NPT', 'Asia/Kathmandu Asia/Katmandu'],
  ['BDT', 'Asia/Dhaka'],
  ['MMT', 'Asia/Rangoon Asia/Yangon'],
  ['ICT', 'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Saigon'],
  ['WIB', 'Asia/Jakarta'],
  ['CST', 'Asia/Shanghai Asia/Taipei Asia/Chongqing'],
  ['HKT', 'Asia/Hong_Kong'],
  ['SGT', 'Asia/Singapore'],
  ['MYT', 'Asia/Kuala_Lumpur'],
  ['KST', 'Asia/Seoul Asia/Pyongyang'],
  ['JST', 'Asia/Tokyo'],
  ['SAST', 'Africa/Johannesburg'],
  ['EAT', 'Africa/Nairobi Africa/Addis_Ababa'],
  ['WAT', 'Africa/Lagos'],
  ['CAT', 'Africa/Harare Africa/Maputo'],
  ['AWST', 'Australia/Perth'],
  ['ACST/ACDT', 'Australia/Adelaide'],
  ['ACST', 'Australia/Darwin'],
  ['AEST/AEDT', 'Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra'],
  ['AEST', 'Australia/Brisbane'],
  ['NZST/NZDT', 'Pacific/Auckland'],
  ['SST', 'Pacific/Pago_Pago'],
  ['NST/NDT', 'America/St_Johns'],
  ['AST/ADT', 'America/Halifax Atlantic/Bermuda'],
  ['BRT/BRST', 'America/Sao_Paulo'],
  ['ART', 'America/Argentina/Buenos_Aires America/Buenos_Aires'],
  ['UYT', 'America/Montevideo'],
  ['CLT/CLST', 'America/Santiago'],
  ['COT', 'America/Bogota'],
  ['PET', 'America/Lima'],
  ['VET', 'America/Caracas'],
  ['BOT', 'America/La_Paz'],
];

const names = new Map(
  TABLE.flatMap(([text, zones]) => zones.split(' ').map((zone) => [zone, text.split('/')] as const)),
);

/** @returns `JST`; undefined for a zone that Intl knows a short name of. */
export function zoneAbbreviation(zone: string, isSummer: boolean): string | undefined {
  const [standard, summer] = names.get(zone) ?? [];
  return (isSummer ? summer : undefined) ?? standard;
}
