# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of what people look at: theme, texts, geometry, pictures, files of pictures.
lab_test(tst_theme labui)
lab_test(tst_dashboardgeometry labui)
lab_test(tst_picturesagree labui)
lab_test(tst_summary labui)
foreach(view dashboard pool charts coldstarts timeline exports)
  lab_test(tst_view_${view} labui)
endforeach()
