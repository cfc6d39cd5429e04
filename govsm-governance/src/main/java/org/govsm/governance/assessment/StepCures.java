package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Guard;
import org.govsm.core.text.Term;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.jspecify.annotations.Nullable;

/**
 * Where the cure of an obstacle lies: the facts, the custody log or the attestations in which to
 * enter what a step of an account misses.
 */
public final class StepCures {

  /** The path of what a person must sign. */
  public static final String SIGN = "attestations";

  /** The path of what is entered in the custody log. */
  public static final String CUSTODY = "custody";

  private static final String ATTESTATION = "attestation";

  /** Of guards that are no control. */
  private static final Map<String, String> OWN =
      Map.of(
          "owner-named", "accounts[].owner",
          "LAW-CG-03", "accounts[].mfa",
          "stale", "accounts[].lastPostAt",
          "new-post", "accounts[].lastPostAt",
          "backup-holder", CUSTODY,
          "custody-rotated", CUSTODY,
          "custody-transferred", CUSTODY,
          "outgoing-revoked", CUSTODY,
          "mfa-enrolled-again", CUSTODY,
          "apps-revoked", CUSTODY);

  /** The event that is still to be recorded, where the log is missing something. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "GSM-ACC-05", "ISSUED",
          "backup-holder", "BACKUP_NAMED",
          "custody-rotated", "ROTATED",
          "custody-transferred", "TRANSFERRED",
          "outgoing-revoked", "REVOKED",
          "mfa-enrolled-again", "MFA_ENROLLED",
          "apps-revoked", "APP_REVOKED");

  /** The log is written by its events, whatever a control about keys looks at besides. */
  private static final String KEYS = "GSM-ACC-05";

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
    Set<FactPlace> places = new LinkedHashSet<>();
    boolean open = List.of("process.not-met", "process.unknown").contains(finding.code());
    for (String path : open ? paths(finding) : List.<String>of()) {
      String list = path.split("\\[", 2)[0];
      places.add(
          List.of(SIGN, CUSTODY).contains(list)
              ? new FactPlace("", elsewhere(list, guard(finding).orElse("")), list)
              : FactPlace.of(tree, path, subjects));
    }
    return List.copyOf(places);
  }

  /** The control that is to be signed, or the event that is to be recorded. */
  private static String elsewhere(String list, String guard) {
    return list.equals(SIGN) ? guard : EVENTS.getOrDefault(guard, "");
  }

  private static Optional<String> guard(Finding finding) {
    return AccountLifeCycle.machine().guards().stream()
        .filter(one -> one.name().equals(finding.text().values().get("guard")))
        .map(Guard::code)
        .findFirst();
  }

  private static List<String> paths(Finding finding) {
    Optional<String> guard = guard(finding);
    if (guard.isEmpty()) {
      return List.of();
    }
    List<String> missing = missing(finding);
    if (missing.contains(ATTESTATION)) {
      return List.of(SIGN);
    } else if (guard.get().equals(KEYS)) {
      return List.of(
          missing.stream().anyMatch(m -> m.startsWith("people")) ? "people[].id" : CUSTODY);
    }
    return OWN.containsKey(guard.get())
        ? List.of(OWN.get(guard.get()))
        : needed(guard.get(), missing);
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

  /** The names of facts that a finding misses. */
  private static List<String> missing(Finding finding) {
    List<String> names = new ArrayList<>();
    if (finding.text().values().get("missing") instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Term term) {
          names.add(term.code().replaceFirst("^fact\\.", ""));
        }
      }
    }
    return names;
  }
}
