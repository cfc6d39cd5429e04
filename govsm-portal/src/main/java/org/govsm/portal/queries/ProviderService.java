package org.govsm.portal.queries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.provider.ProviderRegister;
import org.govsm.governance.provider.ProviderStanding;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Provider service: what providers of platforms agreed to, and complaints to them. */
record ProviderService(Clock clock) {

  /** Acts on the register, with what each asks for. */
  static final Map<String, List<String>> ACTS = new LinkedHashMap<>();

  /** Who keeps the register. */
  static final List<String> ROLES = List.of("nodal-officer", "legal-officer", "security-lead");

  private static final String PLATFORM = "platform";
  private static final String UNTIL = "until";
  private static final String ID = "id";

  static {
    ACTS.put(
        "AGREEMENT",
        List.of(
            PLATFORM,
            "reference",
            "from",
            UNTIL,
            "acknowledgeHours",
            "resolveHours",
            "storage",
            "sharedAccess",
            "archival"));
    ACTS.put("END", List.of(PLATFORM, UNTIL));
    ACTS.put("COMPLAINT", List.of(PLATFORM, "about", "sentAt"));
    ACTS.put("ANSWER", List.of(ID, "acknowledgedAt", "resolvedAt"));
    ACTS.put("EXPORT", List.of(PLATFORM, "formats", "testedOn", "result"));
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  /** Refuses an act that there is not. */
  static void requireAct(String act) {
    if (!ACTS.containsKey(act)) {
      throw ProblemException.notFound("queries.no-act", act);
    }
  }

  /** How the providers stand now. */
  Decision<ProviderStanding> standing(StoredProviders register) {
    return ProviderRegister.onRecord(asked(register.content()));
  }

  private Map<String, @Nullable Object> asked(Map<String, @Nullable Object> content) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(content);
    asked.put("asOf", code(now()));
    return asked;
  }

  private static String code(Instant at) {
    return new IndianMoment(Moments.inIndia(at)).code();
  }

  /**
   * Changes the register.
   *
   * @param seen the version that the author of the change saw
   * @throws ProblemException with every fault
   */
  StoredProviders change(
      Transaction tx,
      String department,
      int seen,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    if (!by.isAnyOf(ROLES)) {
      throw by.isNoneOf(ROLES);
    }
    by.requireDepartment(DepartmentIds.require(department));
    requireAct(act);
    ApiRequests.only(given, ACTS.getOrDefault(act, List.of()), List.of());
    DeskTexts.refuse(given);
    StoredProviders before = new Providers(tx).newest(department);
    knownSpelling(before, given);
    Map<String, @Nullable Object> content =
        switch (act) {
          case "AGREEMENT" -> added(before, StoredProviders.AGREEMENTS, given);
          case "END" -> ended(before, given);
          case "COMPLAINT" -> added(before, StoredProviders.COMPLAINTS, numbered(before, given));
          case "ANSWER" -> answered(before, given);
          default -> exported(before, given);
        };
    KeptTerms.require(
        standing(before), accepted(content), given.containsKey("from") ? "/from" : "/" + UNTIL);
    return new Providers(tx).change(department, seen, content, now(), by.actor());
  }

  /** The domain reads the register; a fault is told at the member that was given. */
  private Decision<ProviderStanding> accepted(Map<String, @Nullable Object> content) {
    Checked<Decision<ProviderStanding>> read = ProviderRegister.ask(asked(content));
    ProblemException.unlessNone(
        read.<List<InputFault>>fold(standing -> List.of(), faults -> faults).stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer().replaceFirst("^/[a-z]+/\\d+", ""), one.code(), one.text()))
            .toList());
    return read.orThrow();
  }

  /** A platform of the register keeps its spelling: {@code Twitter} and {@code x} are one. */
  private static void knownSpelling(StoredProviders before, Map<String, @Nullable Object> given) {
    if (!(given.get(PLATFORM) instanceof String platform)) {
      return;
    }
    Stream.of(StoredProviders.AGREEMENTS, StoredProviders.COMPLAINTS, StoredProviders.EXPORTS)
        .flatMap(part -> before.part(part).stream())
        .map(one -> String.valueOf(one.get(PLATFORM)))
        .filter(one -> Platforms.isOne(one, platform))
        .findFirst()
        .ifPresent(known -> given.put(PLATFORM, known));
  }

  private static Map<String, @Nullable Object> added(
      StoredProviders before, String part, Map<String, @Nullable Object> given) {
    List<Map<String, @Nullable Object>> all = before.part(part);
    all.add(given);
    return before.with(part, all);
  }

  private static Map<String, @Nullable Object> numbered(
      StoredProviders before, Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(ID, "K-" + (before.part(StoredProviders.COMPLAINTS).size() + 1));
    one.putAll(given);
    return one;
  }

  /** The agreement of a platform that has no end gets one. */
  private static Map<String, @Nullable Object> ended(
      StoredProviders before, Map<String, @Nullable Object> given) {
    if (ApiRequests.text(given, UNTIL).isEmpty()) {
      throw ProblemException.of(Faults.at("/" + UNTIL, "form.missing"));
    }
    return set(
        before,
        StoredProviders.AGREEMENTS,
        PLATFORM,
        given,
        one -> !one.containsKey(UNTIL),
        "queries.no-agreement");
  }

  private Map<String, @Nullable Object> answered(
      StoredProviders before, Map<String, @Nullable Object> given) {
    Optional<Map<String, @Nullable Object>> known =
        before.part(StoredProviders.COMPLAINTS).stream()
            .filter(one -> String.valueOf(one.get(ID)).equals(given.get(ID)))
            .findFirst();
    ProblemException.unlessNone(
        given.keySet().stream()
            .filter(name -> known.isPresent() && isOther(known.get(), given, name))
            .map(name -> Faults.at("/" + name, "queries.answered-before"))
            .toList());
    for (String answer : List.of("acknowledged", "resolved")) {
      String at = answer + "At";
      if (given.get(at) != null && known.isPresent() && !known.get().containsKey(at)) {
        given.put(answer + "RecordedAt", code(now()));
      }
    }
    return set(before, StoredProviders.COMPLAINTS, ID, given, one -> true, "queries.no-complaint");
  }

  /** A time of an answer that is on record stays. */
  private static boolean isOther(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> given, String name) {
    return before.containsKey(name) && !Objects.equals(before.get(name), given.get(name));
  }

  private static Map<String, @Nullable Object> set(
      StoredProviders before,
      String part,
      String by,
      Map<String, @Nullable Object> given,
      Predicate<Map<String, @Nullable Object>> which,
      String none) {
    List<Map<String, @Nullable Object>> all = before.part(part);
    Optional<Map<String, @Nullable Object>> found =
        all.stream()
            .filter(which)
            .filter(one -> String.valueOf(one.get(by)).equals(given.get(by)))
            .findFirst();
    if (found.isEmpty()) {
      throw ProblemException.of(Faults.at("/" + by, none));
    }
    found.get().putAll(given);
    return before.with(part, all);
  }

  private static Map<String, @Nullable Object> exported(
      StoredProviders before, Map<String, @Nullable Object> given) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>(before.part(StoredProviders.EXPORTS));
    all.removeIf(one -> String.valueOf(one.get(PLATFORM)).equals(given.get(PLATFORM)));
    all.add(given);
    return before.with(StoredProviders.EXPORTS, all);
  }
}
