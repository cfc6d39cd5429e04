package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Provisional terms: as much of a draft as can be read already, so that it can be said. What the
 * whole lacks is assumed, and rows that cannot be read are left out; nothing is decided by them.
 */
final class ProvisionalTerms {

  private static final String BLANK = "\u2026";
  private static final int MOST_TURNS = 12;
  private static final List<String> DAYS = List.of("from", "until", "period");

  private final Map<String, @Nullable Object> tree;

  /** Of each list, which rows of the draft are left, in order. */
  private final Map<String, List<Integer>> left = new TreeMap<>();

  private final List<InputFault> dropped = new ArrayList<>();
  private final Map<String, Message> unsaid = new TreeMap<>();
  private Optional<Terms> terms = Optional.empty();
  private boolean knowsDays;

  private ProvisionalTerms(Map<String, @Nullable Object> tree) {
    this.tree = tree;
  }

  static ProvisionalTerms of(Map<String, ? extends @Nullable Object> draft) {
    ProvisionalTerms made = new ProvisionalTerms(Trees.object(draft));
    made.assume();
    for (int i = 0; i < MOST_TURNS && made.terms.isEmpty(); i++) {
      made.turn();
    }
    return made;
  }

  /** The terms; nothing where even so they cannot be read. */
  Optional<Terms> terms() {
    return terms;
  }

  /** Why something was left out; pointers are those of the draft. */
  List<InputFault> dropped() {
    return dropped;
  }

  /** The pointer in these terms of a row of the draft; nothing where it is left out. */
  Optional<String> pointer(String list, int row) {
    int place = left.getOrDefault(list, List.of()).indexOf(row);
    return place < 0 ? Optional.empty() : Optional.of("/" + list + "/" + place);
  }

  /** Members of the whole that cannot be read or may not be so, with what is wrong of each. */
  Map<String, Message> unsaid() {
    return unsaid;
  }

  /** Whether the draft says its days and periods; else they are assumed and not to be said. */
  boolean knowsDays() {
    return knowsDays;
  }

  private void assume() {
    knowsDays = tree.keySet().containsAll(DAYS);
    Map<String, Object> party = Map.of("id", "x", "name", BLANK);
    tree.putIfAbsent("id", "x");
    tree.putIfAbsent("title", BLANK);
    tree.putIfAbsent("currency", "INR");
    tree.putIfAbsent("buyer", party);
    tree.putIfAbsent("supplier", party);
    tree.putIfAbsent("kpis", List.of());
    days();
    for (String list : List.copyOf(tree.keySet())) {
      if (tree.get(list) instanceof List<?> rows) {
        List<Integer> all = new ArrayList<>();
        List<@Nullable Object> clear = new ArrayList<>();
        for (Object row : rows) {
          all.add(all.size());
          Map<String, @Nullable Object> known = Trees.object(row);
          if (BuilderPart.schema(list, Shapes.shipped()).part("clause").isPresent()) {
            known.putIfAbsent("clause", BLANK);
          }
          clear.add(known);
        }
        left.put(list, all);
        tree.put(list, clear);
      }
    }
  }

  /** Where days are missing, the year 2026 or one year from the first day. */
  private void days() {
    tree.putIfAbsent("period", "month");
    tree.putIfAbsent("from", "2026-01-01");
    tree.putIfAbsent(
        "until",
        RequestContexts.day(String.valueOf(tree.get("from")))
            .map(day -> day.plusYears(1).toString())
            .orElse("2027-01-01"));
  }

  private void turn() {
    Terms.fromPlain(tree, Shapes.shipped())
        .fold(
            read -> {
              terms = Optional.of(read);
              return true;
            },
            faults -> drop(faults));
  }

  private boolean drop(List<InputFault> faults) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (InputFault fault : faults) {
      String[] steps = fault.pointer().split("/", -1);
      String member = steps.length > 1 ? steps[1] : "";
      if (steps.length > 2 && left.containsKey(member) && steps[2].matches("\\d+")) {
        int row = Integer.parseInt(steps[2]);
        rows.computeIfAbsent(member, one -> new ArrayList<>()).add(row);
        note(fault, member, row);
      } else {
        unsaid.putIfAbsent(member, fault.text());
        member(member);
        dropped.add(fault);
      }
    }
    rows.forEach(this::remove);
    return false;
  }

  private void note(InputFault fault, String list, int row) {
    List<Integer> known = left.getOrDefault(list, List.of());
    if (row < known.size()) {
      String at = "/" + list + "/";
      String rest = fault.pointer().substring((at + row).length());
      dropped.add(new InputFault(at + known.get(row) + rest, fault.code(), fault.text()));
    }
  }

  private void member(String member) {
    if (DAYS.contains(member)) {
      knowsDays = false;
      DAYS.forEach(tree::remove);
      days();
    } else if (List.of("buyer", "supplier").contains(member)) {
      tree.put(member, Map.of("id", "x", "name", BLANK));
    } else if (List.of("id", "title").contains(member)) {
      tree.put(member, "x");
    } else if (!member.equals("kpis") && !member.equals("currency")) {
      tree.remove(member);
    }
  }

  private void remove(String list, List<Integer> rows) {
    List<@Nullable Object> items = Trees.list(tree.get(list));
    List<Integer> known = new ArrayList<>(left.getOrDefault(list, List.of()));
    rows.stream()
        .distinct()
        .sorted(Comparator.reverseOrder())
        .filter(row -> row < items.size())
        .forEach(
            row -> {
              items.remove(row.intValue());
              known.remove(row.intValue());
            });
    left.put(list, known);
    tree.put(list, items);
  }
}
