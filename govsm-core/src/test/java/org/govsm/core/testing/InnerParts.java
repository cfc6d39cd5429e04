package org.govsm.core.testing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inner parts: packages below a concept of the domain that are not exported. */
final class InnerParts {

  /** Packages below a concept that are exported. */
  private static final Set<String> EXPORTED = Set.of("org.govsm.core.rules.check");

  /** Module and concept, and the package below. */
  private static final Pattern CONCEPT =
      Pattern.compile("(org\\.govsm\\.(?:core|procurement|governance)\\.\\w+)(\\.\\w+)?.*");

  private InnerParts() {}

  /** The concept to which a package belongs; empty where it is none of the domain's. */
  static String concept(String packageName) {
    Matcher name = CONCEPT.matcher(packageName);
    return name.matches() ? name.group(1) : "";
  }

  /** The inner part in which a package lies; empty where it is none. */
  static String of(String packageName) {
    Matcher name = CONCEPT.matcher(packageName);
    if (!name.matches() || name.group(2) == null) {
      return "";
    }
    String part = name.group(1) + name.group(2);
    return EXPORTED.contains(part) ? "" : part;
  }
}
