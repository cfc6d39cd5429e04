package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSelection;
import org.jspecify.annotations.Nullable;

/**
 * Where the cures of an obstacle lie: the facts, the custody log and the attestations in which to
 * enter what a step of an account misses. All are told at once, also those that are asked for only
 * when others are there.
 */
public final class StepCures {

  /** The path of what a person must sign. */
  public static final String SIGN = "attestations";

  /** The path of what is entered in the custody log. */
  public static final String CUSTODY = "custody";

  private static final String ATTESTATION = "attestation";
  private static final String FACT = "fact.";
  private static final String ASSESSED = "assessed.";

  private static final String DECISION = "platformDecisions[].";
  private static final String PEOPLE = "people";

  /** What each guard asks, in the order in which it is entered. */
  private static final Map<String, List<String>> ASKED =
      Map.ofEntries(
          Map.entry("GSM-OBJ-01", List.of("strategy.objectives[].text", "strategy.approvedAt")),
          Map.entry("GSM-PLA-05", List.of(DECISION + "platform", DECISION + "duration")),
          Map.entry("GSM-PLA-06", List.of(DECISION + "platform", DECISION + "consultationType")),
          Map.entry("GSM-PLA-07", List.of(DECISION + "platform", DECISION + "rhythm")),
          Map.entry(
              "GSM-PLA-08",
              List.of(
                  DECISION + "platform",
                  DECISION + "legal.permitted",
                  DECISION + "legal.dataProtection",
                  DECISION + "legal.security",
                  DECISION + "legal.privacy",
                  DECISION + "legal.archiving")),
          Map.entry("GSM-RES-08", List.of("roles[].name", "roles[].duties", "roles[].holder")),
          Map.entry("owner-named", List.of("accounts[].owner")),
          Map.entry(
              "GSM-ACC-01",
              List.of(
                  "accounts[].ownerType",
                  "accounts[].registrationEmail.address",
                  "accounts[].registrationEmail.type")),
          Map.entry(
              "GSM-SEC-05",
              List.of("accounts[].registrationEmail.type", "accounts[].mailbox.members")),
          Map.entry("GSM-ACC-05", List.of(PEOPLE)),
          Map.entry("LAW-CG-03", List.of("accounts[].mfa")),
          Map.entry("GSM-VAL-01", List.of("accounts[].bio.identifiesDepartment")),
          Map.entry(
              "GSM-CMT-05",
              List.of(
                  "policies.publicSocialMedia.publicUrl", "policies.publicSocialMedia.sections")),
          Map.entry("GSM-COM-02", List.of("website.links", "accounts[].bio.linksWebsite")),
          Map.entry("stale", List.of("accounts[].lastPostAt")),
          Map.entry("new-post", List.of("accounts[].lastPostAt")));

  /** Asked only by what was entered before, such as the end of what is for a time. */
  private static final Map<String, List<String>> MORE =
      Map.of(
          "GSM-ACC-01", List.of("officialDomains"),
          "GSM-PLA-05", List.of(DECISION + "endDate"),
          "GSM-PLA-06", List.of(DECISION + "stakeholders"));

  /** Whose facts a person confirms besides. */
  private StepCures() {}

  /**
   * Where to enter what a finding of a step misses.
   *
   * @param finding a blocking finding of a guard
   * @param tree the facts, among them the account
   * @param subjects the account and its platform
   * @return the places, each once, of a signature with its control and of the log with the event as
   *     their field; none where the step itself says it, or where nothing is missing
   */
  public static List<FactPlace> of(
      Finding finding, Map<String, ? extends @Nullable Object> tree, List<String> subjects) {
    boolean open = List.of("process.not-met", "process.unknown").contains(finding.code());
    Optional<String> guard = open ? guard(finding) : Optional.empty();
    List<String> named = new ArrayList<>();
    finding.text().values().values().forEach(value -> facts(value, named));
    return guard.map(one -> of(one, named, tree, subjects)).orElse(List.of());
  }

  /**
   * Where to enter what a guard misses.
   *
   * @param guard the code of a guard that is not met
   * @param answer what is said of it
   * @param tree the facts, among them the account
   * @param subjects the account and its platform
   * @return the places, as of a finding; none where it is met
   */
  public static List<FactPlace> of(
      String guard,
      GuardAnswer answer,
      Map<String, ? extends @Nullable Object> tree,
      List<String> subjects) {
    List<String> named = new ArrayList<>();
    return answer.fold(
        met -> List.of(),
        notMet -> {
          facts(notMet.why(), named);
          return of(guard, named, tree, subjects);
        },
        unknown -> {
          named.addAll(unknown.missing());
          return of(guard, named, tree, subjects);
        });
  }

