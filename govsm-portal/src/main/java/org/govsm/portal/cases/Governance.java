package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios of governance: what each expects of the controls that this version judges. What it
 * expects of others is told, and not compared.
 */
final class Governance {

  private static final String STATES = "SDK-STATE-";
  private static final String FAIL = "FAIL";
  private static final String REJECTED = "REJECTED";
  private static final String ERRORS = "errors";

  private final Ask ask;

  Governance(Ask ask) {
    this.ask = ask;
  }

  List<CaseResult> run(Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("profile", "framework-2012");
    body.put("asOf", item.get("asOf"));
    body.put("facts", item.get("facts"));
    Map<String, @Nullable Object> answer = answer(body);
    List<Map<String, @Nullable Object>> findings = new ArrayList<>();
    for (Object finding : Trees.list(answer.get("findings"))) {
      findings.add(Trees.map(finding));
    }
    String id = Trees.text(item.get("id"));
    if (answer.containsKey(ERRORS)) {
      return refused(id, item, answer.get(ERRORS));
    }
    List<CaseResult> results = new ArrayList<>();
    Set<String> later = new TreeSet<>();
    for (Object expected : Trees.list(item.get("expected"))) {
      Map<String, @Nullable Object> wanted = Trees.map(expected);
      String control = Trees.text(wanted.get("control"));
      if (Assessment.judged().contains(control) || control.startsWith(STATES)) {
        results.add(compare(id, wanted, findings));
      } else {
        later.add(control);
      }
    }
    if (Boolean.TRUE.equals(item.get("noFail"))) {
      results.add(noFail(id, findings));
    }
    if (!later.isEmpty()) {
      results.add(CaseResult.notCompared(id, "not judged yet: " + String.join(", ", later)));
    }
    return results;
  }

  /** The jars refuse with an exception, a portal with a problem. */
  private Map<String, @Nullable Object> answer(Map<String, @Nullable Object> body) {
    try {
      return ask.ask("assessment", body);
    } catch (IllegalArgumentException refused) {
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put(ERRORS, refused.getMessage());
      return answer;
    }
  }

  /** Facts that are refused as a whole: what the case expects must be just that. */
  private static List<CaseResult> refused(
      String id, Map<String, @Nullable Object> item, @Nullable Object errors) {
    List<CaseResult> results = new ArrayList<>();
    for (Object expected : Trees.list(item.get("expected"))) {
      Map<String, @Nullable Object> wanted = Trees.map(expected);
      Object outcome = wanted.get("outcome");
      results.add(
          new CaseResult(
              id + " " + wanted.get("control"),
              Trees.text(outcome),
              REJECTED + " " + errors,
              REJECTED.equals(outcome)));
    }
    return results;
  }

  private static CaseResult noFail(String id, List<Map<String, @Nullable Object>> findings) {
    List<String> failed = new ArrayList<>();
    for (Map<String, @Nullable Object> finding : findings) {
      if (FAIL.equals(finding.get("outcome"))) {
        failed.add(Trees.text(finding.get("control")));
      }
    }
    return new CaseResult(id + " noFail", "[]", failed.toString(), failed.isEmpty());
  }

  private static CaseResult compare(
      String id,
      Map<String, @Nullable Object> wanted,
      List<Map<String, @Nullable Object>> findings) {
    List<String> outcomes = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    List<@Nullable Object> limits = new ArrayList<>();
    for (Map<String, @Nullable Object> finding : findings) {
      if (isAbout(wanted, finding)) {
        outcomes.add(Trees.text(finding.get("outcome")));
        values.add(finding.get("value"));
        limits.add(finding.get("limit"));
      }
    }
    boolean outcome =
        !outcomes.isEmpty()
            && outcomes.stream().allMatch(found -> Trees.same(wanted.get("outcome"), found));
    boolean value = agrees(wanted, "value", values) && agrees(wanted, "limit", limits);
    String subject = wanted.containsKey("subject") ? " " + wanted.get("subject") : "";
    return new CaseResult(
        id + " " + wanted.get("control") + subject,
        wanted.get("outcome") + " " + wanted.getOrDefault("value", ""),
        outcomes + " " + values,
        outcome && value);
  }

  private static boolean isAbout(
      Map<String, @Nullable Object> wanted, Map<String, @Nullable Object> finding) {
    boolean subject =
        !wanted.containsKey("subject") || Trees.same(wanted.get("subject"), finding.get("subject"));
    return subject && Trees.same(wanted.get("control"), finding.get("control"));
  }

  /** One value is that of every finding; a list is the list of one, or the values of all. */
  private static boolean agrees(
      Map<String, @Nullable Object> wanted, String name, List<@Nullable Object> found) {
    if (!wanted.containsKey(name)) {
      return true;
    }
    Object expected = wanted.get(name);
    return expected instanceof List<?> list
        ? alike(list, found) || found.stream().allMatch(f -> alike(list, Trees.list(f)))
        : found.stream().allMatch(f -> Trees.same(expected, f));
  }

  private static boolean alike(List<?> expected, List<?> found) {
    boolean same = expected.size() == found.size();
    for (int i = 0; same && i < expected.size(); i++) {
      same = Trees.same(expected.get(i), found.get(i));
    }
    return same;
  }
}
