// far-cells.ts: the coarse grain, square cells of side 4 in a hash table.
#pragma once
#include <cmath>

#include "state.hpp"

constexpr int MOST_CELLS = 1024;
constexpr int PLACES = 4 * MOST_CELLS;

// Where a cell belongs in a hash table, before the mask.
inline int32_t cellHash(double column, double row) {
  const int32_t hash = imul(toInt32(column), 0x9e3779b1u) ^ imul(toInt32(row), 0x85ebca77u);
  return hash ^ static_cast<int32_t>(static_cast<uint32_t>(hash) >> 15);
}

class FarCells {
 public:
  int count = 0;
  double side = 4;
  double agents[MOST_CELLS], x[MOST_CELLS], y[MOST_CELLS], hx[MOST_CELLS], hy[MOST_CELLS];
  std::vector<int32_t> of;

  explicit FarCells(int n) : of(n) {}

  void fill(const Swarm& swarm) {
    for (side = 4; !bin(swarm);) side *= 2;
    for (int c = 0; c < count; c++) {
      x[c] /= agents[c];
      y[c] /= agents[c];
    }
  }

 private:
  double columns[MOST_CELLS], rows[MOST_CELLS];
  int32_t table[PLACES];

  bool bin(const Swarm& swarm) {
    count = 0;
    std::fill(table, table + PLACES, -1);
    int cell = -1;
    const double perUnit = 1 / side;
    for (int i = 0; i < swarm.agents; i++) {
      const double column = std::floor(swarm.x[i] * perUnit), row = std::floor(swarm.y[i] * perUnit);
      if (cell < 0 || columns[cell] != column || rows[cell] != row) {
        cell = find(column, row);
        if (cell < 0) return false;
      }
      of[i] = cell;
      agents[cell]++;
      x[cell] += swarm.x[i];
      y[cell] += swarm.y[i];
      hx[cell] += swarm.hx[i];
      hy[cell] += swarm.hy[i];
    }
    return true;
  }

  int find(double column, double row) {
    int place = cellHash(column, row) & (PLACES - 1);
    for (; table[place] >= 0; place = (place + 1) & (PLACES - 1)) {
      const int cell = table[place];
      if (columns[cell] == column && rows[cell] == row) return cell;
    }
    if (count == MOST_CELLS) return -1;
    const int cell = count++;
    table[place] = cell;
    columns[cell] = column;
    rows[cell] = row;
    agents[cell] = x[cell] = y[cell] = hx[cell] = hy[cell] = 0;
    return cell;
  }
};
