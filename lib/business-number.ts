const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** 사업자등록번호, ten digits without hyphens: the tenth follows from the nine before it. */
export function isBusinessNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const carried = Math.floor((5 * Number(digits[8])) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === Number(digits[9]);
}
