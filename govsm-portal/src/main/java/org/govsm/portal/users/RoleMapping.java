package org.govsm.portal.users;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.web.Caller;

/** Role mapping: what the groups of a provider mean here, as roles and departments. */
public final class RoleMapping {

  private final Map<String, SortedSet<String>> roles = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> units = new LinkedHashMap<>();

  private RoleMapping() {}

  /**
   * Reads a mapping.
   *
   * @param text a line for each group: {@code GROUP = ROLE ... @DEPARTMENT ...}; lines that begin
   *     with {@code #} say nothing
   * @throws IllegalArgumentException naming the line that is wrong
   */
  public static RoleMapping read(String text, Collection<String> known) {
    RoleMapping mapping = new RoleMapping();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> mapping.line(line, known));
    return mapping;
  }

  private void line(String line, Collection<String> known) {
    String[] sides = line.split(" = ", 2);
    if (sides.length < 2 || roles.containsKey(sides[0].strip())) {
      throw new IllegalArgumentException("no line of a mapping of roles: " + line);
    }
    SortedSet<String> mine = new TreeSet<>();
    SortedSet<String> where = new TreeSet<>();
    for (String word : sides[1].strip().split("\\s+", -1)) {
      if (word.startsWith("@")) {
        where.add(word.substring(1));
      } else if (known.contains(word)) {
        mine.add(word);
      } else {
        throw new IllegalArgumentException("there is no role '" + word + "': " + line);
      }
    }
    if (mine.contains(Caller.SUPPLIER) && where.contains(UserFacts.EVERY)) {
      throw new IllegalArgumentException("a supplier is one, and not all of them: " + line);
    }
    roles.put(sides[0].strip(), mine);
    units.put(sides[0].strip(), where);
  }

  /**
   * What somebody may do who is in some groups.
   *
   * @param groups as the provider says; a group that the mapping lacks means nothing
   * @return a user, perhaps without any role; the role of a supplier holds only alone
   */
  public UserFacts facts(Collection<String> groups) {
    SortedSet<String> mine = new TreeSet<>();
    SortedSet<String> where = new TreeSet<>();
    for (String group : groups) {
      mine.addAll(roles.getOrDefault(group, new TreeSet<>()));
      where.addAll(units.getOrDefault(group, new TreeSet<>()));
    }
    if (mine.contains(Caller.SUPPLIER) && mine.size() > 1) {
      mine.remove(Caller.SUPPLIER);
    }
    return UserFacts.active(UserFacts.PERSON, mine, where);
  }
}
