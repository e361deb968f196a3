# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --install: what the desktop needs to show the program, and the licences.
include(GNUInstallDirs)

install(FILES resources/desktop/concurrency-lab.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/concurrency-lab.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/concurrency-lab.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE resources/fonts/OFL.txt DESTINATION ${CMAKE_INSTALL_DOCDIR})
