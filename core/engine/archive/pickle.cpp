// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/pickle.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>

namespace bitsmith {

namespace {

constexpr std::size_t deepest = 100;
/// A value takes many times the memory of the byte that can make it; a text, however long, is one.
constexpr std::size_t mostValues = std::size_t{1} << 22;

using Kind = Pickle::Kind;
using Value = Pickle::Value;

/// The stack machine that a pickle is a program of.
class Machine {
 public:
  Machine(std::string_view pickle, std::vector<Value> &values) : m_pickle(pickle), m_values(values) {}

  /// @return the place of what the pickle comes to
  std::size_t run() {
    while (step())
      continue;
    return pop(1).front();
  }

 private:
  Error fault() const { return badInput("its description is damaged at byte " + std::to_string(m_at)); }

  std::string_view take(std::uint64_t bytes) {
    if (m_pickle.size() - m_at < bytes)
      throw fault();
    m_at += bytes;
    return m_pickle.substr(m_at - bytes, bytes);
  }
  std::uint64_t number(std::size_t bytes) {
    std::uint64_t value = 0;
    const std::string_view part = take(bytes);
    for (std::size_t i = part.size(); i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(part[i]);
    return value;
  }
  /// Two's complement of up to eight bytes.
  std::int64_t signedNumber(std::size_t bytes) {
    if (bytes > 8)
      throw fault();
    if (bytes == 0)
      return 0;
    const auto shift = static_cast<int>(64 - 8 * bytes);
    return static_cast<std::int64_t>(number(bytes) << shift) >> shift;
  }
  double bigEndianReal() {
    std::uint64_t value = 0;
    for (const char byte : take(8))
      value = value << 8 | static_cast<unsigned char>(byte);
    return std::bit_cast<double>(value);
  }
  /// "MODULE\nNAME\n"
  std::string_view twoLines() {
    const std::size_t first = m_pickle.find('\n', m_at);
    const std::size_t second = first == std::string_view::npos ? first : m_pickle.find('\n', first + 1);
    if (second == std::string_view::npos)
      throw fault();
    const std::string_view lines = take(second + 1 - m_at);
    return lines.substr(0, lines.size() - 1);
  }

  void push(Value value) {
    if (m_values.size() >= mostValues)
      throw badInput("its description holds more than " + std::to_string(mostValues) + " values");
    m_stack.push_back(m_values.size());
    m_values.push_back(std::move(value));
  }
  void pushInteger(std::int64_t integer) { push({.kind = Kind::integer, .integer = integer}); }
  void pushBoolean(bool value) { push({.kind = Kind::boolean, .integer = value ? 1 : 0}); }
  void pushTuple(std::vector<std::size_t> parts) { push({.kind = Kind::tuple, .parts = std::move(parts)}); }
  /// Takes the uppermost values, none of them from below the last mark.
  std::vector<std::size_t> pop(std::size_t count) {
    if (m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()) < count)
      throw fault();
    const auto from = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<std::size_t> taken(from, m_stack.end());
    m_stack.erase(from, m_stack.end());
    return taken;
  }
  std::vector<std::size_t> popToMark() {
    if (m_marks.empty())
      throw fault();
    std::vector<std::size_t> taken = pop(m_stack.size() - m_marks.back());
    m_marks.pop_back();
    return taken;
  }
  std::size_t top() {
    const std::size_t place = pop(1).front();
    m_stack.push_back(place);
    return place;
  }

  void append(const std::vector<std::size_t> &parts) {
    Value &list = m_values[top()];
    if (list.kind != Kind::list)
      throw fault();
    list.parts.insert(list.parts.end(), parts.begin(), parts.end());
  }
  void setItems(const std::vector<std::size_t> &pairs) {
    Value &dictionary = m_values[top()];
    if ((dictionary.kind != Kind::dictionary && dictionary.kind != Kind::made) || pairs.size() % 2 != 0)
      throw fault();
    dictionary.parts.insert(dictionary.parts.end(), pairs.begin(), pairs.end());
  }
  void make() {
    std::vector<std::size_t> taken = pop(2);
    if (m_values[taken[0]].kind != Kind::global || m_values[taken[1]].kind != Kind::tuple)
      throw fault();
    push({.kind = Kind::made, .parts = std::move(taken)});
  }
  void build() {
    const std::size_t state = pop(1).front();
    Value &object = m_values[top()];
    if (object.kind != Kind::made || object.state)
      throw fault();
    object.state = state;
  }
  void persistent() {
    std::vector<std::size_t> taken = pop(1);
    if (m_values[taken[0]].kind != Kind::tuple)
      throw fault();
    push({.kind = Kind::persistent, .parts = std::move(taken)});
  }
  void recall(std::uint64_t place) {
    const auto found = m_memory.find(place);
    if (found == m_memory.end())
      throw fault();
    m_stack.push_back(found->second);
  }

