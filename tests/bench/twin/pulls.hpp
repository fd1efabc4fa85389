// cell-sums.ts and pairs.ts: the two ways to sum the pulls.
#pragma once
#include <memory>

#include "near_grid.hpp"
#include "sector_field.hpp"

class CellSums {
 public:
  explicit CellSums(int agents) : near(agents), cells(new FarCells(agents)) {}

  void sum(Swarm& swarm, const Rules& rules) {
    near.sort(swarm, rules.spacing);
    cells->fill(swarm);
    field.fill(*cells, rules.orientationRadius, rules.attractionRadius);
    near.repel(swarm);
    lookUp(swarm, rules);
  }

 private:
  NearGrid near;
  std::unique_ptr<FarCells> cells;
  SectorField field;

  void lookUp(Swarm& s, const Rules& rules) const {
    constexpr double own = 0.75;
    const double bx = rules.blindX, by = rules.blindY;
    for (int i = 0; i < s.agents; i++) {
      const double hx = s.hx[i], hy = s.hy[i];
      const int cell = cells->of[i];
      const int fromEdge = edgeNear(bx * hx + by * hy, bx * hy - by * hx);
      const int toEdge = (fromEdge + SECTORS * 3 / 4) & (SECTORS - 1);
      const double* from = field.at(cell, fromEdge);
      const double* to = field.at(cell, toEdge);
      const double* all = field.at(cell, SECTORS);
      const double round = toEdge <= fromEdge ? 1 : 0;
      s.orientationCount[i] = to[0] - from[0] + round * all[0] + own * (cells->agents[cell] - 1);
      s.orientationX[i] = to[1] - from[1] + round * all[1] + own * (cells->hx[cell] - hx);
      s.orientationY[i] = to[2] - from[2] + round * all[2] + own * (cells->hy[cell] - hy);
      s.attractionCount[i] = to[3] - from[3] + round * all[3];
      s.attractionX[i] = to[4] - from[4] + round * all[4];
      s.attractionY[i] = to[5] - from[5] + round * all[5];
    }
  }
};

inline void clearPulls(Swarm& s) {
  for (Numbers* sum : {&s.repulsionX, &s.repulsionY, &s.orientationX, &s.orientationY, &s.orientationCount,
                       &s.attractionX, &s.attractionY, &s.attractionCount})
    std::fill(sum->begin(), sum->end(), 0);
}

// One hot loop, each pair once for both sides, agent i's sums in local variables.
inline void sumOverPairs(Swarm& s, const Rules& rules) {
  clearPulls(s);
  const double spacing = rules.spacing, blind = rules.blindX;
  const double spacingSquared = spacing * spacing;
  const double orientationSquared = rules.orientationRadius * rules.orientationRadius;
  const double reachSquared = rules.attractionRadius * rules.attractionRadius;
  for (int i = 0; i < s.agents; i++) {
    const double xi = s.x[i], yi = s.y[i], hxi = s.hx[i], hyi = s.hy[i];
    double awayX = 0, awayY = 0, alongX = 0, alongY = 0, along = 0, towardsX = 0, towardsY = 0, towards = 0;
    for (int j = i + 1; j < s.agents; j++) {
      const double dx = s.x[j] - xi, dy = s.y[j] - yi;
      const double square = dx * dx + dy * dy;
      if (square >= reachSquared) continue;
      const double d = std::sqrt(square), hxj = s.hx[j], hyj = s.hy[j], edge = blind * d;
      const bool iSeesJ = hxi * dx + hyi * dy >= edge, jSeesI = -(hxj * dx + hyj * dy) >= edge;
      if (square < orientationSquared) {
        if (iSeesJ) alongX += hxj, alongY += hyj, along++;
        if (jSeesI) s.orientationX[j] += hxi, s.orientationY[j] += hyi, s.orientationCount[j]++;
      } else {
        const double ux = dx / d, uy = dy / d;
        if (iSeesJ) towardsX += ux, towardsY += uy, towards++;
        if (jSeesI) s.attractionX[j] -= ux, s.attractionY[j] -= uy, s.attractionCount[j]++;
      }
      if (square < spacingSquared && d > 0) {
        const double push = 1 / d - 1 / spacing;
        awayX -= push * dx, awayY -= push * dy;
        s.repulsionX[j] += push * dx, s.repulsionY[j] += push * dy;
      }
    }
    s.repulsionX[i] += awayX, s.repulsionY[i] += awayY;
    s.orientationX[i] += alongX, s.orientationY[i] += alongY, s.orientationCount[i] += along;
    s.attractionX[i] += towardsX, s.attractionY[i] += towardsY, s.attractionCount[i] += towards;
  }
}
