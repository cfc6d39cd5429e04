package org.govsm.procurement.bill;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;

/**
 * Separation of duties on a bill: no person both asks for money and lets it go. That is a rule of
 * this project. Who raised an objection does not answer it; who entered or last examined a bill
 * does not pass or close it, nor does who set something off against it; who last passed it does not
 * record its payment.
 */
public final class BillDuties {

  /** The act of who stated what is set off against a bill. */
  public static final String SET_OFF = "setOff";

  private static final String OBJECTED = "objected";
  private static final String EXAMINED = "examined";
  private static final String PASSED = "passed";

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
   */
  public record Done(String act, String by) {}

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
              .or(() -> barred(last(SET_OFF), by, "own-set-off"));
      case "paid" -> barred(last(PASSED), by, "own-pass");
      default -> Optional.empty();
    };
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
