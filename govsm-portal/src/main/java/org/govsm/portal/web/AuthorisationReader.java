package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.web.Authorisation.Transition;
import org.jspecify.annotations.Nullable;

/** Authorisation reader: reads one authorisation table, line by line. */
final class AuthorisationReader {

  private static final Pattern ROLE = Pattern.compile("role (?<role>[a-z-]+)");
  private static final Pattern GROUP = Pattern.compile("group (?<name>[a-z-]+) = (?<who>.+)");
  private static final Pattern ROUTE =
      Pattern.compile(
          "(?<method>GET|POST|PUT|PATCH|DELETE) (?<route>/\\S*) = (?<who>[^|]+)(?:\\|"
              + " (?<rest>.+))?");
  private static final Pattern TRANSITION =
      Pattern.compile(
          "transition (?<machine>\\S+) (?<event>\\S+) = (?<who>[^|]+)(?:\\| from (?<from>.+))?");

  private static final Pattern SECOND_FACTOR = Pattern.compile("second-factor = (?<who>.+)");

  private static final Pattern APPROVAL = Pattern.compile("approval = (?<who>.+)");

  private final Set<String> roles = new TreeSet<>();
  private final List<String> inOrder = new ArrayList<>();
  private final Map<String, Collection<String>> groups = new LinkedHashMap<>();
  private final Map<String, Rule> routes = new LinkedHashMap<>();
  private final Map<String, Transition> transitions = new LinkedHashMap<>();

  private SortedSet<String> secondFactor = new TreeSet<>();
  private SortedSet<String> approval = new TreeSet<>();

  Authorisation read(String text) {
    text.lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::line);
    return new Authorisation(inOrder, routes, transitions, secondFactor, approval);
  }

  private void line(String line) {
    Matcher role = ROLE.matcher(line);
    Matcher group = GROUP.matcher(line);
    Matcher route = ROUTE.matcher(line);
    Matcher transition = TRANSITION.matcher(line);
    Matcher factor = SECOND_FACTOR.matcher(line);
    Matcher approves = APPROVAL.matcher(line);
    if (role.matches()) {
      once(roles.add(role.group("role")), line);
      inOrder.add(role.group("role"));
    } else if (group.matches()) {
      once(groups.put(group.group("name"), who(group.group("who"), line)) == null, line);
    } else if (route.matches()) {
      String name = route.group("method") + " " + route.group("route");
      once(routes.put(name, rule(route, line)) == null, line);
    } else if (transition.matches()) {
      String name = transition.group("machine") + " " + transition.group("event");
      once(transitions.put(name, transition(transition, line)) == null, line);
    } else if (factor.matches()) {
      once(secondFactor.isEmpty(), line);
      secondFactor = who(factor.group("who"), line);
    } else if (approves.matches()) {
      once(approval.isEmpty(), line);
      approval = who(approves.group("who"), line);
    } else {
      throw wrong(line);
    }
  }

  private Rule rule(Matcher route, String line) {
    @Nullable String rest = route.group("rest");
    Optional<Rule.Part> part = Optional.empty();
    Set<String> flags = new TreeSet<>();
    String[] words = rest == null ? new String[0] : rest.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "everywhere", "form", "stateless", "costly", "after-post", "agency" ->
            flags.add(words[i]);
        case "contract", "department" -> {
          String kind = words[i++];
          if (i == words.length || !route.group("route").contains("{" + words[i] + "}")) {
            throw wrong(line);
          }
          part = Optional.of(new Rule.Part(kind, words[i]));
        }
        default -> throw wrong(line);
      }
    }
    return Rule.of(who(route.group("who"), line), part, flags);
  }

  private Transition transition(Matcher transition, String line) {
    @Nullable String from = transition.group("from");
    SortedSet<String> states =
        new TreeSet<>(from == null ? List.of() : List.of(from.split(" ", -1)));
    return new Transition(who(transition.group("who"), line), states);
  }

  private SortedSet<String> who(String words, String line) {
    SortedSet<String> who = new TreeSet<>();
    for (String word : words.strip().split(" ", -1)) {
      if (groups.containsKey(word)) {
        who.addAll(groups.get(word));
      } else if (roles.contains(word) || word.equals("public") || word.equals("signed-in")) {
        who.add(word);
      } else if (!word.equals("portal")) {
        throw wrong(line);
      }
    }
    return who;
  }

  private static void once(boolean first, String line) {
    if (!first) {
      throw new IllegalArgumentException("the authorisation table says this twice: " + line);
    }
  }

  private static IllegalArgumentException wrong(String line) {
    return new IllegalArgumentException("no line of an authorisation table: " + line);
  }
}
