// cohesion.ts: share of agents in the largest linked group, by union-find over cells.
#pragma once
#include <algorithm>

#include "far_cells.hpp"

class Cohesion {
 public:
  explicit Cohesion(int n) : columns(n), rows(n), first(n), next(n), parent(n), size(n) {
    while (static_cast<int>(table.size()) < 2 * n) table.resize(table.size() * 2);
    mask = static_cast<int>(table.size()) - 1;
  }

  double of(const Swarm& swarm, double link) {
    bin(swarm, (link / std::sqrt(2.0)) * (1 - 1e-12));
    join(swarm, link * link);
    int most = 0;
    for (int cell = 0; cell < count; cell++) most = std::max(most, size[rootOf(cell)]);
    return static_cast<double>(most) / swarm.agents;
  }

 private:
  int count = 0, mask = 0;
  std::vector<int32_t> table = std::vector<int32_t>(4);
  Numbers columns, rows;
  std::vector<int32_t> first, next, parent, size;

  void bin(const Swarm& swarm, double side) {
    count = 0;
    std::fill(table.begin(), table.end(), -1);
    for (int i = 0; i < swarm.agents; i++) {
      const double column = std::floor(swarm.x[i] / side), row = std::floor(swarm.y[i] / side);
      const int place = placeOf(column, row);
      int cell = table[place];
      if (cell < 0) {
        cell = table[place] = count++;
        columns[cell] = column;
        rows[cell] = row;
        first[cell] = -1;
        parent[cell] = cell;
        size[cell] = 0;
      }
      next[i] = first[cell];
      first[cell] = i;
      size[cell]++;
    }
  }

  int placeOf(double column, double row) const {
    int place = cellHash(column, row) & mask;
    for (; table[place] >= 0; place = (place + 1) & mask)
      if (columns[table[place]] == column && rows[table[place]] == row) break;
    return place;
  }

  void join(const Swarm& swarm, double linkSquared) {
    static constexpr int NEIGHBOURS[10][2] = {{1, 0}, {2, 0}, {-2, 1}, {-1, 1}, {0, 1},
                                              {1, 1}, {2, 1}, {-1, 2}, {0, 2},  {1, 2}};
    for (int cell = 0; cell < count; cell++) {
      for (const auto& [right, up] : NEIGHBOURS) {
        const int other = table[placeOf(columns[cell] + right, rows[cell] + up)];
        if (other < 0) continue;
        const int a = rootOf(cell), b = rootOf(other);
        if (a == b || !touch(swarm, cell, other, linkSquared)) continue;
        parent[b] = a;
        size[a] += size[b];
      }
    }
  }

  bool touch(const Swarm& swarm, int a, int b, double linkSquared) const {
    for (int i = first[a]; i >= 0; i = next[i])
      for (int j = first[b]; j >= 0; j = next[j]) {
        const double dx = swarm.x[j] - swarm.x[i], dy = swarm.y[j] - swarm.y[i];
        if (dx * dx + dy * dy < linkSquared) return true;
      }
    return false;
  }

  int rootOf(int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  }
};