  /// Does one instruction. @return whether there are more
  bool step() {
    const auto instruction = static_cast<unsigned char>(take(1).front());
    switch (instruction) {
    case '.':
      return false;
    case 0x80: // the protocol's version
      take(1);
      break;
    case '(':
      m_marks.push_back(m_stack.size());
      break;
    case 'N':
      push({});
      break;
    case 0x88:
    case 0x89:
      pushBoolean(instruction == 0x88);
      break;
    case 'K':
      pushInteger(static_cast<std::int64_t>(number(1)));
      break;
    case 'M':
      pushInteger(static_cast<std::int64_t>(number(2)));
      break;
    case 'J':
      pushInteger(signedNumber(4));
      break;
    case 0x8a:
      pushInteger(signedNumber(number(1)));
      break;
    case 'G':
      push({.kind = Kind::real, .real = bigEndianReal()});
      break;
    case 'X':
      push({.kind = Kind::text, .text = take(number(4))});
      break;
    case ']':
      push({.kind = Kind::list});
      break;
    case '}':
      push({.kind = Kind::dictionary});
      break;
    case ')':
      pushTuple({});
      break;
    case 't':
      pushTuple(popToMark());
      break;
    case 0x85:
    case 0x86:
    case 0x87:
      pushTuple(pop(instruction - std::size_t{0x84}));
      break;
    case 'a':
      append(pop(1));
      break;
    case 'e':
      append(popToMark());
      break;
    case 's':
      setItems(pop(2));
      break;
    case 'u':
      setItems(popToMark());
      break;
    case 'c':
      push({.kind = Kind::global, .text = twoLines()});
      break;
    case 0x81:
    case 'R':
      make();
      break;
    case 'b':
      build();
      break;
    case 'Q':
      persistent();
      break;
    case 'q':
      m_memory[number(1)] = top();
      break;
    case 'r':
      m_memory[number(4)] = top();
      break;
    case 'h':
      recall(number(1));
      break;
    case 'j':
      recall(number(4));
      break;
    default:
      --m_at;
      throw fault();
    }
    return true;
  }

  std::string_view m_pickle;
  std::vector<Value> &m_values;
  std::size_t m_at = 0;
  std::vector<std::size_t> m_stack; ///< places of values
  std::vector<std::size_t> m_marks; ///< heights of the stack
  std::unordered_map<std::uint64_t, std::size_t> m_memory;
};

/// From the values that no other one holds inwards: what is not reached that way lies in a circle.
void checkNesting(const std::vector<Value> &values) {
  const auto forEachPart = [&](std::size_t place, const auto &use) {
    for (const std::size_t part : values[place].parts)
      use(part);
    if (values[place].state)
      use(*values[place].state);
  };
  std::vector<std::size_t> holders(values.size());
  for (std::size_t place = 0; place < values.size(); ++place)
    forEachPart(place, [&](std::size_t part) { ++holders[part]; });
  std::vector<std::size_t> depth(values.size());
  std::vector<std::size_t> ready;
  for (std::size_t place = 0; place < values.size(); ++place)
    if (holders[place] == 0)
      ready.push_back(place);
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const std::size_t inside = depth[ready[i]] + 1;
    forEachPart(ready[i], [&](std::size_t part) {
      depth[part] = std::max(depth[part], inside);
      if (inside > deepest)
        throw badInput("its description is nested more than " + std::to_string(deepest) + " deep");
      if (--holders[part] == 0)
        ready.push_back(part);
    });
  }
  if (ready.size() != values.size())
    throw badInput("its description holds itself");
}

} // namespace

Pickle::Pickle(std::string_view bytes) {
  m_root = Machine(bytes, m_values).run();
  checkNesting(m_values);
}

} // namespace bitsmith
