# SPDX-License-Identifier: GPL-3.0-or-later
# The program in Korean, and the plural forms of English: :/i18n/concurrency-lab_{en,ko}.qm, made from the .ts files.
set(LAB_TS ${CMAKE_SOURCE_DIR}/translations/concurrency-lab_en.ts ${CMAKE_SOURCE_DIR}/translations/concurrency-lab_ko.ts)
qt_add_lrelease(labui TS_FILES ${LAB_TS} QM_FILES_OUTPUT_VARIABLE LAB_QM OPTIONS -silent)
qt_add_resources(labui translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${LAB_QM})

# Brings new strings of the sources into the .ts files; never part of a build.
add_custom_target(update_translations
  COMMAND Qt6::lupdate -no-obsolete -locations none app engine ui -ts ${LAB_TS}
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
