package org.govsm.procurement.tender;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * What must hold of a record before it is read: acts in order of time, the financial opening on its
 * day, and no price before it.
 */
final class RecordRules {

  private final List<InputFault> faults = new ArrayList<>();
  private Node tender;
  private Optional<OffsetDateTime> before = Optional.empty();
  private Optional<OffsetDateTime> told = Optional.empty();
  private boolean opened = false;
  private final Set<String> closed = new TreeSet<>();
  private final Set<String> passed = new TreeSet<>();

  private RecordRules(Node tender) {
    this.tender = tender;
  }

  static List<InputFault> faults(Node record) {
    RecordRules rules = new RecordRules(record.branch("tender").orElseThrow());
    record.branches("acts").forEach(rules::take);
    return List.copyOf(rules.faults);
  }

  private void take(Node act) {
    OffsetDateTime at = act.get("at", OffsetDateTime.class);
    if (before.filter(at::isBefore).isPresent()) {
      fault(act, "at", "order");
    }
    before = Optional.of(at);
    Node part = act.branch("act").orElseThrow();
    switch (Kind.valueOf(part.choice())) {
      case CORRIGENDUM -> tender = part.branch("tender").orElseThrow();
      case TECHNICAL_RESULT, SUPPLEMENTARY_RESULT -> told(part);
      case FINANCIAL_OPENING -> open(act, at);
      case SUPPLEMENTARY_OPENING -> openMore(act, at);
      case REVEAL -> {
        if (!opened || closed.contains(part.branch("bid").map(bid -> bid.text("id")).orElse(""))) {
          fault(act, "act", "early-price");
        }
      }
      default -> {
        // no price can follow from it
      }
    }
  }

  /** A bid that passes after the prices of others were opened waits for its own opening. */
  private void told(Node part) {
    told = part.find("financialOpening", OffsetDateTime.class);
    for (Node each : part.branches("results")) {
      if (!each.get("qualified", Boolean.class)) {
        closed.add(each.text("bid"));
      } else if (opened) {
        passed.add(each.text("bid"));
      } else {
        closed.remove(each.text("bid"));
      }
    }
  }

  private void openMore(Node act, OffsetDateTime at) {
    if (opened && told.filter(time -> !at.isBefore(time)).isPresent()) {
      closed.removeAll(passed);
    } else {
      fault(act, "at", "early-opening");
    }
  }

  /** On a day before it was due nothing was opened, whatever the record says. */
  private void open(Node act, OffsetDateTime at) {
    Node opening = tender.branch("opening").orElseThrow();
    boolean single = opening.find("packets", String.class).filter("ONE"::equals).isPresent();
    boolean due =
        !at.isBefore(opening.get("date", OffsetDateTime.class))
            && (single || told.filter(time -> !at.isBefore(time)).isPresent());
    if (due) {
      opened = true;
    } else {
      fault(act, "at", "early-opening");
    }
  }

  private void fault(Node act, String field, String what) {
    faults.add(act.fault(field, "tender." + what, Message.of("tender.input." + what)));
  }
}
