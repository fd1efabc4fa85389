// The state and the rules of a run, as state.ts writes them. The names are those of src/model.
#pragma once
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

using Numbers = std::vector<double>;

constexpr double START_RADIUS = 10;
constexpr double TICK_SECONDS = 0.1;
constexpr double LINK_SPACINGS = 3;
constexpr int COHESION_EVERY = 5;

struct Rules {
  double speed, repulsionWeight, spacing, orientationWeight, orientationRadius, attractionWeight, attractionRadius;
  double belongingWeight, belongingFrom, goalWeight, goalX, goalY, informed, turnX, turnY, noise, blindX, blindY;
};

struct Swarm {
  int agents = 0;
  Numbers x, y, hx, hy;
  std::vector<int32_t> id;
  Numbers repulsionX, repulsionY, orientationX, orientationY, orientationCount;
  Numbers attractionX, attractionY, attractionCount;
};

struct State {
  Swarm swarm;
  Rules rules;
  int32_t tick = 0;
  int32_t noiseKey = 0;
  bool exact = false;
};

// What JavaScript does with a number where it wants 32 bits: wrap, and 0 for NaN.
inline int32_t toInt32(double value) {
  return value == value ? static_cast<int32_t>(static_cast<int64_t>(value)) : 0;
}

// Math.imul: wraps, which signed integers here must not.
inline int32_t imul(int32_t a, uint32_t b) { return static_cast<int32_t>(static_cast<uint32_t>(a) * b); }

class StateFile {
 public:
  explicit StateFile(const std::string& path) : file(std::fopen(path.c_str(), "rb")) {
    if (!file) throw std::runtime_error("cannot open " + path);
  }
  ~StateFile() { std::fclose(file); }
  StateFile(const StateFile&) = delete;
  StateFile& operator=(const StateFile&) = delete;

  State read() {
    State state;
    state.swarm.agents = static_cast<int>(next());
    state.tick = static_cast<int32_t>(next());
    state.noiseKey = static_cast<int32_t>(next());
    state.exact = next() != 0;
    Rules& r = state.rules;
    for (double* rule :
         {&r.speed, &r.repulsionWeight, &r.spacing, &r.orientationWeight, &r.orientationRadius, &r.attractionWeight,
          &r.attractionRadius, &r.belongingWeight, &r.belongingFrom, &r.goalWeight, &r.goalX, &r.goalY, &r.informed,
          &r.turnX, &r.turnY, &r.noise, &r.blindX, &r.blindY})
      *rule = next();
    Swarm& s = state.swarm;
    for (Numbers* array : {&s.x, &s.y, &s.hx, &s.hy}) *array = numbers(s.agents);
    const Numbers ids = numbers(s.agents);
    s.id.assign(ids.begin(), ids.end());
    for (Numbers* array : {&s.repulsionX, &s.repulsionY, &s.orientationX, &s.orientationY, &s.orientationCount,
                           &s.attractionX, &s.attractionY, &s.attractionCount})
      array->assign(s.agents, 0);
    return state;
  }

 private:
  std::FILE* file;

  double next() { return numbers(1)[0]; }

  Numbers numbers(int count) {
    Numbers values(count);
    if (std::fread(values.data(), sizeof(double), values.size(), file) != values.size())
      throw std::runtime_error("the state file is too short");
    return values;
  }
};
