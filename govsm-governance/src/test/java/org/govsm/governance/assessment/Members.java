package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** The members of a tree, one by one: to take one away, or to change one. */
final class Members {

  private static final List<String> MOMENTS =
      List.of(
          "2024-12-01",
          "2025-02-01",
          "2025-06-01",
          "2026-08-01",
          "2026-09-30",
          "2026-11-10",
          "2026-11-22",
          "2026-11-23T10:00:00+05:30");

  /** Words that stand for another in the same place, by the name of the member. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("ownerType", List.of("ORGANISATION", "PERSON", "VENDOR")),
          Map.entry("channelOwnerType", List.of("ORGANISATION", "PERSON", "VENDOR")),
          Map.entry("type", List.of("SHARED", "PERSONAL", "VENDOR", "OFFICIAL", "video", "image")),
          Map.entry("state", List.of("ACTIVE", "DORMANT", "SUSPENDED", "CLOSED", "COMPROMISED")),
          Map.entry("level", List.of("L0", "L1", "L2", "L3", "L4", "LE")),
          Map.entry("status", List.of("CLEARED", "PENDING", "ACTIVE")),
          Map.entry("kind", List.of("original", "reshare", "reply", "broadcast", "feedback")),
          Map.entry(
              "event", List.of("ISSUED", "REVOKED", "ROTATED", "TRANSFERRED", "BACKUP_NAMED")),
          Map.entry("language", List.of("hi", "en", "fr", "ta", "tcy")),
          Map.entry("replyLanguage", List.of("hi", "en", "ta")),
          Map.entry("accountStatus", List.of("OFFICIAL_ONLY", "OFFICIAL_AND_PERSONAL")),
          Map.entry("hosting", List.of("owned", "external")),
          Map.entry("duration", List.of("ongoing", "time-bound", "sometimes")),
          Map.entry("consultationType", List.of("public", "restricted")),
          Map.entry("result", List.of("OK", "FAILED", "partly")),
          Map.entry("role", List.of("nodal officer", "vendor editor", "writer")),
          Map.entry("handle", List.of("Soil", "SoilDirectorateOfAll")),
          Map.entry("address", List.of("a@soil.gov.in", "b@gmail.com", "c@other.example")));

  private static final Set<String> PEOPLE =
      Set.of("person", "to", "from", "by", "author", "publishedBy", "holder", "backup", "personId");

  private Members() {}

  /** The ways to all members, outermost first; an item of a list is no member. */
  static List<List<Object>> of(Map<String, Object> tree) {
    List<List<Object>> all = new ArrayList<>();
    gather(tree, List.of(), all);
    return all;
  }

  private static void gather(Object value, List<Object> way, List<List<Object>> all) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            List<Object> to = new ArrayList<>(way);
            to.add(name);
            all.add(List.copyOf(to));
            gather(member, to, all);
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<Object> to = new ArrayList<>(way);
        to.add(i);
        gather(list.get(i), to, all);
      }
    }
  }

  /** As {@code facts.txt} writes it. */
  static String path(List<Object> way) {
    StringBuilder path = new StringBuilder();
    for (Object step : way) {
      path.append(step instanceof Integer ? "[]" : (path.isEmpty() ? "" : ".") + step);
    }
    return path.toString();
  }

  static Map<String, Object> without(Map<String, Object> tree, List<Object> way) {
    Map<String, Object> copy = copy(tree);
    parent(copy, way).remove(String.valueOf(way.get(way.size() - 1)));
    return copy;
  }

  static Map<String, Object> with(Map<String, Object> tree, List<Object> way, Object value) {
    Map<String, Object> copy = copy(tree);
    parent(copy, way).put(String.valueOf(way.get(way.size() - 1)), value);
    return copy;
  }

  /** Whether what stands there is none of the words that are known there. */
  static boolean isUnknownWord(Map<String, Object> tree, List<Object> way) {
    return Facts.fromPlain(tree)
        .fold(
            facts -> {
              FactNode fact = facts.at();
              for (Object step : way) {
                fact = step instanceof Integer i ? fact.items().get(i) : fact.at((String) step);
              }
              return fact.unknownWord().isPresent();
            },
            faults -> false);
  }

  static Object at(Map<String, Object> tree, List<Object> way) {
    return parent(tree, way).get(String.valueOf(way.get(way.size() - 1)));
  }

  /** A tenth of the leaves are others; what is then refused, or contradicts itself, stays. */
  static Map<String, Object> changed(Map<String, Object> tree, Random random) {
    Map<String, Object> facts = copy(tree);
    for (List<Object> way : of(tree)) {
      if (random.nextInt(10) == 0) {
        Map<String, Object> next = copy(facts);
        Map<String, Object> at = parent(next, way);
        String name = String.valueOf(way.get(way.size() - 1));
        if (at.containsKey(name) && !name.equals("id")) {
          at.put(name, other(name, at.get(name), random));
          facts = Judged.holds(next) ? next : facts;
        }
      }
    }
    return facts;
  }

  private static Object other(String name, Object value, Random random) {
    if (random.nextInt(4) == 0 || value instanceof Map) {
      return null;
    } else if (value instanceof Boolean flag) {
      return !flag;
    } else if (value instanceof BigDecimal) {
      return BigDecimal.valueOf(random.nextInt(5));
    } else if (PEOPLE.contains(name)) {
      return "P" + (1 + random.nextInt(5));
    } else if (WORDS.containsKey(name)) {
      return pick(WORDS.get(name), random);
    } else if (value instanceof String text && text.matches("\\d{4}-.*")) {
      return pick(MOMENTS, random);
    } else if (value instanceof List<?> list && list.size() > 1) {
      return list.subList(0, 1);
    }
    return value;
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parent(Map<String, Object> tree, List<Object> way) {
    Object at = tree;
    for (Object step : way.subList(0, way.size() - 1)) {
      at =
          step instanceof Integer index
              ? at instanceof List<?> list && index < list.size() ? list.get(index) : Map.of()
              : at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at instanceof Map<?, ?> ? (Map<String, Object>) at : new LinkedHashMap<>();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> copy(Map<String, Object> tree) {
    return (Map<String, Object>) copied(tree);
  }

  private static Object copied(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, member) -> copy.put(String.valueOf(name), copied(member)));
      return copy;
    } else if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copied(item)));
      return copy;
    }
    return value;
  }
}
