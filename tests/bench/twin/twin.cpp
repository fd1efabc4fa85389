// The same swarm in C++: the same sums in the same order, so that it must end in the same bits, one thread, no fast-math.
//   twin time <state file> <usual|exact>     prints nanoseconds an agent-tick
//   twin compare <state file> <ticks>        prints what the state has come to
// Memory is taken once and kept, as good C++ would: where the product allocates, that is part of what is compared.
#include <chrono>
#include <iostream>

#include "cohesion.hpp"
#include "move.hpp"
#include "pulls.hpp"

constexpr double TIMED = 0.7;
constexpr int WARM_TICKS = 10;

class Run {
 public:
  State state;
  double polarizationNow = 0, rotationNow = 0, cohesionNow = 0;

  Run(State from, bool asked)
      : state(std::move(from)), exact(asked || state.exact), cells(state.swarm.agents),
        groups(state.swarm.agents) {}

  void advance() {
    if (exact)
      sumOverPairs(state.swarm, state.rules);
    else
      cells.sum(state.swarm, state.rules);
    move(state);
    state.tick++;
    polarizationNow = polarization(state.swarm);
    rotationNow = rotation(state.swarm);
    if (state.tick % COHESION_EVERY == 0) cohesionNow = groups.of(state.swarm, LINK_SPACINGS * state.rules.spacing);
  }

  void print() const {
    const Swarm& s = state.swarm;
    const Vector mean = meanOf(s.x, s.y);
    std::cout << "\"polarization\":" << polarizationNow << ",\"rotation\":" << rotationNow << ",\"cohesion\":"
              << cohesionNow << ",\"sum\":[" << mean.x * s.agents << "," << mean.y * s.agents << "],\"hash\":\""
              << hashOf(s, state.tick) << "\"}\n";
  }

 private:
  bool exact;
  CellSums cells;
  Cohesion groups;
};

static void time(Run& run) {
  using Clock = std::chrono::steady_clock;
  for (int i = 0; i < WARM_TICKS; i++) run.advance();
  const auto begin = Clock::now();
  int ticks = 0;
  double seconds = 0;
  while (seconds < TIMED) {
    for (int i = 0; i < COHESION_EVERY; i++) run.advance();
    ticks += COHESION_EVERY;
    seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  }
  std::cout << "{\"value\":" << seconds * 1e9 / (static_cast<double>(ticks) * run.state.swarm.agents)
            << ",\"ticks\":" << ticks << ",";
}

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  if (count != 4) throw std::runtime_error("expected time or compare, a state file, and a word");
  std::cout.precision(17);
  Run run(StateFile(words[2]).read(), words[3] == "exact");
  if (words[1] == "time") {
    time(run);
  } else {
    for (int i = std::stoi(words[3]); i > 0; i--) run.advance();
    std::cout << "{";
  }
  run.print();
}