  /**
   * The event of the custody log that puts a finding about the keys of an account in order.
   *
   * @return empty where no single event does, or where facts contradict each other
   */
  public static String event(ControlFinding finding) {
    if (!ConflictCures.paths(finding).isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>(finding.missing());
    facts(finding.text(), said);
    return CustodyCures.event(finding.control().id(), said);
  }

  private static List<FactPlace> of(
      String guard,
      List<String> named,
      Map<String, ? extends @Nullable Object> tree,
      List<String> subjects) {
    if (CustodyCures.isUnlogged(named)) { // the log decides, whatever the record says or leaves out
      return List.of(new FactPlace("", CustodyCures.event(guard, named), CUSTODY));
    }
    Set<FactPlace> places = new LinkedHashSet<>(facts(guard, named, tree, subjects));
    places.removeIf(place -> StatedFacts.isStated(guard, place));
    if (StepSigners.isSigned(guard) || named.contains(ATTESTATION)) {
      places.add(new FactPlace("", guard, SIGN));
    }
    boolean log = named.stream().noneMatch(one -> one.startsWith(PEOPLE));
    if (CustodyCures.cures(guard) && log) {
      places.add(new FactPlace("", CustodyCures.event(guard, named), CUSTODY));
    }
    return List.copyOf(places);
  }

  /** What a guard asks. */
  static List<String> asked(String guard) {
    return ASKED.getOrDefault(guard, List.of());
  }

  /** What is not there yet; where all is there, what is named, and else whatever may be wrong. */
  private static List<FactPlace> facts(
      String guard,
      List<String> named,
      Map<String, ? extends @Nullable Object> tree,
      List<String> subjects) {
    List<String> asked = new ArrayList<>(asked(guard));
    MORE.getOrDefault(guard, List.of()).stream()
        .filter(path -> named.stream().anyMatch(one -> isNamed(path, one)))
        .forEach(asked::add);
    List<FactPlace> all =
        asked.stream().map(path -> FactPlace.of(tree, path, subjects)).distinct().toList();
    List<FactPlace> open = all.stream().filter(place -> isOpen(tree, place)).toList();
    if (open.isEmpty() && named.stream().anyMatch(one -> one.startsWith(PEOPLE))) {
      return List.of(FactPlace.of(tree, PEOPLE, subjects));
    } else if (!open.isEmpty() || CustodyCures.cures(guard) && !names(named, asked)) {
      return open;
    } else if (named.contains(ATTESTATION)) {
      return List.of();
    }
    List<String> wrong =
        asked.stream().filter(path -> named.stream().anyMatch(o -> isNamed(path, o))).toList();
    List<String> paths = !wrong.isEmpty() ? wrong : asked.isEmpty() ? needed(guard, named) : asked;
    return paths.stream().map(path -> FactPlace.of(tree, path, subjects)).distinct().toList();
  }

  private static boolean names(List<String> named, List<String> asked) {
    return asked.stream().anyMatch(path -> named.stream().anyMatch(one -> isNamed(path, one)));
  }

  private static boolean isNamed(String path, String name) {
    String plain = path.replace("[]", "");
    return plain.equals(name) || plain.endsWith("." + name) || name.startsWith(plain + ".");
  }

  private static boolean isOpen(Map<String, ? extends @Nullable Object> tree, FactPlace place) {
    return FactSelection.field(tree, place)
        .map(field -> !field.isAnswered())
        .orElseGet(
            () ->
                FactEntry.at(tree, place.at()).filter(FactEntry::isList).isPresent()
                    && !FactEntry.at(tree, place.at()).orElseThrow().list().isAnswered());
  }

  private static Optional<String> guard(Finding finding) {
    return AccountLifeCycle.machine().guards().stream()
        .filter(one -> one.name().equals(finding.text().values().get("guard")))
        .map(Guard::code)
        .findFirst();
  }

  /** What a control misses; of a list that is not there, what the control asks of its items. */
  private static List<String> needed(String control, List<String> missing) {
    List<String> needs = FactNeeds.shipped().paths(control);
    List<String> named = new ArrayList<>();
    for (String name : missing) {
      Optional<String> path = FactNeeds.shipped().path(control, name);
      Optional<String> item =
          path.flatMap(one -> needs.stream().filter(p -> isAbove(one, p)).findFirst());
      item.or(() -> path).ifPresent(named::add);
    }
    named.removeIf(one -> named.stream().anyMatch(other -> isAbove(one, other)));
    return named.isEmpty() ? needs : named;
  }

  private static boolean isAbove(String path, String other) {
    return other.startsWith(path + ".") || other.startsWith(path + "[]");
  }

  /** What a sentence speaks of: the names of facts, its key, and its words. */
  private static void facts(@Nullable Object value, List<String> names) {
    if (value instanceof List<?> all) {
      all.forEach(one -> facts(one, names));
    } else if (value instanceof Message message) {
      names.add(message.key());
      message.values().values().forEach(one -> facts(one, names));
    } else if (value instanceof Term term) {
      boolean fact = term.code().startsWith(FACT);
      String name = fact ? term.code().substring(FACT.length()) : term.code();
      names.add(name.startsWith(ASSESSED) ? name.substring(ASSESSED.length()) : name);
    }
  }
}
