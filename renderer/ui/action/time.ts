/** A UTC instant in the person's own time: "2026-11-24 14:03". Text that is no instant is shown as it is. */
export function localTime(instant: string, seconds = false): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const pad = (n: number) => String(n).padStart(2, '0');
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), ...(seconds ? [at.getSeconds()] : [])].map(pad).join(':');
  return `${day} ${time}`;
}
