package org.govsm.procurement.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Checks of each member by itself: empty, twice, no instant, outside a closed list, a number. */
final class FormCheck {

  /** Takes what is found. */
  interface Faults {
    void add(String place, String code, Message text);
  }

  private static final Set<String> INSTANTS =
      Set.of(
          "date",
          "publishedDate",
          "startDate",
          "endDate",
          "maxExtentDate",
          "dueDate",
          "dateMet",
          "dateModified",
          "dateSigned",
          "dateAnswered",
          "datePublished",
          "releaseDate");

  private final Faults faults;

  FormCheck(Faults faults) {
    this.faults = faults;
  }

  void check(Map<String, Object> tree) {
    object("", "", tree);
  }

  private void object(String place, String owner, Map<?, ?> map) {
    for (Map.Entry<?, ?> each : map.entrySet()) {
      String name = String.valueOf(each.getKey());
      if (!name.equals("versionedRelease")) {
        member(place + Tree.pointer(name), owner, name, each.getValue());
      }
    }
  }

  private void member(String place, String owner, String name, @Nullable Object value) {
    if (isEmpty(value)) {
      faults.add(place, "empty", Message.of("record.check.empty"));
    } else if (value instanceof Map<?, ?> map) {
      object(place, name, map);
    } else if (value instanceof List<?> list) {
      items(place, owner, name, list);
    } else if (value instanceof String text) {
      text(place, owner, name, text);
    }
  }

  private void text(String place, String owner, String name, String text) {
    if (INSTANTS.contains(name)) {
      if (instant(text).isEmpty()) {
        faults.add(place, "instant", Message.of("record.check.instant"));
      }
    } else if (CodeLists.of(owner, name).filter(codes -> !codes.contains(text)).isPresent()) {
      faults.add(
          place,
          "code",
          Message.of("record.check.code")
              .with("code", text)
              .with("codes", CodeLists.of(owner, name).orElseThrow().stream().sorted().toList()));
    } else if (PersonalNumbers.isIn(name, text)) {
      faults.add(place, "number", Message.of("record.check.number"));
    }
  }

  private void items(String place, String owner, String name, List<?> list) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      String here = place + "/" + i;
      if (isEmpty(item)) {
        faults.add(here, "empty", Message.of("record.check.empty"));
      } else if (item instanceof Map<?, ?> map) {
        boolean byId = map.get("id") != null && !name.equals("releases");
        if (byId && !seen.add(ReleaseMerge.idOf(map))) {
          faults.add(here + "/id", "twice", Message.of("record.check.twice"));
        }
        object(here, name, map);
      } else if (item instanceof String text) {
        text(here, owner, name, text);
      }
    }
  }

  /** Null is not empty: it removes what was said before. */
  private static boolean isEmpty(@Nullable Object value) {
    return value instanceof String text && text.isBlank()
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof Collection<?> list && list.isEmpty();
  }

  /** An instant with its zone; nothing for anything else. */
  static Optional<Instant> instant(@Nullable Object value) {
    if (value instanceof String text) {
      try {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static List<Map<String, Object>> objects(@Nullable Object value) {
    List<Map<String, Object>> objects = new ArrayList<>();
    RecordCheck.list(value).forEach(item -> objects.add(ReleaseMerge.copy(item)));
    return objects;
  }
}
