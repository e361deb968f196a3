# SPDX-License-Identifier: GPL-3.0-or-later
include(ui_dashboard.cmake) # theme, pictures, exports
include(ui_window.cmake) # the real window on the real engine
