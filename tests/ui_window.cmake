# SPDX-License-Identifier: GPL-3.0-or-later
lab_test(tst_quantity labui)
lab_test(tst_window_controls labui)
lab_test(tst_window_settings labui)
lab_test(tst_window_run labui)
lab_test(tst_window_costs labui)
lab_test(tst_window_why labui)
lab_test(tst_window_files labui)
lab_test(tst_window_metrics labui)
