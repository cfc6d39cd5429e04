package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Separation of duties on a bill: no person both asks for money and lets it go. That is a rule of
 * this project. Who raised an objection does not answer it; who entered or last examined a bill
 * does not pass or close it, nor does who stated what lowers it: something that stands and is set
 * off against it or counts as paid before, what the supplier is taken for, the day of acceptance
 * from which the days of payment run, or, while it was open, terms on which less is paid; who last
 * passed it neither records its payment nor decides on the interest for paying it late, but may
 * confirm a sum of it that another person entered (act {@code unconfirmed}), and so with the bank
 * rate by which it is worked out (acts {@code rate-corrected} and {@code unconfirmed-rate}); and
 * who stated what is released of what it holds back does not record that it was paid. Who decides a
 * question, and who corrects what was paid, is for the host.
 */
public final class BillDuties {

  private static final String OBJECTED = "objected";
  private static final String STATED = "stated";
  private static final String EXAMINED = "examined";
  private static final String PASSED = "passed";

  private static final String SET_OFFS = "setOffs";
  private static final String PAID = "paid";
  private static final String TERMS = "terms";

  /** The day from which the days of payment run. */
  private static final String ACCEPTED_ON = "acceptedOn";

  private static final List<String> LOWERING_TERMS =
      List.of("retention", "advance", "treatment", "adjustments");

  private static final List<String> LOWERING_FACTS =
      List.of("supplierClass", "trader", "payeeType", "paymentKind", "taxWithEarlier");

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
              .or(() -> barred(stated(PAID).stream(), by, "own-paid"))
              .or(() -> barred(taken().stream(), by, "own-terms"))
              .or(() -> barred(stating(ACCEPTED_ON).stream(), by, "own-accepted"))
              .or(() -> barred(all(TERMS), by, "own-terms"));
      case PAID -> barred(last(PASSED), by, "own-pass");
      case "repaid" -> barred(last("retention"), by, "own-retention");
      case "interest" ->
          all("unconfirmed").anyMatch(one -> !Skeleton.same(one, by))
              ? Optional.empty()
              : barred(last(PASSED), by, "own-late");
      case "rate-corrected" ->
          all("unconfirmed-rate").anyMatch(one -> !Skeleton.same(one, by))
              ? Optional.empty()
              : barred(last(PASSED), by, "own-rate");
      default -> Optional.empty();
    };
  }

  /**
   * The persons who stated what lowers the bill and stands. Whoever states other words or another
   * sum joins those who stated it before; who repeats it as it is, or takes some of it back, adds
   * nothing.
   */
  public Set<String> lowering() {
    Set<String> all = new LinkedHashSet<>(stated(SET_OFFS));
    all.addAll(stated(PAID));
    all.addAll(taken());
    all.addAll(stating(ACCEPTED_ON));
    return all;
  }

  /**
   * The persons who stated a fact of the bill as it stands.
   *
   * @param fact its member in the tree of {@link BillRequest#form}, such as {@code advanceTax}
   */
  public Set<String> stating(String fact) {
    return standing(
        facts -> Optional.ofNullable(facts.get(fact)).map(String::valueOf).stream().toList());
  }

  /**
   * Whether terms on bills let less be paid than those before: by retention, advance, treatment of
   * deductions, rates and those of GST, and what the supplier is taken for. Who states them so
   * while there are bills has done the act {@code terms} on each that is open; who lets more be
   * paid has not.
   *
   * @param before terms and payee as they were
   * @param after the same as they are stated now
   */
  public static boolean isLowering(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    return LoweredTerms.than(before, after);
  }

  /**
   * Whether terms on bills differ in what may lower a bill, to whose favour that may be: who states
   * them so does not decide the questions on them.
   *
   * @param before terms and payee as they were
   * @param after the same as they are stated now
   */
  public static boolean isOther(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    return !lowering(before).equals(lowering(after));
  }

  private static List<String> lowering(Map<String, ? extends @Nullable Object> stated) {
    List<String> all = new ArrayList<>();
    if (stated.get(TERMS) instanceof Map<?, ?> terms) {
      LOWERING_TERMS.forEach(name -> all.add(name + "=" + terms.get(name)));
      for (Object each : terms.get("prices") instanceof List<?> some ? some : List.of()) {
        if (each instanceof Map<?, ?> price) {
          all.add(price.get("item") + "=" + price.get("rate") + " " + price.get("gstPercent"));
        }
      }
    }
    all.addAll(payee(stated));
    return all;
  }

  private static List<String> payee(Map<String, ? extends @Nullable Object> stated) {
    List<String> all = new ArrayList<>();
    if (stated.get("payee") instanceof Map<?, ?> payee) {
      for (String name : LOWERING_FACTS) {
        if (payee.get(name) != null) {
          all.add(name + "=" + payee.get(name));
        }
      }
    }
    return all;
  }

  private Set<String> stated(String list) {
    return standing(facts -> rows(facts.get(list)));
  }

  /** Who stated what the supplier is taken for. */
  private Set<String> taken() {
    return standing(BillDuties::payee);
  }

  private Set<String> standing(Function<Map<String, @Nullable Object>, List<String>> what) {
    Set<String> persons = new LinkedHashSet<>();
    List<String> standing = List.of();
    for (Done one : done) {
      if (one.act().equals(STATED)) {
        List<String> now = what.apply(one.facts());
        if (!standing.containsAll(now)) {
          persons.add(one.by());
        }
        standing = now;
      }
    }
    return standing.isEmpty() ? Set.of() : persons;
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

  private Stream<String> all(String act) {
    return done.stream().filter(one -> one.act().equals(act)).map(Done::by);
  }

  private static Optional<Message> barred(Stream<String> persons, String by, String why) {
    return persons.anyMatch(one -> Skeleton.same(one, by))
        ? Optional.of(Message.of("bill.duty." + why))
        : Optional.empty();
  }
}
