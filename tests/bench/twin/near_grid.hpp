// near-grid.ts: agents in the order of a fine, wrapping grid by a counting sort, and exact repulsion on it.
#pragma once
#include <algorithm>
#include <cmath>

#include "state.hpp"

class NearGrid {
 public:
  explicit NearGrid(int agents) {
    while ((1 << (2 * shift)) < 4 * agents) shift++;
    mask = (1 << shift) - 1;
    starts.resize((1 << (2 * shift)) + 2);
    place.resize(agents);
    spare.resize(agents);
    spareId.resize(agents);
  }

  void sort(Swarm& swarm, double side) {
    perUnit = 1 / side;
    count(swarm);
    for (Numbers* array : {&swarm.x, &swarm.y, &swarm.hx, &swarm.hy}) arrange(*array, spare);
    arrange(swarm.id, spareId);
  }

  void repel(Swarm& swarm) const {
    const double* x = swarm.x.data();
    const double* y = swarm.y.data();
    const double reachSquared = 1 / (perUnit * perUnit);
    for (int i = 0; i < swarm.agents; i++) {
      const double xi = x[i], yi = y[i];
      const int32_t column = toInt32(std::floor(xi * perUnit)), row = toInt32(std::floor(yi * perUnit));
      const int first = (column - 1) & mask, last = (column + 1) & mask;
      double awayX = 0, awayY = 0;
      for (int r = row - 1; r <= row + 1; r++) {
        const int base = (r & mask) << shift;
        const bool wraps = first > last;
        int j = starts[base + first];
        int end = starts[base + (wraps ? mask : last) + 1];
        for (int part = wraps ? 2 : 1; part > 0; part--) {
          for (; j < end; j++) {
            const double dx = x[j] - xi, dy = y[j] - yi;
            const double square = dx * dx + dy * dy;
            if (square < reachSquared && square > 0) {
              const double push = 1 / std::sqrt(square) - perUnit;
              awayX -= push * dx;
              awayY -= push * dy;
            }
          }
          j = starts[base];
          end = starts[base + last + 1];
        }
      }
      swarm.repulsionX[i] = awayX;
      swarm.repulsionY[i] = awayY;
    }
  }

 private:
  int shift = 1, mask = 0;
  double perUnit = 1;
  std::vector<int32_t> starts, place, spareId;
  Numbers spare;

  void count(const Swarm& swarm) {
    std::fill(starts.begin(), starts.end(), 0);
    for (int i = 0; i < swarm.agents; i++) {
      const int32_t column = toInt32(std::floor(swarm.x[i] * perUnit)) & mask;
      const int32_t row = toInt32(std::floor(swarm.y[i] * perUnit)) & mask;
      place[i] = (row << shift) | column;
      starts[place[i] + 2]++;
    }
    for (size_t c = 2; c < starts.size(); c++) starts[c] += starts[c - 1];
    for (int i = 0; i < swarm.agents; i++) place[i] = starts[place[i] + 1]++;
  }

  template <class Array>
  void arrange(Array& array, Array& sorted) const {
    for (size_t i = 0; i < place.size(); i++) sorted[place[i]] = array[i];
    array.swap(sorted);
  }
};
