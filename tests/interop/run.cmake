# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes the models, then compares: cmake -DMODELS=interop_models -DNODE=node -DFOLDER=… -P run.cmake
file(REMOVE_RECURSE ${FOLDER})
execute_process(COMMAND ${MODELS} ${FOLDER} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "writing the models failed")
endif()
execute_process(COMMAND ${NODE} ${CMAKE_CURRENT_LIST_DIR}/compare.mjs ${FOLDER} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "ONNX Runtime disagrees")
endif()
