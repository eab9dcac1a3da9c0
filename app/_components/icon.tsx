import { Glyph } from "./glyph";
import {
  alertPath,
  bagPath,
  bowlPath,
  checkPath,
  clockPath,
  closePath,
  copyPath,
  filterPath,
  globePath,
  gridPath,
  homePath,
  infoPath,
  leftPath,
  minusPath,
  parcelPath,
  personPath,
  plusPath,
  rightPath,
  searchPath,
  stopPath,
  trashPath,
  truckPath,
  undoPath,
} from "./icon-paths";

const PATHS = {
  home: homePath,
  grid: gridPath,
  bag: bagPath,
  bowl: bowlPath,
  parcel: parcelPath,
  check: checkPath,
  info: infoPath,
  alert: alertPath,
  stop: stopPath,
  close: closePath,
  copy: copyPath,
  truck: truckPath,
  minus: minusPath,
  plus: plusPath,
  trash: trashPath,
  right: rightPath,
  left: leftPath,
  globe: globePath,
  undo: undoPath,
  clock: clockPath,
  search: searchPath,
  person: personPath,
  filter: filterPath,
} as const;

export type IconName = keyof typeof PATHS;

/** By name, on the server. A client component names a `Glyph` instead: this would bring every drawing along. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return <Glyph path={PATHS[name]} className={className} />;
}
