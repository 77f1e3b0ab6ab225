# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack on what it is about to pack: static libraries lose their debug information, as the programs do.
find_program(STRIP_PROGRAM strip REQUIRED)
file(GLOB_RECURSE archives ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.a)
foreach(archive ${archives})
  execute_process(COMMAND ${STRIP_PROGRAM} --strip-debug --remove-section=.comment --enable-deterministic-archives ${archive}
                  COMMAND_ERROR_IS_FATAL ANY)
endforeach()
