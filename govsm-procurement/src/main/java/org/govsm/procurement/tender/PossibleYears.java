package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.QuotedValue;
import org.govsm.core.time.DayBounds;

/** Days and times in years that the law can be asked for. */
final class PossibleYears {

  private PossibleYears() {}

  /** Of an object and all that is in it. */
  static List<InputFault> within(Node node) {
    List<InputFault> faults = new ArrayList<>(here(node));
    for (Field field : node.form().parts()) {
      if (field.kind() == Field.Kind.FORM) {
        node.branch(field.name()).ifPresent(part -> faults.addAll(within(part)));
      } else if (field.kind() == Field.Kind.FORMS) {
        node.branches(field.name()).forEach(part -> faults.addAll(within(part)));
      }
    }
    return faults;
  }

  /** Of an object alone. */
  static List<InputFault> here(Node node) {
    List<InputFault> faults = new ArrayList<>();
    for (Field field : node.form().parts()) {
      day(node, field)
          .filter(day -> !DayBounds.contain(day))
          .ifPresent(day -> faults.add(fault(node, field, day)));
    }
    return faults;
  }

  private static Optional<LocalDate> day(Node node, Field field) {
    return switch (field.kind()) {
      case DAY -> node.find(field.name(), LocalDate.class);
      case INSTANT -> node.find(field.name(), OffsetDateTime.class).map(IndianTime::day);
      default -> Optional.empty();
    };
  }

  private static InputFault fault(Node node, Field field, LocalDate day) {
    Message text = Message.of("input.year").with("given", QuotedValue.of(day.toString()));
    return node.fault(field.name(), "tree.year", text);
  }
}
