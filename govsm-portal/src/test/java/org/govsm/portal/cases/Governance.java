package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios of governance: what each expects of the controls that this version judges. An
 * expectation without a subject is of the control as a whole, which is as its gravest finding.
 */
final class Governance implements CaseKind {

  private static final String STATES = "SDK-STATE-";
  private static final String LATER = "LAW-";

  private static final String FAIL = "FAIL";
  private static final String REJECTED = "REJECTED";

  /** From the gravest on. */
  private static final List<String> GRAVITY =
      List.of(FAIL, "BLOCKED", "WARN", "UNKNOWN", "ATTEST", "PASS", "NOT-EVALUATED", "NA");

  private static final String UNION = "Union";

  private static final Set<String> KNOWN =
      Set.of("id", "title", "asOf", "jurisdiction", "facts", "expected", "noFail");

  private static final Set<String> EXPECTED =
      Set.of("control", "outcome", "subject", "value", "limit", "reason");

  private final Ask ask;

  Governance(Ask ask) {
    this.ask = ask;
  }

  @Override
  public Set<String> marks() {
    return Set.of("asOf", "facts");
  }

  @Override
  public List<CaseResult> run(String id, Map<String, @Nullable Object> item) {
    CaseKind.requireKnown(item, KNOWN);
    List<CaseResult> results = new ArrayList<>();
    List<Map<String, @Nullable Object>> findings;
    List<Map<String, @Nullable Object>> later;
    Optional<String> entries = Optional.empty();
    try {
      findings = findings("framework-2012", item, facts(item));
      later = findings("later-law", item, facts(item));
    } catch (IllegalArgumentException refused) {
      String why = CaseValues.text(refused.getMessage());
      Optional<Object> left = AcceptedFacts.of(facts(item), why);
      if (left.isEmpty()) {
        CaseValues.list(item.get("expected"))
            .forEach(one -> results.add(refused(id, CaseValues.map(one), why)));
        return results;
      }
      entries = Optional.of(why);
      findings = findings("framework-2012", item, left.get());
      later = findings("later-law", item, left.get());
    }
    judge(id, item, entries, findings, later, results);
    return results;
  }

  private static void judge(
      String id,
      Map<String, @Nullable Object> item,
      Optional<String> entries,
      List<Map<String, @Nullable Object>> findings,
      List<Map<String, @Nullable Object>> later,
      List<CaseResult> results) {
    CaseValues.list(item.get("expected"))
        .forEach(
            one -> {
              Map<String, @Nullable Object> wanted = CaseValues.map(one);
              if (entries.isPresent() && REJECTED.equals(wanted.get("outcome"))) {
                results.add(refused(id, wanted, entries.get()));
                return;
              }
              boolean isLater = CaseValues.text(wanted.get("control")).startsWith(LATER);
              results.add(compare(id, wanted, isLater ? later : findings));
            });
    if (item.containsKey("noFail")) {
      results.add(noFail(id, item.get("noFail"), findings));
    }
  }

  /** The facts of the case; that it is of the Union is one of them, a State is not named there. */
  private static @Nullable Object facts(Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> facts = CaseValues.map(item.get("facts"));
    if (!UNION.equals(item.get("jurisdiction")) || facts.containsKey("department")) {
      return item.get("facts");
    }
    Map<String, @Nullable Object> placed = new LinkedHashMap<>(facts);
    placed.put("department", Map.of("jurisdiction", UNION));
    return placed;
  }

