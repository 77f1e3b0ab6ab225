# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes the texts of data files as C++ that lupdate reads: cmake -D OUTPUT=… -D RESOURCES=… -P data_texts.cmake
# Tours are asked for in the context "Tours", all others by coreText() (widgets/document/core_text.h).
cmake_minimum_required(VERSION 3.22)
set(body "")

macro(add_text context text)
  set(escaped "${text}")
  string(REPLACE "\\" "\\\\" escaped "${escaped}")
  string(REPLACE "\"" "\\\"" escaped "${escaped}")
  string(REPLACE "\n" "\\n" escaped "${escaped}")
  string(APPEND body "    QT_TRANSLATE_NOOP(\"${context}\", \"${escaped}\"),\n")
endmacro()

# add_member(CONTEXT JSON PATH…): the string at a path, where there is one.
macro(add_member context json)
  string(JSON text ERROR_VARIABLE missing GET "${json}" ${ARGN})
  if(missing STREQUAL "NOTFOUND" AND NOT text STREQUAL "")
    add_text(${context} "${text}")
  endif()
endmacro()

function(read_folder name result)
  file(GLOB files ${RESOURCES}/${name}/*.json)
  list(SORT files)
  set(${result} ${files} PARENT_SCOPE)
endfunction()

read_folder(tours files)
foreach(path IN LISTS files)
  file(READ ${path} tour)
  add_member(Tours "${tour}" title)
  add_member(Tours "${tour}" summary)
  string(JSON count LENGTH "${tour}" steps)
  math(EXPR last "${count} - 1")
  foreach(step RANGE ${last})
    add_member(Tours "${tour}" steps ${step} text)
    add_member(Tours "${tour}" steps ${step} hint)
  endforeach()
endforeach()

read_folder(research files)
foreach(path IN LISTS files)
  file(READ ${path} card)
  foreach(key title idea hypothesis method expected)
    add_member(bitsmith::CoreText "${card}" ${key})
  endforeach()
endforeach()

foreach(folder hardware experiments)
  read_folder(${folder} files)
  foreach(path IN LISTS files)
    file(READ ${path} document)
    foreach(key title name summary)
      if(NOT folder STREQUAL hardware OR NOT key STREQUAL name)
        add_member(bitsmith::CoreText "${document}" ${key})
      endif()
    endforeach()
  endforeach()
endforeach()

file(READ ${RESOURCES}/presets/presets.json document)
string(JSON count LENGTH "${document}" presets)
math(EXPR last "${count} - 1")
foreach(index RANGE ${last})
  add_member(bitsmith::CoreText "${document}" presets ${index} title)
  add_member(bitsmith::CoreText "${document}" presets ${index} summary)
endforeach()

file(WRITE ${OUTPUT} "// Generated from resources/; do not edit.\nconst char *const dataTexts[] = {\n${body}};\n")
