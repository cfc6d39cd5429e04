package org.govsm.governance.legalrequest;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** Due time of a legal request, and what stands against the order: as far as it is known. */
public final class RequestDue implements Worded {

  private final String kind;
  private final boolean order;
  private final Optional<Boolean> binds;
  private final Optional<String> act;
  private final Optional<IndianMoment> dueAt;
  private final Optional<IndianMoment> acknowledgeBy;
  private final List<String> lacking;
  private final Optional<Boolean> mayOrder;
  private final Optional<Boolean> inTime;

  RequestDue(
      String kind,
      boolean order,
      Optional<Boolean> binds,
      Optional<String> act,
      Optional<IndianMoment> dueAt,
      Optional<IndianMoment> acknowledgeBy,
      List<String> lacking,
      Optional<Boolean> mayOrder,
      Optional<Boolean> inTime) {
    this.kind = kind;
    this.order = order;
    this.binds = binds;
    this.act = act;
    this.dueAt = dueAt;
    this.acknowledgeBy = acknowledgeBy;
    this.lacking = List.copyOf(lacking);
    this.mayOrder = mayOrder;
    this.inTime = inTime;
  }

  /** The code of the kind of request. */
  public String kind() {
    return kind;
  }

  /** Whether a time limit of the rules binds the department; nothing where that is not known. */
  public Optional<Boolean> binds() {
    return binds;
  }

  /**
   * What is to be done.
   *
   * @return its code; nothing where no time limit of the rules is known to bind the department
   */
  public Optional<String> act() {
    return act;
  }

  /**
   * The last moment at which it is done in time, which itself is in time.
   *
   * @return of an order at most the end of the day that the order itself sets; nothing where no
   *     time limit binds the department, or none is known
   */
  public Optional<OffsetDateTime> dueAt() {
    return dueAt.map(IndianMoment::at);
  }

  /** The last moment for the acknowledgement; nothing where none is asked. */
  public Optional<OffsetDateTime> acknowledgeBy() {
    return acknowledgeBy.map(IndianMoment::at);
  }

  /** What the order must contain and does not, as codes in the order of the rules. */
  public List<String> lacking() {
    return lacking;
  }

  /** Whether the authority may issue such an order; nothing where the rules do not ask or say. */
  public Optional<Boolean> mayOrder() {
    return mayOrder;
  }

  /**
   * Whether all that was asked for was done in time.
   *
   * @return nothing while the time still runs, or where it is not known what was done or whether a
   *     limit of the rules ends earlier
   */
  public Optional<Boolean> inTime() {
    return inTime;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind);
    binds.ifPresent(is -> tree.put("binds", is));
    act.ifPresent(one -> tree.put("act", one));
    dueAt.ifPresent(at -> tree.put("dueAt", at.code()));
    acknowledgeBy.ifPresent(at -> tree.put("acknowledgeBy", at.code()));
    mayOrder.ifPresent(may -> tree.put("mayOrder", may));
    tree.put("lacking", lacking);
    inTime.ifPresent(done -> tree.put("inTime", done));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    if (act.isEmpty()) {
      return unbound();
    }
    Term what = new Term(act.get());
    return dueAt
        .map(at -> Message.of("takedown.due").with("act", what).with("at", at))
        .orElse(Message.of("takedown.act").with("act", what));
  }

  /** An order binds by its own words where no limit of the rules does. */
  private Message unbound() {
    if (!order) {
      return Message.of("takedown.unbound");
    }
    String by = binds.isPresent() ? "takedown.order-due" : "takedown.order-alone";
    return dueAt
        .map(at -> Message.of(by).with("at", at))
        .orElseGet(() -> Message.of("takedown.order-binds"));
  }
}
