package org.govsm.governance.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.FactForm.Kind;
import org.jspecify.annotations.Nullable;

/** Documents of facts that are taken, drawn along the form: each value that may stand somewhere. */
public final class DrawnFacts {

  private static final List<String> TEXTS =
      List.of(
          "a",
          "b",
          "X",
          "Zzyzx",
          "half of it",
          "not done yet",
          "pending",
          "none",
          " ",
          "0",
          "99999999999999999999 hours",
          "999999999999 weeks",
          "Mon 99:99-99:99",
          "999999999999:1",
          "12345678901234567890 days",
          "GIGW 99999999999.99999999999",
          "every 99999999999 weeks",
          "१२३४५६७८९०१२",
          "24 hours",
          "2026-11-20",
          "en",
          "x-",
          "zz-zz-zz-zz",
          "CLOSED",
          "ACTIVE",
          "JOINT_SECRETARY",
          "Union",
          "https://",
          "http://[::1",
          "https://a b.in/%zz",
          "https://ü.in/\u0905?q=|",
          "https://-a-.in:99999999999/",
          "https://a..in",
          "a@b@c",
          "@",
          "soil@gov.in");

  private static final List<String> MOMENTS =
      List.of(
          "2026-11-20",
          "2026-11-20T10:00:00+05:30",
          "2026-11-20T09:00:00.000000001+05:30",
          "2025-02-28",
          "2021-05-25",
          "1900-01-01",
          "0000-01-01",
          "0000-01-01T00:00:00+18:00");

  private static final List<String> AHEAD =
      List.of("2026-12-20", "9999-12-31", "9999-12-31T23:59:59-18:00");

  private static final List<BigDecimal> NUMBERS =
      Stream.of("0", "1", "2", "53", "3.0", "0.00000000000000000000000001", "1E18", "1E49")
          .map(BigDecimal::new)
          .toList();

  /** What names an item, which then stands twice or is named elsewhere. */
  private static final Set<String> NAMES = Set.of("id", "account", "person");

  private final Random random;

  private DrawnFacts(Random random) {
    this.random = random;
  }

  /** Of a seed; what is drawn and would be refused is left out. */
  public static Map<String, Object> of(long seed) {
    DrawnFacts drawn = new DrawnFacts(new Random(seed));
    Map<String, Object> tree = drawn.object(FactForm.shipped(), 0.5);
    int most = Integer.MAX_VALUE;
    for (List<InputFault> faults = faults(tree); !faults.isEmpty(); faults = faults(tree)) {
      most = most == Integer.MAX_VALUE ? 4 : Math.max(1, most - 1);
      for (InputFault fault : faults) {
        remove(tree, List.of(fault.pointer().substring(1).split("/")), most);
      }
    }
    return tree;
  }

  private static List<InputFault> faults(Map<String, Object> tree) {
    return Facts.fromPlain(tree).fold(facts -> List.of(), found -> found);
  }

  /** What stands at a place, or above it no deeper than a number of steps. */
  private static void remove(Object at, List<String> way, int most) {
    String step = way.get(0);
    boolean last = way.size() == 1 || most == 1;
    if (at instanceof List<?> list) {
      int index = Integer.parseInt(step);
      if (last && index < list.size()) {
        list.remove(index);
      } else if (index < list.size()) {
        remove(list.get(index), way.subList(1, way.size()), most - 1);
      }
    } else if (at instanceof Map<?, ?> map) {
      if (last) {
        map.remove(step);
      } else if (map.get(step) != null) {
        remove(map.get(step), way.subList(1, way.size()), most - 1);
      }
    }
  }

  private Map<String, Object> object(FactForm form, double share) {
    Map<String, Object> object = new LinkedHashMap<>();
    form.members()
        .forEach(
            (name, member) -> {
              if (member.required() || random.nextDouble() < share) {
                object.put(
                    name.equals(FactForm.ANY) ? pick(List.of("L1", "own", "zq")) : name,
                    NAMES.contains(name) ? pick(List.of("a", "b")) : value(member));
              }
            });
    return object;
  }

  private @Nullable Object value(FactForm form) {
    if (!form.required() && random.nextInt(12) == 0) {
      return null;
    }
    Kind kind = pick(List.copyOf(form.kinds()));
    return switch (kind) {
      case TEXT, NAME, HANDLE, ADDRESS, MAIL -> pick(TEXTS);
      case WORD -> random.nextBoolean() ? pick(TEXTS) : pick(form.words());
      case CODE -> pick(form.words());
      case FLAG -> random.nextBoolean();
      case NUMBER -> pick(NUMBERS);
      case MOMENT -> pick(MOMENTS);
      case AHEAD -> pick(random.nextBoolean() ? MOMENTS : AHEAD);
      case TEXTS -> texts(form);
      case OBJECT -> object(form, 0.6);
      case LIST -> list(form.item());
      case OPEN -> new ArrayList<>(List.of(Map.of("any", pick(TEXTS))));
    };
  }

  private List<Object> texts(FactForm form) {
    List<Object> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean any = form.words().isEmpty() || random.nextBoolean();
      String text = any ? pick(TEXTS) : pick(form.words());
      texts.add(text.isBlank() ? "a" : text);
    }
    return texts;
  }

  private List<Object> list(Optional<FactForm> item) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.map(form -> value(form)).orElse("a"));
    }
    items.removeIf(one -> one == null);
    return items;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
