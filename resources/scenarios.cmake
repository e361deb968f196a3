# SPDX-License-Identifier: GPL-3.0-or-later
# The scenarios that come with the program, read from ":/scenarios/".
set(LAB_SHIPPED_SCENARIOS
  ${CMAKE_SOURCE_DIR}/resources/scenarios/first-concurrency.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/thousand-and-one.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/twelve-hundred.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/promotion.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/reserved-50.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/s3-upload.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/six-hours.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/login-provisioned-10.scenario.json
  ${CMAKE_SOURCE_DIR}/resources/scenarios/real-traffic.scenario.json
)
