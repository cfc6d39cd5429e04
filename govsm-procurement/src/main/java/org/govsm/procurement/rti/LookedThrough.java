package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Statement of an officer who looked through all that leaves for personal data. */
record LookedThrough(String by, LocalDate on) {

  LookedThrough {
    requireNonNull(by, "by");
    requireNonNull(on, "on");
  }
}
