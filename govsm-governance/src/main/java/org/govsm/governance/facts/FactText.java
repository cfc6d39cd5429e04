package org.govsm.governance.facts;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.facts.FactForm.Kind;
import org.govsm.governance.tree.IndianDays;
import org.jspecify.annotations.Nullable;

/** The text of facts in the fields of a form, and back. */
final class FactText {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String NONE = "none";
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private FactText() {}

  static Map<String, String> typed(FactField field, @Nullable Object known) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(field.name(), "");
    if (known == null || known instanceof String text && text.isBlank() || isEmpty(known)) {
      boolean chosen =
          List.of(FactField.Control.FLAG, FactField.Control.CHOICE).contains(field.control());
      typed.put(chosen ? field.name() : field.name() + FactField.NONE, chosen ? NONE : YES);
    } else if (known != FactTree.LEFT_OUT) {
      switch (field.control()) {
        case MOMENT -> moment(field, String.valueOf(known), typed);
        case CHOICES -> choices(field, known, typed);
        case PAIRS -> typed.put(field.name(), pairs(field, known));
        case KEPT -> {}
        default -> typed.put(field.name(), text(known));
      }
    }
    return typed;
  }

  private static boolean isEmpty(Object known) {
    return known instanceof List<?> list && list.isEmpty();
  }

  static String text(Object known) {
    if (known instanceof Boolean flag) {
      return flag ? YES : NO;
    } else if (known instanceof BigDecimal number) {
      return CanonicalForm.text(number);
    } else if (known instanceof List<?> list) {
      return String.join("\n", list.stream().map(String::valueOf).toList());
    }
    return String.valueOf(known);
  }

  private static void moment(FactField field, String text, Map<String, String> typed) {
    Moment.of(text)
        .ifPresentOrElse(
            at -> {
              typed.put(field.name(), at.day().toString());
              if (!at.wholeDay()) {
                typed.put(field.name() + FactField.TIME, HOUR.format(IndianDays.time(at.start())));
              }
            },
            () -> typed.put(field.name(), text));
  }

  private static void choices(FactField field, Object known, Map<String, String> typed) {
    List<String> others = new ArrayList<>();
    List<?> all = known instanceof List<?> list ? list : List.of(text(known));
    for (Object one : all) {
      if (field.words().contains(one)) {
        typed.put(field.name() + FactField.WORD + one, YES);
      } else {
        others.add(String.valueOf(one));
      }
    }
    typed.put(field.name(), String.join("\n", others));
  }

  private static String pairs(FactField field, Object known) {
    List<String> lines = new ArrayList<>();
    if (known instanceof Map<?, ?> map) {
      map.entrySet().stream()
          .filter(member -> !field.ours().contains(member.getKey()))
          .forEach(member -> FactField.pair(member).ifPresent(lines::add));
    }
    return String.join("\n", lines);
  }

  static @Nullable Object read(FactField field, Map<String, String> said, @Nullable Object known) {
    String text = said.getOrDefault(field.name(), "");
    if (field.control() == FactField.Control.PAIRS) {
      return ofPairs(field, text, known);
    } else if (field.control() == FactField.Control.KEPT) {
      return known;
    } else if (said.containsKey(field.name() + FactField.NONE)) {
      return null;
    }
    return switch (field.control()) {
      case CHOICES -> ofChoices(field, text, said);
      case MOMENT -> ofMoment(text, said.getOrDefault(field.name() + FactField.TIME, ""));
      case LINES -> text.isEmpty() ? FactTree.LEFT_OUT : text.lines().toList();
      case FLAG -> ofFlag(field, text);
      case CHOICE -> text.equals(NONE) ? null : ofText(field, text);
      default -> ofText(field, text);
    };
  }

  private static @Nullable Object ofFlag(FactField field, String text) {
    return switch (text) {
      case YES -> true;
      case NO -> false;
      case NONE -> null;
      default -> ofText(field, text);
    };
  }

  private static Object ofText(FactField field, String text) {
    boolean number = field.form().takes(Kind.NUMBER) && text.matches("\\d{1,15}(\\.\\d{1,6})?");
    return text.isEmpty() ? FactTree.LEFT_OUT : number ? new BigDecimal(text) : text;
  }

  /** A single figure may stand where a list may, as the number of those that are not named. */
  private static Object ofChoices(FactField field, String others, Map<String, String> said) {
    List<String> all = new ArrayList<>();
    String chosen = field.name() + FactField.WORD;
    field.words().stream().filter(word -> said.containsKey(chosen + word)).forEach(all::add);
    said.keySet().stream()
        .filter(part -> part.startsWith(chosen))
        .map(part -> part.substring(chosen.length()))
        .filter(word -> !all.contains(word))
        .forEach(all::add);
    others.lines().filter(other -> !all.contains(other)).forEach(all::add);
    Object alone = all.size() == 1 ? ofText(field, all.get(0)) : all;
    return all.isEmpty() ? FactTree.LEFT_OUT : alone instanceof BigDecimal ? alone : all;
  }

  private static Object ofMoment(String day, String time) {
    if (day.isEmpty() && time.isEmpty()) {
      return FactTree.LEFT_OUT;
    } else if (time.isEmpty()) {
      return day;
    }
    return day + "T" + time + (time.length() == 5 ? ":00" : "") + "+05:30";
  }

  private static Object ofPairs(FactField field, String text, @Nullable Object known) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (known instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String name = String.valueOf(member.getKey());
        if (field.ours().contains(name) || FactField.pair(member).isEmpty()) {
          members.put(name, member.getValue());
        }
      }
    }
    @Nullable FactForm any = field.form().member(FactForm.ANY);
    boolean numbers = any != null && any.takes(Kind.NUMBER);
    for (String line : text.lines().toList()) {
      String[] pair = line.split(":", 2);
      String said = pair.length == 2 ? pair[1].strip() : "";
      boolean number = numbers && said.matches("\\d{1,15}(\\.\\d{1,6})?");
      members.put(pair[0].strip(), number ? new BigDecimal(said) : said);
    }
    return members.isEmpty() ? FactTree.LEFT_OUT : members;
  }
}
