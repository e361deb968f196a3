# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of files, report and command line.
foreach(test tst_scenariofile tst_scenarioinputs tst_scenariofaults tst_bigfiles tst_settings)
  lab_test(${test} engine)
  target_compile_definitions(${test} PRIVATE LAB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()

# Ten megabytes at a time on one thread: what watches threads or memory takes long over it.
set_tests_properties(tst_bigfiles PROPERTIES LABELS theory)

lab_test(tst_report engine)
lab_test(tst_warnings engine)
lab_test(tst_runtimes engine)
if(LAB_UI)
  foreach(test tst_commandline tst_lessons tst_outputs)
    lab_test(${test} engine Qt6::Gui)
    add_dependencies(${test} concurrency-lab)
    target_compile_definitions(${test} PRIVATE
      LAB_SOURCE_DIR="${CMAKE_SOURCE_DIR}" LAB_PROGRAM="$<TARGET_FILE:concurrency-lab>")
  endforeach()
endif()

# Debian's own interpreter: the one that has python3-jsonschema.
find_program(LAB_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(bad_scenarios)
foreach(fault change duration format law traffic type unknown-key view)
  list(APPEND bad_scenarios ${CMAKE_CURRENT_SOURCE_DIR}/data/bad-${fault}.scenario.json)
endforeach()

# The log alone must give the report: for every shipped scenario, and for sixty that nobody thought of.
if(LAB_UI)
  add_test(NAME replay COMMAND ${LAB_PYTHON} -B ${CMAKE_CURRENT_SOURCE_DIR}/check_replay.py
    $<TARGET_FILE:concurrency-lab> $<TARGET_FILE:fingerprints> 60 thousand-and-one ${LAB_SHIPPED_SCENARIOS})
endif()

# What the writer wrote is held against the schema as well: tst_scenariofile leaves it in this folder.
set(written_folder ${CMAKE_CURRENT_BINARY_DIR}/written)
file(MAKE_DIRECTORY ${written_folder})
target_compile_definitions(tst_scenariofile PRIVATE LAB_WRITTEN_DIR="${written_folder}")
add_test(NAME schema COMMAND ${LAB_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/check_schema.py
  ${CMAKE_SOURCE_DIR}/resources/scenario.schema.json ${LAB_SHIPPED_SCENARIOS}
  ${CMAKE_CURRENT_SOURCE_DIR}/data/everything.scenario.json
  ${written_folder}/everything.json ${written_folder}/promotion.json ${written_folder}/six-hours.json
  --bad ${bad_scenarios})
set_tests_properties(tst_scenariofile PROPERTIES FIXTURES_SETUP written)
set_tests_properties(schema PROPERTIES FIXTURES_REQUIRED written)