  private List<Map<String, @Nullable Object>> findings(
      String profile, Map<String, @Nullable Object> item, @Nullable Object facts) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("profile", profile);
    body.put("asOf", item.get("asOf"));
    body.put("facts", facts);
    List<Map<String, @Nullable Object>> findings = new ArrayList<>();
    for (Object finding : CaseValues.list(ask.ask("assessment", body).get("findings"))) {
      findings.add(CaseValues.map(finding));
    }
    return findings;
  }

  /** Facts that are refused as a whole: a case may expect just that, and else is not judged. */
  private static CaseResult refused(
      String id, Map<String, @Nullable Object> wanted, @Nullable String why) {
    return REJECTED.equals(wanted.get("outcome"))
        ? CaseResult.compared(id, what(wanted), REJECTED, REJECTED + " " + why, true)
        : CaseResult.notJudged(id, what(wanted), "refused: " + why);
  }

  private static CaseResult noFail(
      String id, @Nullable Object wanted, List<Map<String, @Nullable Object>> findings) {
    if (!Boolean.TRUE.equals(wanted)) {
      return CaseResult.notJudged(id, "noFail", "noFail is " + wanted + ": not understood");
    }
    List<String> failed = new ArrayList<>();
    for (Map<String, @Nullable Object> finding : findings) {
      if (FAIL.equals(finding.get("outcome"))) {
        failed.add(CaseValues.text(finding.get("control")));
      }
    }
    return CaseResult.compared(id, "noFail", "[]", failed.toString(), failed.isEmpty());
  }

  private static String what(Map<String, @Nullable Object> wanted) {
    String subject = wanted.containsKey("subject") ? " " + wanted.get("subject") : "";
    return wanted.get("control") + subject;
  }

  private static CaseResult compare(
      String id,
      Map<String, @Nullable Object> wanted,
      List<Map<String, @Nullable Object>> findings) {
    String control = CaseValues.text(wanted.get("control"));
    List<String> unknown = new ArrayList<>(wanted.keySet());
    unknown.removeAll(EXPECTED);
    if (!unknown.isEmpty()) {
      return CaseResult.notJudged(id, what(wanted), "not understood: " + unknown);
    } else if (!control.startsWith(STATES)
        && findings.stream().noneMatch(found -> control.equals(found.get("control")))) {
      return CaseResult.notJudged(id, what(wanted), "this version does not judge the control");
    }
    List<String> outcomes = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    List<@Nullable Object> limits = new ArrayList<>();
    for (Map<String, @Nullable Object> finding : gravest(wanted, findings)) {
      outcomes.add(CaseValues.text(finding.get("outcome")));
      values.add(finding.get("value"));
      limits.add(finding.get("limit"));
    }
    boolean outcome =
        !outcomes.isEmpty()
            && outcomes.stream().allMatch(found -> CaseValues.same(wanted.get("outcome"), found));
    boolean value = agrees(wanted, "value", values) && agrees(wanted, "limit", limits);
    return CaseResult.compared(
        id,
        what(wanted),
        wanted.get("outcome") + " " + wanted.getOrDefault("value", ""),
        outcomes + " " + values,
        outcome && value);
  }

  /** What was found of the subject; of no subject what is gravest. */
  private static List<Map<String, @Nullable Object>> gravest(
      Map<String, @Nullable Object> wanted, List<Map<String, @Nullable Object>> findings) {
    List<Map<String, @Nullable Object>> about =
        findings.stream().filter(finding -> isAbout(wanted, finding)).toList();
    if (wanted.containsKey("subject")) {
      return about;
    }
    Optional<String> gravest =
        GRAVITY.stream()
            .filter(one -> about.stream().anyMatch(found -> one.equals(found.get("outcome"))))
            .findFirst();
    return about.stream()
        .filter(found -> gravest.isEmpty() || gravest.get().equals(found.get("outcome")))
        .toList();
  }

  private static boolean isAbout(
      Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> finding) {
    boolean subject =
        !wanted.containsKey("subject")
            || CaseValues.same(wanted.get("subject"), finding.get("subject"));
    return subject && CaseValues.same(wanted.get("control"), finding.get("control"));
  }

  /** One value is that of every finding; a list is the list of one, or the values of all. */
  private static boolean agrees(
      Map<String, @Nullable Object> wanted, String name, List<@Nullable Object> found) {
    if (!wanted.containsKey(name)) {
      return true;
    }
    Object expected = wanted.get(name);
    return expected instanceof List<?> list
        ? alike(list, found) || found.stream().allMatch(f -> alike(list, CaseValues.list(f)))
        : found.stream().allMatch(f -> CaseValues.same(expected, f));
  }

  private static boolean alike(List<?> expected, List<?> found) {
    boolean same = expected.size() == found.size();
    for (int i = 0; same && i < expected.size(); i++) {
      same = CaseValues.same(expected.get(i), found.get(i));
    }
    return same;
  }
}
