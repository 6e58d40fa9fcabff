import type { DemandAndSupply } from '../../../shared/oversight/caseload.ts';

/** How requests stand to the listings that could answer them, where there are too few. */
export type Scarcity =
  | { kind: 'none' }
  | { kind: 'exactly'; times: number }
  | { kind: 'more'; times: number };

export type DemandPlace = {
  area: DemandAndSupply;
  /** In per cent of the longest bar its side has room for. */
  demand: number;
  supply: number;
  isScarce: boolean;
  scarcity: Scarcity | null;
};

/** `demandShare` and `supplyShare`: how the width is divided, so that both sides have one scale. */
export type DemandLayout = { rows: DemandPlace[]; demandShare: number; supplyShare: number };

function scarcityOf({ requests, listings }: DemandAndSupply): Scarcity | null {
  if (requests === 0) return null;
  if (listings === 0) return { kind: 'none' };
  const times = Math.floor(requests / listings);
  if (times < 2) return null;
  return { kind: requests % listings === 0 ? 'exactly' : 'more', times };
}

/** Bars to both sides of a line: what is asked for, and who could answer. */
export function layDemand(areas: readonly DemandAndSupply[]): DemandLayout {
  const mostAsked = Math.max(...areas.map((area) => area.requests), 1);
  const mostListed = Math.max(...areas.map((area) => area.listings), 1);
  // Neither side is squeezed so that its numbers have no room.
  const least = (mostAsked + mostListed) / 3;
  const demandRoom = Math.max(mostAsked, least);
  const supplyRoom = Math.max(mostListed, least);
  return {
    rows: areas.map((area) => ({
      area,
      demand: (area.requests / demandRoom) * 100,
      supply: (area.listings / supplyRoom) * 100,
      isScarce: area.requests > area.listings,
      scarcity: scarcityOf(area),
    })),
    demandShare: demandRoom,
    supplyShare: supplyRoom,
  };
}
