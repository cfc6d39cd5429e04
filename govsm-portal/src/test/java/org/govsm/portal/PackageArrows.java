package org.govsm.portal;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which package of the portal may use which: a slice uses another by a listed pair alone. */
final class PackageArrows {

  private static final String PORTAL = "org.govsm.portal.";

  private static final List<String> ALL = List.of("web", "access", "store", "ask");

  /** What each package uses; whoever puts the portal together uses all. */
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          entry("store", List.of()),
          entry("paper", List.of()),
          entry("options", List.of()),
          entry("web", List.of("store", "paper")),
          entry("edge", List.of("web")),
          entry("access", List.of("web", "store")),
          entry("ask", List.of("web", "paper")),
          entry("operations", ALL),
          entry("help", ALL),
          entry("catalogue", ALL),
          entry("statistics", ALL),
          entry("work", ALL),
          entry("users", and("contracts")),
          entry("events", ALL),
          entry("editions", ALL),
          entry("assessments", ALL),
          entry("accounts", and("assessments")),
          entry("calendars", ALL),
          entry("contracts", and("calendars")),
          entry("builder", and("contracts")),
          entry("departments", ALL),
          entry("purchases", and("editions")),
          entry("requirements", List.of("web", "access", "store", "ask", "paper")),
          entry("suppliers", List.of("web", "access", "store", "ask")),
          entry("memoranda", List.of("web", "access", "store")),
          entry("tenders", and("requirements", "suppliers")),
          entry(
              "procedures",
              List.of(
                  "web",
                  "access",
                  "store",
                  "ask",
                  "contracts",
                  "purchases",
                  "requirements",
                  "tenders")),
          entry(
              "deliveries",
              List.of(
                  "web",
                  "access",
                  "store",
                  "ask",
                  "contracts",
                  "purchases",
                  "requirements",
                  "suppliers",
                  "tenders")),
          entry(
              "publication",
              List.of(
                  "web",
                  "store",
                  "ask",
                  "contracts",
                  "builder",
                  "bills",
                  "payments",
                  "tenders",
                  "requirements",
                  "purchases")),
          entry(
              "bills",
              List.of(
                  "web",
                  "access",
                  "store",
                  "ask",
                  "contracts",
                  "purchases",
                  "deliveries",
                  "requirements",
                  "suppliers")),
          entry(
              "payments",
              List.of("web", "access", "store", "ask", "contracts", "bills", "calendars")),
          entry("posts", and("accounts", "assessments", "requirements", "queries")),
          entry("rosters", and("accounts", "assessments", "requirements", "pilots", "training")),
          entry("training", and("assessments", "requirements")),
          entry("pilots", and("accounts", "assessments", "contracts", "queries", "requirements")),
          entry("titles", List.of("web", "store", "assessments")),
          entry(
              "queries",
              List.of(
                  "web",
                  "access",
                  "store",
                  "titles",
                  "accounts",
                  "assessments",
                  "requirements",
                  "calendars")),
          entry(
              "moderation",
              List.of(
                  "web",
                  "access",
                  "store",
                  "titles",
                  "accounts",
                  "assessments",
                  "requirements",
                  "queries")),
          entry(
              "rti",
              List.of(
                  "web",
                  "access",
                  "store",
                  "titles",
                  "ask",
                  "contracts",
                  "bills",
                  "payments",
                  "tenders",
                  "deliveries",
                  "purchases",
                  "accounts",
                  "assessments",
                  "requirements")),
          entry("home", and("contracts")));

  private static final Set<String> PUT_TOGETHER = Set.of("", "demo", "cases");

  private static List<String> and(String... others) {
    return Stream.concat(ALL.stream(), Stream.of(others)).toList();
  }

  private PackageArrows() {}

  /** Each package uses those listed for it and no other. */
  static void check(JavaClasses module) {
    Set<String> wrong = new TreeSet<>();
    Set<String> met = new TreeSet<>();
    for (JavaClass one : module) {
      String from = folder(one);
      if (!PUT_TOGETHER.contains(from) && one.getPackageName().startsWith("org.govsm.portal")) {
        met.add(from);
        one.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(other -> other.getPackageName().startsWith("org.govsm.portal"))
            .filter(other -> !allowed(from, folder(other)))
            .forEach(other -> wrong.add(one.getSimpleName() + " uses " + other.getName()));
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(met).isEqualTo(USES.keySet());
  }

  private static boolean allowed(String from, String to) {
    return from.equals(to) || USES.getOrDefault(from, List.of()).contains(to);
  }

  private static String folder(JavaClass one) {
    String name = one.getPackageName() + ".";
    return name.startsWith(PORTAL) && name.length() > PORTAL.length()
        ? name.substring(PORTAL.length(), name.indexOf('.', PORTAL.length()))
        : "";
  }
}
