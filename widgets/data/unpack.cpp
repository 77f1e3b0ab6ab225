// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/data/unpack.h"

#include "core/plan/base/error.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 blockBytes = 512;
using Block = std::array<char, blockBytes>;

/// Places in a header of ustar.
constexpr std::size_t nameAt = 0, nameLength = 100;
constexpr std::size_t sizeAt = 124, sizeLength = 12;
constexpr std::size_t sumAt = 148, sumLength = 8;
constexpr std::size_t typeAt = 156;
constexpr std::size_t prefixAt = 345, prefixLength = 155;

Error fault(const QString &archive, const QString &what) {
  const QString text = archive + u": "_s + what + u". Nothing was unpacked; get it again"_s;
  return workFailed(text.toStdString());
}

Error unwritable(const QFile &file) {
  return workFailed(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()).toStdString());
}

class GzipFile {
 public:
  explicit GzipFile(const QString &path)
      : m_path(path), m_file(gzopen(QFile::encodeName(path).constData(), "rb")) {
    if (!m_file)
      throw fault(path, u"cannot be opened"_s);
    gzbuffer(m_file.get(), 1u << 17);
  }
  /// @return whether there was a whole block; throws where it ends within one.
  bool read(Block &block) {
    const int got = gzread(m_file.get(), block.data(), static_cast<unsigned>(block.size()));
    if (got == 0 && gzeof(m_file.get()))
      return false;
    if (got != static_cast<int>(block.size()))
      throw fault(m_path, u"is damaged or cut off"_s);
    return true;
  }

 private:
  struct Close {
    void operator()(gzFile_s *file) const { gzclose(file); }
  };
  QString m_path;
  std::unique_ptr<gzFile_s, Close> m_file;
};

QString textAt(const Block &block, std::size_t at, std::size_t length) {
  return QString::fromUtf8(block.data() + at, static_cast<qsizetype>(strnlen(block.data() + at, length)));
}

/// Octal digits up to a blank or zero; nullopt for anything else, such as the binary numbers of files above 8
/// GB.
std::optional<qint64> octalAt(const Block &block, std::size_t at, std::size_t length) {
  bool good = false;
  const qint64 value = textAt(block, at, length).trimmed().toLongLong(&good, 8);
  return good && value >= 0 ? std::optional(value) : std::nullopt;
}

bool hasRightSum(const Block &block) {
  qint64 sum = 0;
  for (std::size_t i = 0; i < block.size(); ++i)
    sum += i >= sumAt && i < sumAt + sumLength ? ' ' : static_cast<unsigned char>(block[i]);
  return octalAt(block, sumAt, sumLength) == sum;
}

bool isEmpty(const Block &block) {
  return std::ranges::all_of(block, [](char c) { return c == 0; });
}

QString pathOf(const Block &header) {
  const QString name = textAt(header, nameAt, nameLength);
  const QString prefix = std::memcmp(header.data() + 257, "ustar\0", 6) == 0
                             ? textAt(header, prefixAt, prefixLength)
                             : QString();
  return prefix.isEmpty() ? name : prefix + u'/' + name;
}

void checkPath(const QString &archive, const QString &path) {
  if (path.startsWith(u'/') || path.contains(u'\\') || path.split(u'/').contains(u".."_s))
    throw fault(archive, u"has a member that would lie outside of its folder: "_s + path);
}

} // namespace

void unpackTarGz(const QString &archive, const QString &folder, const QList<ArchiveMember> &members,
                 const std::function<bool()> &shouldStop) {
  GzipFile file(archive);
  QSet<QString> unpacked;
  Block block{};
  while (file.read(block)) {
    if (isEmpty(block))
      break;
    if (!hasRightSum(block))
      throw fault(archive, u"is no tar archive, or damaged"_s);
    const QString path = pathOf(block);
    const char type = block[typeAt];
    const auto size = octalAt(block, sizeAt, sizeLength);
    checkPath(archive, path);
    if (!size)
      throw fault(archive, u"tells no size of "_s + path);
    const bool isFile = type == '0' || type == '\0';
    const auto wanted = std::ranges::find(members, path, &ArchiveMember::path);
    QFile target;
    if (wanted != members.end()) {
      if (!isFile)
        throw fault(archive, path + u" is no regular file in it"_s);
      if (*size != wanted->size)
        throw fault(archive, u"%1 has %2 bytes in it: expected %3"_s.arg(path).arg(*size).arg(wanted->size));
      target.setFileName(QDir(folder).filePath(path.section(u'/', -1)));
      if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw unwritable(target);
    } else if (type == '1' || type == '2') {
      throw fault(archive, u"has a link in it: "_s + path);
    }
    for (qint64 left = *size; left > 0; left -= blockBytes) {
      if (shouldStop())
        throw Interrupted();
      if (!file.read(block))
        throw fault(archive, u"ends within "_s + path);
      const qint64 bytes = std::min(left, blockBytes);
      if (target.isOpen() && target.write(block.data(), bytes) != bytes)
        throw unwritable(target);
    }
    if (target.isOpen()) {
      if (!target.flush())
        throw unwritable(target);
      unpacked.insert(path);
    }
  }
  for (const ArchiveMember &member : members)
    if (!unpacked.contains(member.path))
      throw fault(archive, u"does not hold "_s + member.path);
}

} // namespace bitsmith
