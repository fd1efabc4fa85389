// measures.ts, noise.ts and hash.ts.
#pragma once
#include <cmath>
#include <cstring>

#include "state.hpp"

struct Vector {
  double x = 0, y = 0;
};

inline Vector meanOf(const Numbers& x, const Numbers& y) {
  Vector sum;
  for (size_t i = 0; i < x.size(); i++) sum.x += x[i], sum.y += y[i];
  return {sum.x / x.size(), sum.y / y.size()};
}

inline double polarization(const Swarm& s) {
  Vector sum;
  for (int i = 0; i < s.agents; i++) sum.x += s.hx[i], sum.y += s.hy[i];
  return std::sqrt(sum.x * sum.x + sum.y * sum.y) / s.agents;
}

inline double rotation(const Swarm& s) {
  const Vector centre = meanOf(s.x, s.y);
  double sum = 0;
  for (int i = 0; i < s.agents; i++) {
    const double dx = s.x[i] - centre.x, dy = s.y[i] - centre.y;
    const double d = std::sqrt(dx * dx + dy * dy);
    if (d > 0) sum += (dx * s.hy[i] - dy * s.hx[i]) / d;
  }
  return std::fabs(sum) / s.agents;
}

inline uint32_t mix(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x85ebca6bu;
  h = (h ^ (h >> 13)) * 0xc2b2ae35u;
  return h ^ (h >> 16);
}

// Of one agent in one tick; `now` is mix(tick + key).
inline double noiseOf(int32_t agent, uint32_t now) {
  const uint32_t first = mix((static_cast<uint32_t>(agent) * 0x9e3779b1u) ^ now);
  const uint32_t second = mix(first ^ 0x5bd1e995u);
  const double sum = (first & 0xffff) + (first >> 16) + (second & 0xffff) + (second >> 16);
  return ((sum + 2) * (1.0 / 65536) - 2) * std::sqrt(3.0);
}

inline std::string hashOf(const Swarm& s, int32_t tick) {
  const auto rotate = [](uint32_t word, int by) { return (word << by) | (word >> (32 - by)); };
  uint32_t a = 0x243f6a88u ^ tick, b = 0x85a308d3u ^ s.agents;
  const auto take = [&](uint32_t word) {
    a = rotate((a ^ word) * 0x9e3779b1u, 15) + b;
    b = rotate((b ^ word) * 0x85ebca77u, 13) ^ a;
  };
  for (const int32_t id : s.id) take(static_cast<uint32_t>(id));
  for (const Numbers* array : {&s.x, &s.y, &s.hx, &s.hy}) {
    std::vector<uint32_t> words(2 * array->size());
    std::memcpy(words.data(), array->data(), words.size() * sizeof(uint32_t));
    for (const uint32_t word : words) take(word);
  }
  char text[17];
  std::snprintf(text, sizeof text, "%08x%08x", a, b);
  return text;
}
