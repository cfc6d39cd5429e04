package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;

/** The government to which a department belongs, as its record says it, as a fact. */
final class RegisteredDepartment {

  /** The fact. */
  static final String JURISDICTION = "department.jurisdiction";

  private static final String UNION = "IN";
  private static final Pattern STATE = Pattern.compile("IN\\.([A-Z]{2})");

  private RegisteredDepartment() {}

  static Map<String, Object> facts(Transaction tx, String department, Instant asOf) {
    return new Departments(tx)
        .find(department)
        .filter(record -> !record.madeAt().isAfter(asOf))
        .flatMap(RegisteredDepartment::jurisdiction)
        .<Map<String, Object>>map(place -> Map.of("department", Map.of("jurisdiction", place)))
        .orElse(Map.of());
  }

  /** The place; nothing where the record names no government, or one of another kind. */
  private static Optional<String> jurisdiction(DepartmentRecord record) {
    return record
        .text("government")
        .flatMap(
            government -> {
              Matcher state = STATE.matcher(government);
              if (state.matches()) {
                return Optional.of("IN-" + state.group(1));
              }
              return government.equals(UNION) ? Optional.of("Union") : Optional.empty();
            });
  }
}
