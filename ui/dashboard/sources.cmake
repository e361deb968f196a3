# SPDX-License-Identifier: GPL-3.0-or-later
set(LAB_DASHBOARD_SOURCES
  ../resources/theme.qrc
  theme.cpp
  text.cpp
)
