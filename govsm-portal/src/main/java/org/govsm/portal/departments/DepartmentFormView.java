package org.govsm.portal.departments;

import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Form;

/**
 * The form of a department.
 *
 * @param department the department; empty for a new one
 * @param rows how many officers it has room for; none for a new one, as it has no users
 */
public record DepartmentFormView(
    Optional<String> department,
    Form form,
    Map<String, String> kinds,
    Map<String, String> governments,
    Map<String, String> books,
    Map<String, String> parents,
    Map<String, String> users,
    int rows) {

  private static final int MORE = 2;

  static int rows(boolean isNew, int officers) {
    return isNew ? 0 : officers + MORE;
  }

  /** The address that the form is sent to. */
  public String action() {
    return department.map(id -> "/departments/" + id + "/change").orElse("/departments");
  }
}
