# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of the simulation: its kernel, Lambda's rules by section, the rulings, theory, and sameness of runs.
set(sim_tests
  tst_kernel
  tst_history
  tst_traffic
  tst_pools
  tst_quotas
  tst_parts
  tst_pacer
  tst_byhand
  tst_scaler
  tst_observers
  tst_lanes
  tst_edits
  tst_pages
  tst_interruption
  tst_rules_concurrency
  tst_rules_scaling
  tst_rules_reserved
  tst_rules_provisioned
  tst_rules_async
  tst_rules_callers
  tst_rules_lifecycle
  tst_rules_autoscaling
  tst_rules_sqs
  tst_limits
  tst_ends
  tst_rules_details
  tst_rulings
  tst_validation
  tst_published
)
foreach(test IN LISTS sim_tests)
  lab_test(${test} sim)
endforeach()
# Many runs on one thread: what watches threads or memory learns nothing new from them.
set_tests_properties(tst_validation tst_published PROPERTIES LABELS theory)

find_package(rapidcheck REQUIRED)
lab_test(tst_properties sim rapidcheck)

# Asks the others for their rows: each rule of the model is named by one.
lab_test(tst_rulebook engine)
add_dependencies(tst_rulebook ${sim_tests})
string(JOIN " " sim_test_names ${sim_tests})
target_compile_definitions(tst_rulebook PRIVATE LAB_TESTS="${sim_test_names}"
  LAB_SCHEMA="${CMAKE_SOURCE_DIR}/resources/scenario.schema.json")

lab_test(tst_session engine)
lab_test(tst_events engine)
lab_test(tst_ruleids engine)
lab_test(tst_runner engine)
lab_test(tst_fingerprint engine)
# They start other programs, which clang 14's thread sanitizer does not survive.
set_tests_properties(tst_rulebook tst_fingerprint PROPERTIES LABELS processes)
if(TARGET concurrency-lab)
  add_dependencies(tst_fingerprint concurrency-lab)
  target_compile_definitions(tst_fingerprint PRIVATE LAB_PROGRAM="$<TARGET_FILE:concurrency-lab>")
endif()

# The table of fingerprints, and what prints it: builds by different compilers are compared by that (M18). To write it anew:
#   build/dev/tests/fingerprints > tests/data/fingerprints.csv
add_library(generated STATIC generated.cpp)
target_link_libraries(generated PUBLIC engine)
target_compile_definitions(generated PUBLIC LAB_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data")
add_executable(fingerprints fingerprints.cpp)
target_link_libraries(fingerprints PRIVATE generated)
lab_test(tst_golden generated)
lab_test(tst_initparts generated)
lab_test(tst_track generated)
lab_test(tst_sessionwalks generated)
target_compile_definitions(tst_golden PRIVATE LAB_SCHEMA="${CMAKE_SOURCE_DIR}/resources/scenario.schema.json")
