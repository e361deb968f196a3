# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of the simulation: its kernel, Lambda's rules by section, the rulings, theory, and sameness of runs.
foreach(test
  tst_rules_concurrency
  tst_rules_scaling
  tst_rules_reserved
  tst_rules_provisioned
  tst_rules_async
  tst_rules_callers
  tst_rules_lifecycle
  tst_rulings
  tst_kernel
  tst_validation
)
  lab_test(${test} sim)
endforeach()
