// tick.ts: what each agent feels becomes a turn, then noise, then a step.
#pragma once
#include "measures.hpp"

inline double belongingPerUnit(double distanceSquared, const Rules& rules) {
  if (distanceSquared <= rules.belongingFrom * rules.belongingFrom) return 0;
  const double distance = std::sqrt(distanceSquared);
  const double strength = std::fmin(3, (distance - rules.belongingFrom) / START_RADIUS);
  return (rules.belongingWeight * strength) / distance;
}

inline Vector pullOn(int i, bool informed, const Swarm& s, const Rules& rules, Vector centre) {
  const double orientation = rules.orientationWeight / (s.orientationCount[i] > 1 ? s.orientationCount[i] : 1);
  const double attraction = rules.attractionWeight / (s.attractionCount[i] > 1 ? s.attractionCount[i] : 1);
  const double dx = centre.x - s.x[i], dy = centre.y - s.y[i];
  const double belonging = belongingPerUnit(dx * dx + dy * dy, rules);
  const double goal = informed ? rules.goalWeight : 0;
  return {rules.repulsionWeight * s.repulsionX[i] + orientation * s.orientationX[i] + attraction * s.attractionX[i] +
              belonging * dx + goal * rules.goalX,
          rules.repulsionWeight * s.repulsionY[i] + orientation * s.orientationY[i] + attraction * s.attractionY[i] +
              belonging * dy + goal * rules.goalY};
}

inline Vector turned(double hx, double hy, Vector to, const Rules& rules) {
  const double ahead = hx * to.x + hy * to.y, aside = hx * to.y - hy * to.x;
  if (to.x * to.x + to.y * to.y < 1e-200) return {hx, hy};
  if (ahead > 0 && std::fabs(aside) * rules.turnX <= ahead * rules.turnY) return to;
  const double side = aside < 0 ? -rules.turnY : rules.turnY;
  return {rules.turnX * hx - side * hy, rules.turnX * hy + side * hx};
}

inline void move(State& state) {
  Swarm& s = state.swarm;
  const Rules& rules = state.rules;
  const Vector centre = meanOf(s.x, s.y);
  const uint32_t now = mix(static_cast<uint32_t>(state.tick) + static_cast<uint32_t>(state.noiseKey));
  const double step = rules.speed * TICK_SECONDS;
  for (int i = 0; i < s.agents; i++) {
    const Vector social = pullOn(i, s.id[i] < rules.informed, s, rules, centre);
    const Vector heading = turned(s.hx[i], s.hy[i], social, rules);
    const double offset = rules.noise * noiseOf(s.id[i], now);
    const double x = heading.x - offset * heading.y, y = heading.y + offset * heading.x;
    const double perLength = 1 / std::sqrt(x * x + y * y);
    s.hx[i] = x * perLength;
    s.hy[i] = y * perLength;
    s.x[i] += step * s.hx[i];
    s.y[i] += step * s.hy[i];
  }
}
