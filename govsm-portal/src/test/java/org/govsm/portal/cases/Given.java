package org.govsm.portal.cases;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members of a case that remember whether they were read, at every depth: a member that nobody read
 * was not understood, and a case with such a member is not judged. Asking whether a member is there
 * does not read it; going through all members does.
 */
final class Given extends AbstractMap<String, @Nullable Object> {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  private Given(Map<?, ?> tree) {
    tree.forEach((name, member) -> members.put(String.valueOf(name), watched(member)));
  }

  static Given of(@Nullable Object tree) {
    return new Given(tree instanceof Given given ? given.members : CaseValues.map(tree));
  }

  private static @Nullable Object watched(@Nullable Object member) {
    if (member instanceof Map<?, ?> tree) {
      return Given.of(tree);
    } else if (member instanceof List<?> items) {
      List<@Nullable Object> all = new ArrayList<>();
      items.forEach(item -> all.add(watched(item)));
      return all;
    }
    return member;
  }

  @Override
  public @Nullable Object get(Object name) {
    read.add(String.valueOf(name));
    return members.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return members.containsKey(name);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(members.keySet());
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    read.addAll(members.keySet());
    return members.entrySet();
  }

  /** Reads a member that has one meaning only: absent, or one of the values understood. */
  void only(String name, Object... understood) {
    @Nullable Object found = get(name);
    if (!members.containsKey(name)) {
      return;
    }
    for (Object value : understood) {
      if (CaseValues.same(value, found)) {
        return;
      }
    }
    throw new NotJudgedException(name + " is " + found + ": not understood");
  }

  /** A member that has members. */
  Given member(String name) {
    if (get(name) instanceof Given given) {
      return given;
    }
    throw new NotJudgedException("the case does not give " + name);
  }

  /** Whether a member that is true or false is true; absent is false. */
  boolean is(String name) {
    only(name, true, false);
    return Boolean.TRUE.equals(get(name));
  }

  /** The members that nobody read, as paths; in the order of the case. */
  List<String> unread() {
    List<String> paths = new ArrayList<>();
    collect("", paths);
    return paths;
  }

  private void collect(String place, List<String> paths) {
    members.forEach(
        (name, member) -> {
          if (read.contains(name)) {
            below(place + name, member, paths);
          } else {
            paths.add(place + name);
          }
        });
  }

  private static void below(String place, @Nullable Object member, List<String> paths) {
    if (member instanceof Given given) {
      given.collect(place + "/", paths);
    } else if (member instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        below(place + "/" + i, items.get(i), paths);
      }
    }
  }

  /** Refuses to judge where a member was not read. */
  void requireRead() {
    List<String> unread = unread();
    if (!unread.isEmpty()) {
      throw new NotJudgedException("not understood: " + String.join(", ", unread));
    }
  }
}
