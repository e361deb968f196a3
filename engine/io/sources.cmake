# SPDX-License-Identifier: GPL-3.0-or-later
set(LAB_IO_SOURCES
  io/durationtext.cpp
  io/faulttext.cpp
  io/filekey.cpp
  io/jsonbuilder.cpp
  io/jsonsyntax.cpp
  io/jsontext.cpp
  io/overrides.cpp
  io/printable.cpp
  io/regularfile.cpp
  io/reportfile.cpp
  io/reporttext.cpp
  io/rulebook.cpp
  io/runtimes.cpp
  io/scenariofile.cpp
  io/scenariokeys.cpp
  io/scenarioreader.cpp
  io/scenariowriter.cpp
  io/serieslog.cpp
  io/csvtext.cpp
  io/metricsfile.cpp
  io/outputfile.cpp
  io/tracefile.cpp
  io/traceplaces.cpp
)

# The scenarios that come with the program, read from ":/scenarios/".
set(LAB_SHIPPED_SCENARIOS
  ${CMAKE_SOURCE_DIR}/resources/scenarios/first-concurrency.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/thousand-and-one.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/promotion.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/reserved-50.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/s3-upload.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/six-hours.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/login-provisioned-10.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/real-traffic.scenario.json
)
set(LAB_SCENARIO_RESOURCES ${LAB_SHIPPED_SCENARIOS} ${CMAKE_SOURCE_DIR}/resources/scenarios/azure-code-arrivals.csv)
