# SPDX-License-Identifier: GPL-3.0-or-later
# The program in Korean, and the plural forms of English: :/i18n/concurrency-lab_{en,ko}.qm, made from the .ts files.
# `cmake --build BUILD --target update_translations` brings new strings of the sources into the .ts files.
file(GLOB_RECURSE LAB_TRANSLATED CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/engine/io/*.cpp ${CMAKE_SOURCE_DIR}/ui/*.cpp ${CMAKE_SOURCE_DIR}/ui/*.h)
qt_add_translations(labui
  TS_FILES ${CMAKE_SOURCE_DIR}/translations/concurrency-lab_en.ts ${CMAKE_SOURCE_DIR}/translations/concurrency-lab_ko.ts
  RESOURCE_PREFIX /i18n
  SOURCES ${LAB_TRANSLATED}
  LUPDATE_OPTIONS -no-obsolete -locations none
  LRELEASE_OPTIONS -silent
)
