# SPDX-License-Identifier: GPL-3.0-or-later
# What every machine must have and may lack, inside the program: a Hangul font, Qt's own Korean, the program's icon.

qt_add_resources(labui "fonts"
  PREFIX "/fonts"
  BASE "${CMAKE_SOURCE_DIR}/resources/fonts"
  FILES
    "${CMAKE_SOURCE_DIR}/resources/fonts/ConcurrencyLabSans-Regular.otf"
    "${CMAKE_SOURCE_DIR}/resources/fonts/ConcurrencyLabSans-Medium.otf"
    "${CMAKE_SOURCE_DIR}/resources/fonts/ConcurrencyLabSans-Bold.otf"
    "${CMAKE_SOURCE_DIR}/resources/fonts/OFL.txt"
)
qt_add_resources(labui "qtbase"
  PREFIX "/i18n"
  BASE "${CMAKE_SOURCE_DIR}/resources/i18n"
  FILES "${CMAKE_SOURCE_DIR}/resources/i18n/qtbase_ko.qm"
)
qt_add_resources(labui "appicon"
  PREFIX "/icons"
  BASE "${CMAKE_SOURCE_DIR}/resources/icons"
  FILES "${CMAKE_SOURCE_DIR}/resources/icons/concurrency-lab.svg"
)
