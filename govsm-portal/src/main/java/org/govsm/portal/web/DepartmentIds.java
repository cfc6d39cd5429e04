package org.govsm.portal.web;

import java.util.regex.Pattern;

/** Department ids: what a department may be called in addresses. */
public final class DepartmentIds {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Chains of the portal itself begin so. */
  private static final String OURS = "govsm.";

  private DepartmentIds() {}

  /**
   * Makes sure that an id can be that of a department.
   *
   * @throws ProblemException with status 404 where it is none, or belongs to the portal itself
   */
  public static String require(String department) {
    if (!isId(department)) {
      throw ProblemException.notFound("events.no-department", department);
    }
    return department;
  }

  /** Whether a department can be called so. */
  public static boolean isId(String department) {
    return ID.matcher(department).matches() && !department.startsWith(OURS);
  }
}
