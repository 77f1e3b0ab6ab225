# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs the libraries of BUILD into FOLDER, and configures, builds and runs the consumer of COMPONENT against them.
file(REMOVE_RECURSE ${FOLDER})
function(do)
  execute_process(COMMAND ${ARGV} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()
do(${CMAKE_COMMAND} --install ${BUILD} --component development --prefix ${FOLDER}/prefix)
# As one argument, which the function would take apart.
string(REPLACE ";" "\\;" prefixes "${FOLDER}/prefix;${PREFIX_PATH}")
set(options)
if(COMPONENT STREQUAL plan)
  # What uses plans alone needs neither of them.
  set(options -DCMAKE_DISABLE_FIND_PACKAGE_Torch=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON)
endif()
do(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${FOLDER}/build -G Ninja -DCOMPONENT=${COMPONENT}
   --no-warn-unused-cli -DCMAKE_CXX_COMPILER=${COMPILER}
   "-DCMAKE_PREFIX_PATH=${prefixes}" ${options})
do(${CMAKE_COMMAND} --build ${FOLDER}/build)
do(${FOLDER}/build/consumer)
file(REMOVE_RECURSE ${FOLDER}) # unstripped libraries are large
