package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Newer version of what a form was made from: what somebody typed is taken over on it, and each
 * answer that would change what it says is named.
 *
 * @param version its number
 */
public record NewerVersion(int version, List<Difference> differences) {

  /**
   * Answer that is not what the newest version says.
   *
   * @param field the id of its field
   */
  public record Difference(String field, String label, String typed, String recorded) {}

  /** The differences of two lists of answers. */
  public static NewerVersion of(
      int version, List<LongForm.Answer> typed, List<LongForm.Answer> recorded, String unknown) {
    Map<String, LongForm.Answer> mine = byField(typed);
    Map<String, LongForm.Answer> theirs = byField(recorded);
    Map<String, LongForm.Answer> all = new LinkedHashMap<>(mine);
    theirs.forEach(all::putIfAbsent);
    List<Difference> differences = new ArrayList<>();
    all.forEach(
        (field, one) -> {
          LongForm.Answer none = new LongForm.Answer(field, one.label(), unknown);
          String said = mine.getOrDefault(field, none).said();
          String known = theirs.getOrDefault(field, none).said();
          if (!said.equals(known)) {
            differences.add(new Difference(field, one.label(), said, known));
          }
        });
    return new NewerVersion(version, differences);
  }

  private static Map<String, LongForm.Answer> byField(List<LongForm.Answer> answers) {
    Map<String, LongForm.Answer> all = new LinkedHashMap<>();
    answers.stream()
        .filter(one -> !one.field().isEmpty())
        .forEach(one -> all.put(one.field(), one));
    return all;
  }

  /**
   * What is typed, on the newest version: a field that says what the version said from which the
   * form was made was not touched, and says what the newest says.
   */
  public static Map<String, String> takenOver(
      Map<String, String> seen, Map<String, String> typed, Map<String, String> now) {
    Map<String, String> form = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(typed.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      boolean touched = typed.containsKey(name) && !said(typed, name).equals(said(seen, name));
      form.put(name, (touched ? typed : now).getOrDefault(name, ""));
    }
    now.keySet().stream().filter("version"::equals).forEach(name -> form.put(name, now.get(name)));
    return form;
  }

  /** A question without an answer is "unknown" where it is chosen, and empty where it is typed. */
  private static String said(Map<String, String> typed, String name) {
    String text = typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
    return text.equals("unknown") ? "" : text;
  }
}
