package org.govsm.core.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The walls between the modules and the laws of the domain, for every module's {@code
 * ArchitectureTest}. {@code ArchitectureRulesTest} shows that each of them can fail.
 */
public final class ArchitectureRules {

  public static final ArchRule DOMAIN_NEEDS_THE_JDK_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "org.govsm.core..",
                      "org.govsm.procurement..",
                      "org.govsm.governance..",
                      "org.jspecify.annotations")
                  .or(inAPackageOf("java.base", "java."))
                  .or(inAPackageOf("java.xml", "")))
          .as("The domain needs java.base and java.xml only")
          .because("the host application chooses every library")
          .allowEmptyShould(true);

  public static final ArchRule DOMAIN_READS_NO_CLOCK =
      noAccess(
          "The domain reads no clock",
          "every question names its day",
          target ->
              isIn(target, "java.time") && target.getName().equals("now")
                  || isClockOfTheMachine(target)
                  || is(target, "java.util.Date", "<init>") && takesNothing(target));

  public static final ArchRule DOMAIN_READS_NO_ENVIRONMENT =
      noAccess(
          "The domain reads nothing of the machine it runs on",
          "the same facts give the same bytes everywhere",
          target ->
              is(target, "java.lang.System", "getenv", "getProperty", "getProperties")
                  || is(target, "java.lang.System", "lineSeparator")
                  || is(target, "java.nio.charset.Charset", "defaultCharset")
                  || is(target, "java.util.TimeZone", "getDefault")
                  || is(target, "java.time.ZoneId", "systemDefault"));

  /**
   * But for the command by which a bidder seals a bid: it decides nothing, and must be unguessable.
   */
  public static final ArchRule DOMAIN_ROLLS_NO_DICE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.govsm.procurement.sealing")
          .should()
          .accessTargetWhere(
              access(
                  "The domain rolls no dice",
                  target ->
                      is(target, "java.lang.Math", "random")
                          || is(target, "java.util.UUID", "randomUUID")
                          || is(target, "java.util.Random", "<init>") && takesNothing(target)
                          || is(target, "java.util.SplittableRandom", "<init>")
                              && takesNothing(target)
                          || is(target, "java.util.concurrent.ThreadLocalRandom", "current")
                          || is(target, "java.security.SecureRandom", "<init>")))
          .as("The domain rolls no dice")
          .because("a decision can be made again")
          .allowEmptyShould(true);

  public static final ArchRule NO_TEXT_BY_DEFAULT_LOCALE =
      noAccess(
          "No text depends on the default locale",
          "a server in Turkey or India must write what a server in London writes",
          target ->
              is(target, "java.util.Locale", "getDefault")
                  || is(target, "java.lang.String", "formatted")
                  || is(target, "java.lang.String", "format") && !takesFirst(target, Locale.class)
                  || is(target, "java.lang.String", "toLowerCase", "toUpperCase")
                      && takesNothing(target)
                  || is(target, "java.time.format.DateTimeFormatter", "ofPattern")
                      && !takesLast(target, Locale.class));

  public static final ArchRule DOMAIN_USES_NO_LOCALE_DATA =
      noAccess(
          "The domain uses no locale data of the JDK",
          "it changes from one Java to the next",
          target ->
              isIn(target, "java.text") && !isNormalizer(target)
                  || is(
                      target,
                      "java.time.format.DateTimeFormatter",
                      "ofLocalizedDate",
                      "ofLocalizedDateTime",
                      "ofLocalizedTime")
                  || isIn(target, "java.time") && target.getName().equals("getDisplayName"));

  public static final ArchRule CONCEPTS_FORM_NO_CIRCLE =
      slices()
          .matching("org.govsm.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .as("Packages do not depend on each other in a circle")
          .allowEmptyShould(true);

  /** What each inner part may use of its concept: packages, or classes that hosts know too. */
  private static final Map<String, Set<String>> USED_BY_INNER_PARTS =
      Map.of(
          "org.govsm.core.rules.table", Set.of(),
          "org.govsm.core.rules.dmn", Set.of("org.govsm.core.rules.table"),
          "org.govsm.procurement.measurement.file",
              Set.of("org.govsm.procurement.measurement.TidyRow"),
          "org.govsm.procurement.measurement.index",
              Set.of(
                  "org.govsm.procurement.measurement.Evidence",
                  "org.govsm.procurement.measurement.Figure",
                  "org.govsm.procurement.measurement.Reading",
                  "org.govsm.procurement.measurement.Selection"),
          "org.govsm.governance.assessment.check",
              Set.of("org.govsm.governance.assessment.Outcome"));

  public static final ArchRule INNER_PARTS_ARE_USED_BY_THEIR_CONCEPT =
      classes()
          .should(
              onlyUse(
                  "inner parts of their own concept",
                  (type, used) -> innerPart(used).isEmpty() || concept(used).equals(concept(type))))
          .because("a package below a concept is not exported")
          .allowEmptyShould(true);

  public static final ArchRule INNER_PARTS_USE_WHAT_IS_LISTED =
      classes()
          .should(
              onlyUse(
                  "what is listed for their inner part",
                  (type, used) ->
                      innerPart(type).isEmpty()
                          || !concept(used).equals(concept(type))
                          || innerPart(used).equals(innerPart(type))
                          || isListed(innerPart(type), used)))
          .because("a concept uses its inner parts, and they do not use it")
          .allowEmptyShould(true);

  public static final ArchRule RULES_NEED_NO_CHECK_OF_RULES =
      noClasses()
          .that()
          .resideInAPackage("org.govsm.core..")
          .and()
          .resideOutsideOfPackage("org.govsm.core.rules.check..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.govsm.core.rules.check..")
          .because("lint and comparison stand beside the law that decides")
          .allowEmptyShould(true);

  public static final ArchRule CORE_SEES_NO_OTHER_MODULE =
      wall("org.govsm.core..", "org.govsm.procurement..", "org.govsm.governance..");

  public static final ArchRule PROCUREMENT_SEES_NO_GOVERNANCE =
      wall("org.govsm.procurement..", "org.govsm.governance..");

  public static final ArchRule GOVERNANCE_SEES_NO_PROCUREMENT =
      wall("org.govsm.governance..", "org.govsm.procurement..");

  public static final ArchRule DOMAIN_SEES_NO_PORTAL =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.govsm.portal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.govsm.portal..")
          .allowEmptyShould(true);

  /** The portal is on the class path, where a qualified export does not hold. */
  public static final ArchRule PORTAL_SEES_NO_XML_OF_CORE =
      wall("org.govsm.portal..", "org.govsm.core.xml..");

  public static final ArchRule PORTAL_HAS_ONE_CLOCK =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.govsm.portal.PortalConfig")
          .should()
          .accessTargetWhere(
              access(
                  "the clock of the machine",
                  target ->
                      isIn(target, "java.time")
                              && target.getName().equals("now")
                              && !takesFirst(target, Clock.class)
                          || isSystemClock(target)
                          || is(target, "java.lang.System", "currentTimeMillis")
                          || is(target, "java.util.Date", "<init>") && takesNothing(target)))
          .as("The portal has one clock, made in PortalConfig")
          .allowEmptyShould(true);

  public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .that()
          .resideInAPackage("org.govsm..")
          .should(beInANullMarkedPackage())
          .because("NullAway checks no other package")
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  /** What holds in each of the three domain modules. */
  public static List<ArchRule> ofTheDomain() {
    return List.of(
        DOMAIN_NEEDS_THE_JDK_ONLY,
        DOMAIN_READS_NO_CLOCK,
        DOMAIN_READS_NO_ENVIRONMENT,
        DOMAIN_ROLLS_NO_DICE,
        NO_TEXT_BY_DEFAULT_LOCALE,
        DOMAIN_USES_NO_LOCALE_DATA,
        CONCEPTS_FORM_NO_CIRCLE,
        INNER_PARTS_ARE_USED_BY_THEIR_CONCEPT,
        INNER_PARTS_USE_WHAT_IS_LISTED,
        RULES_NEED_NO_CHECK_OF_RULES,
        CORE_SEES_NO_OTHER_MODULE,
        PROCUREMENT_SEES_NO_GOVERNANCE,
        GOVERNANCE_SEES_NO_PROCUREMENT,
        DOMAIN_SEES_NO_PORTAL,
        EVERY_PACKAGE_IS_NULL_MARKED);
  }

  /** What holds in the portal. */
  public static List<ArchRule> ofThePortal() {
    return List.of(
        PORTAL_HAS_ONE_CLOCK,
        PORTAL_SEES_NO_XML_OF_CORE,
        INNER_PARTS_ARE_USED_BY_THEIR_CONCEPT,
        NO_TEXT_BY_DEFAULT_LOCALE,
        CONCEPTS_FORM_NO_CIRCLE,
        EVERY_PACKAGE_IS_NULL_MARKED);
  }

  /** The main classes of the module whose tests run, and of no other. */
  public static JavaClasses classesOfThisModule() {
    return new ClassFileImporter().importPath(Path.of("target", "classes"));
  }

  private static String concept(JavaClass type) {
    return InnerParts.concept(type.getPackageName());
  }

  private static String innerPart(JavaClass type) {
    return InnerParts.of(type.getPackageName());
  }

  private static boolean isListed(String innerPart, JavaClass used) {
    Set<String> listed = USED_BY_INNER_PARTS.getOrDefault(innerPart, Set.of());
    return listed.contains(used.getPackageName())
        || listed.stream().anyMatch(name -> (used.getName() + "$").startsWith(name + "$"));
  }

  private static ArchCondition<JavaClass> onlyUse(
      String what, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("use only " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          boolean fits = allowed.test(type, dependency.getTargetClass().getBaseComponentType());
          events.add(new SimpleConditionEvent(type, fits, dependency.getDescription()));
        }
      }
    };
  }

  private static ArchRule wall(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .allowEmptyShould(true);
  }

  private static ArchRule noAccess(String name, String reason, Predicate<AccessTarget> banned) {
    return noClasses()
        .should()
        .accessTargetWhere(access(name, banned))
        .as(name)
        .because(reason)
        .allowEmptyShould(true);
  }

  /** Calls and method references alike: {@code LocalDate::now} is no better than a call. */
  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<AccessTarget> banned) {
    return describe(description, access -> banned.test(access.getTarget()));
  }

  private static boolean isClockOfTheMachine(AccessTarget target) {
    return isSystemClock(target) || is(target, "java.lang.System", "currentTimeMillis", "nanoTime");
  }

  private static boolean isSystemClock(AccessTarget target) {
    return target.getOwner().isEquivalentTo(Clock.class)
        && (target.getName().startsWith("system")
            || target.getName().startsWith("tick") && !takesFirst(target, Clock.class));
  }

  /** Unicode promises that the normal forms of a character never change. */
  private static boolean isNormalizer(AccessTarget target) {
    return is(target, "java.text.Normalizer", "normalize")
        || target.getOwner().getName().equals("java.text.Normalizer$Form");
  }

  private static boolean is(AccessTarget target, String owner, String... names) {
    return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
  }

  private static boolean isIn(AccessTarget target, String rootPackage) {
    String owner = target.getOwner().getPackageName();
    return owner.equals(rootPackage) || owner.startsWith(rootPackage + ".");
  }

  private static boolean takesNothing(AccessTarget target) {
    return parameters(target).isEmpty();
  }

  private static boolean takesFirst(AccessTarget target, Class<?> type) {
    List<JavaClass> parameters = parameters(target);
    return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(type);
  }

  private static boolean takesLast(AccessTarget target, Class<?> type) {
    List<JavaClass> parameters = parameters(target);
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).isEquivalentTo(type);
  }

  private static List<JavaClass> parameters(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget code ? code.getRawParameterTypes() : List.of();
  }

  private static DescribedPredicate<JavaClass> inAPackageOf(String module, String prefix) {
    Set<String> packages =
        ModuleFinder.ofSystem().find(module).stream()
            .flatMap(found -> found.descriptor().exports().stream())
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .filter(name -> name.startsWith(prefix))
            .collect(toUnmodifiableSet());
    return describe(
        "in " + module,
        type ->
            type.getBaseComponentType().isPrimitive() || packages.contains(type.getPackageName()));
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = type.getPackageName() + " has no package-info with @NullMarked";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}
