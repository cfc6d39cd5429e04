package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Separation of duties on a bill: no person both asks for money and lets it go. That is a rule of
 * this project. Who raised an objection does not answer it; who entered or last examined a bill
 * does not pass or close it, nor does who stated something that still stands and is set off against
 * it or counts as paid before; who last passed it neither records its payment nor decides on the
 * interest for paying it late.
 */
public final class BillDuties {

  private static final String OBJECTED = "objected";
  private static final String STATED = "stated";
  private static final String EXAMINED = "examined";
  private static final String PASSED = "passed";

  private static final String SET_OFFS = "setOffs";
  private static final String PAID = "paid";

  private final String enteredBy;
  private final List<Done> done;

  private BillDuties(String enteredBy, List<Done> done) {
    this.enteredBy = enteredBy;
    this.done = done;
  }

  /**
   * An act on a bill and the person who did it.
   *
   * @param act the act, such as {@code examined}
   * @param by the id of the person
   * @param facts of the act {@code stated}: all that is stated of the bill from then on, as the
   *     tree of {@link BillRequest#form} has it
   */
  public record Done(String act, String by, Map<String, @Nullable Object> facts) {

    /** Keeps its own copy. */
    public Done(String act, String by, Map<String, @Nullable Object> facts) {
      this.act = act;
      this.by = by;
      this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** An act that states nothing. */
    public Done(String act, String by) {
      this(act, by, Map.of());
    }
  }

  /**
   * The duties that were done on a bill.
   *
   * @param enteredBy the id of the person who entered it
   * @param done the acts on it, in their order
   */
  public static BillDuties of(String enteredBy, List<Done> done) {
    return new BillDuties(enteredBy, List.copyOf(done));
  }

  /** Why a person does not do an act after what they did before; nothing where they may. */
  public Optional<Message> against(String act, String by) {
    return switch (act) {
      case "answered" -> barred(last(OBJECTED), by, "own-objection");
      case PASSED, "closed" ->
          barred(Stream.concat(Stream.of(enteredBy), last(EXAMINED)), by, "second-person")
              .or(() -> barred(stated(SET_OFFS).stream(), by, "own-set-off"))
              .or(() -> barred(stated(PAID).stream(), by, "own-paid"));
      case PAID -> barred(last(PASSED), by, "own-pass");
      case "interest" -> barred(last(PASSED), by, "own-late");
      default -> Optional.empty();
    };
  }

  /**
   * The persons who stated something that stands and lowers what is paid: each as the first who
   * stated it, however it was written and whoever repeated it since.
   */
  public Set<String> lowering() {
    Set<String> all = new LinkedHashSet<>(stated(SET_OFFS));
    all.addAll(stated(PAID));
    return all;
  }

  private Collection<String> stated(String list) {
    Map<String, String> standing = Map.of();
    for (Done one : done) {
      if (one.act().equals(STATED)) {
        Map<String, String> now = new LinkedHashMap<>();
        for (String row : rows(one.facts().get(list))) {
          now.put(row, standing.getOrDefault(row, one.by()));
        }
        standing = now;
      }
    }
    return standing.values();
  }

  /** Each sum as people read it; one that is there twice is two. */
  private static List<String> rows(@Nullable Object given) {
    List<String> rows = new ArrayList<>();
    Map<String, Integer> turns = new HashMap<>();
    for (Object each : given instanceof List<?> some ? some : List.of()) {
      if (each instanceof Map<?, ?> row) {
        String why = String.valueOf(row.get(row.containsKey("reason") ? "reason" : "on"));
        String read = Skeleton.of(why) + " " + sum(row.get("amount"));
        rows.add(read + " " + turns.merge(read, 1, Integer::sum));
      }
    }
    return rows;
  }

  private static String sum(@Nullable Object amount) {
    return Money.ofRupees(
            amount instanceof BigDecimal number ? number.toPlainString() : String.valueOf(amount))
        .toString();
  }

  private Stream<String> last(String act) {
    return done.stream()
        .filter(one -> one.act().equals(act))
        .reduce((earlier, later) -> later)
        .map(Done::by)
        .stream();
  }

  private static Optional<Message> barred(Stream<String> persons, String by, String why) {
    return persons.anyMatch(one -> Skeleton.same(one, by))
        ? Optional.of(Message.of("bill.duty." + why))
        : Optional.empty();
  }
}
