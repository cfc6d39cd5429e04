package org.govsm.portal.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a scenario without what was refused of them, where that is single entries: a record
 * that holds a secret, and a day that lies ahead of the question.
 */
final class AcceptedFacts {

  private static final Pattern PLACE = Pattern.compile("/facts((?:/[\\w~-]+)+)");
  private static final Pattern ENTRY = Pattern.compile("\\b(?:secret\\.[\\w-]+|date\\.ahead)\\b");
  private static final Pattern OF_RECORD = Pattern.compile("secret\\.");

  private AcceptedFacts() {}

  /** The facts that are left; nothing where more was refused than such entries. */
  static Optional<Object> of(@Nullable Object facts, String refusal) {
    List<String> places = PLACE.matcher(refusal).results().map(found -> found.group(1)).toList();
    if (places.isEmpty() || places.size() != ENTRY.matcher(refusal).results().count()) {
      return Optional.empty();
    }
    boolean record = OF_RECORD.matcher(refusal).find();
    Object left = copy(facts);
    // from the last place on, so that what is removed moves no place that is still to come
    for (int i = places.size() - 1; i >= 0; i--) {
      List<String> steps = List.of(places.get(i).substring(1).split("/", -1));
      remove(left, record ? upToRecord(steps) : steps);
    }
    return Optional.of(left);
  }

  /** The entry of a list in which it lies, else the member. */
  private static List<String> upToRecord(List<String> steps) {
    for (int i = steps.size(); i > 0; i--) {
      if (steps.get(i - 1).matches("\\d+")) {
        return steps.subList(0, i);
      }
    }
    return steps;
  }

  private static void remove(@Nullable Object tree, List<String> steps) {
    Object below = tree;
    for (String step : steps.subList(0, steps.size() - 1)) {
      below = below instanceof List<?> list ? item(list, step) : CaseValues.map(below).get(step);
    }
    String last = steps.get(steps.size() - 1);
    if (below instanceof List<?> list && Integer.parseInt(last) < list.size()) {
      list.remove(Integer.parseInt(last));
    } else if (below instanceof Map<?, ?> map) {
      map.remove(last);
    }
  }

  private static @Nullable Object item(List<?> list, String index) {
    return Integer.parseInt(index) < list.size() ? list.get(Integer.parseInt(index)) : null;
  }

  private static Object copy(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      members.forEach((name, member) -> copy.put(String.valueOf(name), copied(member)));
      return copy;
    }
    List<@Nullable Object> copy = new ArrayList<>();
    CaseValues.list(tree).forEach(item -> copy.add(copied(item)));
    return copy;
  }

  private static @Nullable Object copied(@Nullable Object member) {
    return member instanceof Map<?, ?> || member instanceof List<?> ? copy(member) : member;
  }
}
