// sector-field.ts: what each cell sees of all others, by direction, as running sums.
#pragma once
#include <cmath>

#include "far_cells.hpp"

constexpr int SECTORS = 32;
constexpr int QUARTER = SECTORS / 4;
constexpr int QUANTITIES = 6;
constexpr int ROW = (SECTORS + 1) * QUANTITIES;

inline double pseudoAngle(double x, double y) {
  const double t = x / (std::fabs(x) + std::fabs(y));
  return y >= 0 ? 1 - t : 3 + t;
}

inline int edgeNear(double x, double y) { return toInt32(pseudoAngle(x, y) * QUARTER + 0.5) & (SECTORS - 1); }

class SectorField {
 public:
  Numbers sums = Numbers(MOST_CELLS * ROW);

  void fill(const FarCells& cells, double orientationRadius, double attractionRadius) {
    std::fill(sums.begin(), sums.begin() + cells.count * ROW, 0);
    const double apart = (cells.side * cells.side) / 3;
    sumPairs(cells, orientationRadius * orientationRadius - apart, attractionRadius * attractionRadius - apart);
    for (int c = 0; c < cells.count; c++)
      for (int k = c * ROW + QUANTITIES; k < (c + 1) * ROW; k++) sums[k] += sums[k - QUANTITIES];
  }

  const double* at(int cell, int edge) const { return &sums[cell * ROW + edge * QUANTITIES]; }

 private:
  void sumPairs(const FarCells& cells, double orientationSquared, double attractionSquared) {
    for (int a = 0; a < cells.count; a++) {
      for (int b = a + 1; b < cells.count; b++) {
        const double dx = cells.x[b] - cells.x[a], dy = cells.y[b] - cells.y[a];
        const double square = dx * dx + dy * dy;
        if (square >= attractionSquared) continue;
        const int sector = toInt32(pseudoAngle(dx, dy) * QUARTER);
        double* toB = &sums[a * ROW + ((sector & (SECTORS - 1)) + 1) * QUANTITIES];
        double* toA = &sums[b * ROW + (((sector + SECTORS / 2) & (SECTORS - 1)) + 1) * QUANTITIES];
        if (square < orientationSquared) {
          toB[0] += cells.agents[b];
          toB[1] += cells.hx[b];
          toB[2] += cells.hy[b];
          toA[0] += cells.agents[a];
          toA[1] += cells.hx[a];
          toA[2] += cells.hy[a];
        } else {
          const double d = std::sqrt(square);
          const double ux = dx / d, uy = dy / d;
          toB[3] += cells.agents[b];
          toB[4] += cells.agents[b] * ux;
          toB[5] += cells.agents[b] * uy;
          toA[3] += cells.agents[a];
          toA[4] -= cells.agents[a] * ux;
          toA[5] -= cells.agents[a] * uy;
        }
      }
    }
  }
};
