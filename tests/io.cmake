# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of files, report and command line.
foreach(test tst_scenariofile tst_scenariofaults)
  lab_test(${test} engine)
  target_compile_definitions(${test} PRIVATE LAB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()

lab_test(tst_report engine)
if(LAB_UI)
  lab_test(tst_commandline engine Qt6::Gui)
  add_dependencies(tst_commandline concurrency-lab)
  target_compile_definitions(tst_commandline PRIVATE
    LAB_SOURCE_DIR="${CMAKE_SOURCE_DIR}" LAB_PROGRAM="$<TARGET_FILE:concurrency-lab>")
endif()

# Debian's own interpreter: the one that has python3-jsonschema.
find_program(LAB_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
include(${CMAKE_SOURCE_DIR}/engine/io/sources.cmake) # LAB_SHIPPED_SCENARIOS
set(bad_scenarios)
foreach(fault change duration format law traffic type unknown-key)
  list(APPEND bad_scenarios ${CMAKE_CURRENT_SOURCE_DIR}/data/bad-${fault}.scenario.json)
endforeach()
add_test(NAME schema COMMAND ${LAB_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_schema.py
  ${CMAKE_SOURCE_DIR}/resources/scenario.schema.json ${LAB_SHIPPED_SCENARIOS}
  ${CMAKE_CURRENT_SOURCE_DIR}/data/everything.scenario.json --bad ${bad_scenarios})
